// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exceptionbuilders.h"
#include "tests/support/planningbox.h"
#include "tests/views/figurebuilders.h"
#include "views/exceptions/exceptionfaults.h"
#include "views/exceptions/exceptionsfiltermodel.h"
#include "views/exceptions/exceptionsmodel.h"
#include "views/exceptions/exceptionwords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(waymark::ShownExceptions)

class TestExceptionsModel : public QObject {
    Q_OBJECT

    static QString cell(const QAbstractItemModel& model, int row, int column) { return model.index(row, column).data().toString(); }
    static QStringList references(const QAbstractItemModel& model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts << cell(model, row, ExceptionsModel::ReferenceColumn);
        return texts;
    }
    /// What wants attention as of now, as the figures have it.
    static ProgrammeFigures figuresOfNow(const Workspace& workspace, const std::vector<ExceptionRecord>& lapsed)
    {
        ProgrammeFigures figures;
        const CheckKey check = *workspace.records().exceptions().front().check;
        figures.units.insert(check, {.key = check, .tool = u"waymark"_s, .checkId = u"check-1"_s, .title = u"Doors are locked"_s});
        figures.exceptions.lapsed = lapsed;
        return figures;
    }

private Q_SLOTS:
    void followsEachStepWithoutAReset()
    {
        // Given an empty list
        PlanningBox box;
        Workspace& workspace = box.workspace();
        ExceptionsModel model(workspace);
        QAbstractItemModelTester tester(&model);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        // When one is asked for, approved and taken back again
        const CheckKey check = exceptionsIn::check(workspace, u"check-1"_s);
        const ExceptionId id = exceptionsIn::ask(workspace, {.check = check, .resources = {u"a"_s, u"b"_s}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"Proposed"_s);
        QCOMPARE(cell(model, 0, ExceptionsModel::CoverColumn), u"2 resources"_s);
        QCOMPARE(cell(model, 0, ExceptionsModel::ApproverColumn), u"not approved"_s);
        exceptionsIn::approve(workspace, id);
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"In force"_s);
        QCOMPARE(cell(model, 0, ExceptionsModel::ApproverColumn), u"Bo"_s);
        QVERIFY(workspace.undo());
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"Proposed"_s);
        QVERIFY(workspace.undo());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.size(), 0);
    }

    void timeAloneChangesTheState()
    {
        PlanningBox box;
        Workspace& workspace = box.workspace();
        exceptionsIn::grant(workspace, {.check = exceptionsIn::check(workspace, u"check-1"_s)});
        ExceptionsModel model(workspace);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"In force"_s);
        box.setTime(someTime().addDays(20));
        model.refresh();
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"Ends soon"_s);
        box.setTime(someTime().addDays(31));
        model.refresh();
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"Expired"_s);
        QVERIFY(!model.index(0, ExceptionsModel::StateColumn).data(StrongRole).toBool());
        // And what it covered still stands in the way
        model.showFigures(figuresOfNow(workspace, {workspace.records().exceptions().front()}));
        QCOMPARE(cell(model, 0, ExceptionsModel::StateColumn), u"Still needed"_s);
        QVERIFY(model.index(0, ExceptionsModel::StateColumn).data(Qt::ToolTipRole).toString().startsWith(u"Expired, "_s));
        QVERIFY(model.index(0, ExceptionsModel::StateColumn).data(StrongRole).toBool());
        QCOMPARE(cell(model, 0, ExceptionsModel::CheckColumn), u"check-1"_s);
    }

    void sortsByNumberAndUrgency()
    {
        PlanningBox box;
        Workspace& workspace = box.workspace();
        const CheckKey check = exceptionsIn::check(workspace, u"check-1"_s);
        for (int i = 0; i < 10; ++i)
            exceptionsIn::ask(workspace, {.check = check});
        ExceptionsModel model(workspace);
        ExceptionsFilterModel sorted;
        sorted.setSourceModel(&model);
        sorted.sort(ExceptionsModel::ReferenceColumn);
        QCOMPARE(references(sorted).first(), u"EX-1"_s);
        QCOMPARE(references(sorted).last(), u"EX-10"_s);
        // One that is in force can wait for longer than proposals
        exceptionsIn::approve(workspace, model.rowAt(0).exception.id);
        sorted.sort(ExceptionsModel::StateColumn);
        QCOMPARE(references(sorted).last(), u"EX-1"_s);
    }

    void filters_data()
    {
        QTest::addColumn<ShownExceptions>("filter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("all") << ShownExceptions() << QStringList{u"EX-1"_s, u"EX-2"_s, u"EX-3"_s};
        QTest::newRow("state") << ShownExceptions{.state = ExceptionState::InForce} << QStringList{u"EX-2"_s};
        QTest::newRow("kind") << ShownExceptions{.kind = ExceptionKind::Attestation} << QStringList{u"EX-3"_s};
        QTest::newRow("reason") << ShownExceptions{.words = u"FIRE behind"_s} << QStringList{u"EX-1"_s, u"EX-3"_s};
        QTest::newRow("resource") << ShownExceptions{.words = u"bucket-7"_s} << QStringList{u"EX-1"_s};
        QTest::newRow("owner") << ShownExceptions{.owner = u"Ole"_s} << QStringList{u"EX-2"_s};
        QTest::newRow("none of these") << ShownExceptions{.only = QSet<ExceptionId>()} << QStringList();
    }

    void filters()
    {
        QFETCH(ShownExceptions, filter);
        PlanningBox box;
        Workspace& workspace = box.workspace();
        const CheckKey check = exceptionsIn::check(workspace, u"check-1"_s);
        exceptionsIn::ask(workspace, {.check = check, .resources = {u"bucket-7"_s, u"bucket-8"_s}});
        exceptionsIn::grant(workspace, {.check = check, .reason = u"Accepted"_s, .owner = u"Ole"_s});
        exceptionsIn::ask(workspace, {.kind = ExceptionKind::Attestation, .check = check, .attested = Outcome::Passed, .evidence = u"Seen"_s});
        ExceptionsModel model(workspace);
        ExceptionsFilterModel filtered;
        QAbstractItemModelTester tester(&filtered);
        filtered.setSourceModel(&model);
        filtered.sort(ExceptionsModel::ReferenceColumn);
        filtered.show(filter);
        QTEST(references(filtered), "expected");
    }

    void eachFaultStandsAtItsField_data()
    {
        QTest::addColumn<ExceptionRecord>("asked");
        QTest::addColumn<QString>("field");
        const QDate day(2026, 7, 1);
        const ExceptionRecord right{.check = CheckKey(1), .reason = u"r"_s, .owner = u"o"_s, .expiry = day};
        ExceptionRecord wrong = right;
        QTest::newRow("right") << wrong << QString();
        wrong.check.reset();
        QTest::newRow("no check") << wrong << u"check"_s;
        wrong = right;
        wrong.owner = u"  "_s;
        QTest::newRow("no owner") << wrong << u"owner"_s;
        wrong = right;
        wrong.reason.clear();
        QTest::newRow("no reason") << wrong << u"reason"_s;
        wrong = right;
        wrong.expiry = QDate(2026, 5, 31);
        QTest::newRow("over") << wrong << u"lastDay"_s;
        wrong = right;
        wrong.resources = {u"a"_s, u"a"_s};
        QTest::newRow("twice") << wrong << u"resources"_s;
        wrong = right;
        wrong.kind = ExceptionKind::Attestation;
        wrong.evidence = u"Seen"_s;
        QTest::newRow("nothing attested") << wrong << u"attested"_s;
        wrong.attested = Outcome::Failed;
        wrong.evidence.clear();
        QTest::newRow("no evidence") << wrong << u"evidence"_s;
    }

    void eachFaultStandsAtItsField()
    {
        QFETCH(ExceptionRecord, asked);
        const ExceptionFaults faults = faultsOf(asked, QDate(2026, 6, 1));
        QStringList fields;
        const std::pair<QString, QString> all[] = {{u"check"_s, faults.check}, {u"resources"_s, faults.resources},
                                                   {u"attested"_s, faults.attested}, {u"owner"_s, faults.owner},
                                                   {u"reason"_s, faults.reason}, {u"lastDay"_s, faults.lastDay},
                                                   {u"evidence"_s, faults.evidence}};
        for (const auto& [field, fault] : all)
            if (!fault.isEmpty())
                fields << field;
        QTEST(fields.join(u' '), "field");
    }

    /// One of a risk itself has no check.
    void anAcceptanceOfARiskSaysWhichOne()
    {
        PlanningBox box;
        Workspace& workspace = box.workspace();
        ExceptionsModel model(workspace);
        QAbstractItemModelTester tester(&model);
        const Risk risk{.reference = u"R-3"_s, .title = u"Keys leak"_s};
        exceptionsIn::change(workspace, [&](Edit& edit) { return edit.insert(risk); });
        exceptionsIn::ask(workspace, {.kind = ExceptionKind::Acceptance, .risk = risk.id});
        QCOMPARE(cell(model, 0, ExceptionsModel::CheckColumn), u"R-3 Keys leak"_s);
        QCOMPARE(cell(model, 0, ExceptionsModel::CoverColumn), u"The risk itself"_s);
        QCOMPARE(cell(model, 0, ExceptionsModel::KindColumn), u"Risk acceptance"_s);
        ExceptionsFilterModel filter;
        filter.setSourceModel(&model);
        filter.show({.words = u"keys"_s});
        QCOMPARE(filter.rowCount(), 1);
        // And it follows the risk's title
        exceptionsIn::change(workspace, [&](Edit& edit) {
            const Risk before = *edit.find<Risk>(risk.id);
            Risk after = before;
            after.title = u"Keys are stolen"_s;
            return edit.update(before, after);
        });
        QCOMPARE(cell(model, 0, ExceptionsModel::CheckColumn), u"R-3 Keys are stolen"_s);
    }

    void aRiskIsFaultedAtTheFieldOfWhatItIsFor()
    {
        ExceptionRecord asked{.kind = ExceptionKind::Acceptance,
                              .risk = RiskId::create(),
                              .reason = u"It ends in spring"_s,
                              .owner = u"Olga"_s,
                              .requested = someTime(),
                              .expiry = QDate(2026, 6, 20)};
        QVERIFY(faultsOf(asked, QDate(2026, 6, 1)) == ExceptionFaults());
        asked.kind = ExceptionKind::Waiver; // nobody waives a risk
        QVERIFY(!faultsOf(asked, QDate(2026, 6, 1)).check.isEmpty());
    }

    void whatIsCoveredEndsWithTheFirstUnlessOneCoversAll()
    {
        PlanningBox box;
        Workspace& workspace = box.workspace();
        const CheckKey check = exceptionsIn::check(workspace, u"check-1"_s);
        const QDate day = someTime().date();
        const ExceptionId early = exceptionsIn::grant(workspace, {.check = check, .resources = {u"a"_s}, .expiry = day.addDays(3)});
        const ExceptionId late = exceptionsIn::grant(workspace, {.check = check, .resources = {u"b"_s}, .expiry = day.addDays(9)});
        const ExceptionId proposal = exceptionsIn::ask(workspace, {.check = check, .expiry = day.addDays(90)});
        const Records& records = workspace.records();
        QCOMPARE(coveredUntil(std::vector{late, early, proposal}, records, someTime()), day.addDays(3));
        const ExceptionId whole = exceptionsIn::grant(workspace, {.check = check, .expiry = day.addDays(5)});
        QCOMPARE(coveredUntil(std::vector{late, early, whole}, records, someTime()), day.addDays(5));
        QVERIFY(!coveredUntil(std::vector{proposal}, records, someTime()).isValid());
    }
};

QTEST_GUILESS_MAIN(TestExceptionsModel)
#include "tst_exceptionsmodel.moc"
