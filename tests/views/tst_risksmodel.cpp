// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "model/score/programmefigures.h"
#include "tests/support/planningbuilders.h"
#include "views/risks/risksfiltermodel.h"
#include "views/risks/risksmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

Q_DECLARE_METATYPE(waymark::ShownRisks)

namespace {

Risk aRisk(int number, int likelihood, int impact)
{
    return {.reference = u"R-%1"_s.arg(number), .title = u"Title %1"_s.arg(number), .currentLikelihood = likelihood, .currentImpact = impact};
}

/// Three risks, the second with two checks and a story.
struct Rows {
    Records records;
    Risk extreme = aRisk(10, 5, 4);
    Risk tied = aRisk(9, 3, 3);
    Risk unrated = aRisk(11, 0, 0);
    Story story = aStory(u"IAM-UC-01"_s);
    ProgrammeFigures figures;
    QDate today = someTime().date();

    Rows()
    {
        tied.reviewDay = today.addDays(-1);
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        records.load(story);
        for (const Risk& risk : {extreme, tied, unrated})
            records.load(risk);
        for (const qint64 key : {1, 2})
            records.load(RiskTie{.risk = tied.id, .check = CheckKey(key)});
        records.load(RiskTie{.kind = RiskTieKind::TreatedBy, .risk = tied.id, .story = story.id});
        figures.checks = {{.check = CheckKey(1), .outcome = Outcome::Failed}};
    }
    std::vector<RiskRow> rows(bool read = true) const
    {
        const ProgrammeFigures* known = read ? &figures : nullptr;
        return riskRows(records, riskFacts(records, known, someTime()), known, today);
    }
};

} // namespace

class TestRisksModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// By what the figures say of its checks, not by its status.
    void anAcceptedRiskIsToldByItsChecks()
    {
        Rows stage;
        Risk accepted = aRisk(12, 5, 5);
        accepted.status = RiskStatus::Accepted;
        const ExceptionRecord acceptance{.reference = u"EX-1"_s,
                                         .kind = ExceptionKind::Acceptance,
                                         .check = CheckKey(3),
                                         .resources = {u"r"_s},
                                         .approver = u"Bo"_s,
                                         .approved = someTime(),
                                         .expiry = stage.today.addDays(9)};
        stage.records.load(accepted);
        stage.records.load(RiskTie{.risk = accepted.id, .check = CheckKey(3)});
        stage.records.load(acceptance);
        CheckOutcome check{.check = CheckKey(3), .outcome = Outcome::Failed, .exceptions = {acceptance.id}};
        stage.figures.checks.push_back(check);
        QVERIFY(stage.rows().back().stand == RiskStand::UnbackedAccept); // the acceptance is of one resource
        stage.figures.checks.back().allExcepted = true; // and that is all that fails
        QVERIFY(stage.rows().back().stand == RiskStand::Accepted);
        QVERIFY(stage.rows(false).back().stand == RiskStand::UnbackedAccept);
    }

    void aRowSaysAllOfIt()
    {
        const Rows stage;
        RisksModel model;
        QAbstractItemModelTester tester(&model);
        model.show(stage.rows(), 9, stage.today);
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(text(0, RisksModel::ReferenceColumn), u"R-9"_s); // by number, not by letter
        QCOMPARE(text(0, RisksModel::LevelColumn), u"3 x 3 = 9, moderate"_s);
        QCOMPARE(text(0, RisksModel::ChecksColumn), u"1 of 2 failing"_s);
        QCOMPARE(text(0, RisksModel::StoriesColumn), u"IAM-UC-01"_s);
        QVERIFY(text(0, RisksModel::ReviewColumn).endsWith(u"overdue"_s));
        QCOMPARE(text(1, RisksModel::LevelColumn), u"5 x 4 = 20, extreme"_s);
        QCOMPARE(model.index(1, RisksModel::LevelColumn).data(SignNameRole).toString(), u"severity-critical"_s);
        QCOMPARE(text(2, RisksModel::LevelColumn), u"Not rated"_s);
        QCOMPARE(text(2, RisksModel::ChecksColumn), u"None"_s);
    }

    /// While figures are computed, nothing is said about what fails.
    void failuresAreNotGuessed()
    {
        const Rows stage;
        RisksModel model;
        model.show(stage.rows(false), 9, stage.today);
        QCOMPARE(model.index(0, RisksModel::ChecksColumn).data().toString(), u"2"_s);
    }

    void onlyWhatDiffersChanges()
    {
        Rows stage;
        RisksModel model;
        QAbstractItemModelTester tester(&model);
        model.show(stage.rows(), 9, stage.today);
        const QPersistentModelIndex kept(model.index(model.rowOf(stage.extreme.id), 0));
        Risk changed = stage.extreme;
        changed.status = RiskStatus::Closed;
        Records other = stage.records;
        other.apply({.changes = {{.before = stage.extreme, .after = changed}, {.before = stage.unrated}}});
        model.show(riskRows(other, riskFacts(other, &stage.figures, someTime()), &stage.figures, stage.today), 9, stage.today);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(kept.isValid());
        QCOMPARE(model.rowAt(kept.row()).stand, RiskStand::Closed);
    }

    void wordsAndStatusFilter()
    {
        const Rows stage;
        RisksModel model;
        model.show(stage.rows(), 9, stage.today);
        RisksFilterModel filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        filter.show({.words = u"title r-10"_s});
        QCOMPARE(filter.rowCount(), 1);
        filter.show({.status = RiskStatus::Accepted});
        QCOMPARE(filter.rowCount(), 0);
        QVERIFY(filter.isFiltered());
        filter.show({});
        QVERIFY(!filter.isFiltered());
        filter.sort(RisksModel::LevelColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, RisksModel::ReferenceColumn).data().toString(), u"R-10"_s);
    }

    void bandsNeedsAndCellsFilter_data()
    {
        QTest::addColumn<ShownRisks>("shown");
        QTest::addColumn<QStringList>("references");
        QTest::newRow("all") << ShownRisks() << QStringList{u"R-9"_s, u"R-10"_s, u"R-11"_s};
        QTest::newRow("extreme") << ShownRisks{.band = RiskBand::Extreme} << QStringList{u"R-10"_s};
        QTest::newRow("moderate") << ShownRisks{.band = RiskBand::Moderate} << QStringList{u"R-9"_s};
        QTest::newRow("low: what isn't rated has no band") << ShownRisks{.band = RiskBand::Low} << QStringList();
        QTest::newRow("above the appetite") << ShownRisks{.need = RiskNeed::Treatment} << QStringList{u"R-10"_s};
        QTest::newRow("not rated") << ShownRisks{.need = RiskNeed::Rating} << QStringList{u"R-11"_s};
        QTest::newRow("review overdue") << ShownRisks{.need = RiskNeed::Review} << QStringList{u"R-9"_s};
        QTest::newRow("acceptance expired") << ShownRisks{.need = RiskNeed::Acceptance} << QStringList();
        QTest::newRow("a cell") << ShownRisks{.cell = RiskCell{.kind = RatingKind::Current, .rating = {.likelihood = 3, .impact = 3}}}
                                << QStringList{u"R-9"_s};
        QTest::newRow("the cell by other ratings")
            << ShownRisks{.cell = RiskCell{.kind = RatingKind::Target, .rating = {.likelihood = 3, .impact = 3}}} << QStringList();
        QTest::newRow("both") << ShownRisks{.words = u"10"_s, .band = RiskBand::Moderate} << QStringList();
    }

    void bandsNeedsAndCellsFilter()
    {
        QFETCH(ShownRisks, shown);
        QFETCH(QStringList, references);
        const Rows stage;
        RisksModel model;
        model.show(stage.rows(), 9, stage.today);
        RisksFilterModel filter;
        filter.setSourceModel(&model);
        filter.show(shown);
        QStringList found;
        for (int row = 0; row < filter.rowCount(); ++row)
            found << filter.index(row, RisksModel::ReferenceColumn).data().toString();
        QCOMPARE(found, references);
    }

    /// R-2 before R-10, in either order, also after an edit and its undo.
    void equalLevelsStandByReference_data()
    {
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("references");
        QTest::addColumn<QStringList>("meanwhile");
        QTest::newRow("rising") << Qt::AscendingOrder << QStringList{u"R-1"_s, u"R-2"_s, u"R-10"_s, u"R-11"_s}
                                << QStringList{u"R-1"_s, u"R-10"_s, u"R-11"_s, u"R-2"_s};
        QTest::newRow("falling") << Qt::DescendingOrder << QStringList{u"R-2"_s, u"R-10"_s, u"R-11"_s, u"R-1"_s}
                                 << QStringList{u"R-2"_s, u"R-10"_s, u"R-11"_s, u"R-1"_s};
    }

    void equalLevelsStandByReference()
    {
        QFETCH(Qt::SortOrder, order);
        QFETCH(QStringList, references);
        QFETCH(QStringList, meanwhile);
        Records records;
        records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        const Risk edited = aRisk(2, 3, 3);
        for (const Risk& risk : {aRisk(11, 3, 3), edited, aRisk(10, 3, 3), aRisk(1, 1, 1)})
            records.load(risk);
        RisksModel model;
        RisksFilterModel filter;
        QAbstractItemModelTester tester(&filter);
        filter.setSourceModel(&model);
        filter.sort(RisksModel::LevelColumn, order);
        const auto shown = [&] {
            model.show(riskRows(records, riskFacts(records, nullptr, someTime()), nullptr, someTime().date()), 9, someTime().date());
            QStringList found;
            for (int row = 0; row < filter.rowCount(); ++row)
                found << filter.index(row, RisksModel::ReferenceColumn).data().toString();
            return found;
        };
        QCOMPARE(shown(), references);
        Risk higher = edited;
        higher.currentLikelihood = 5;
        records.apply({.changes = {{.before = edited, .after = higher}}});
        QCOMPARE(shown(), meanwhile);
        records.apply({.changes = {{.before = higher, .after = edited}}});
        QCOMPARE(shown(), references);
    }

    void onlyWhatIsSelectedElsewhere()
    {
        const Rows stage;
        RisksModel model;
        model.show(stage.rows(), 9, stage.today);
        RisksFilterModel filter;
        filter.setSourceModel(&model);
        filter.show({.only = QSet<RiskId>{stage.unrated.id}});
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, RisksModel::ReferenceColumn).data().toString(), u"R-11"_s);
    }

    void anAcceptanceSaysUntilWhen()
    {
        Rows stage;
        ExceptionRecord acceptance{.reference = u"EX-1"_s,
                                   .kind = ExceptionKind::Acceptance,
                                   .risk = stage.extreme.id,
                                   .expiry = stage.today.addDays(9)};
        stage.records.load(acceptance);
        QCOMPARE(stage.rows()[1].acceptance->state, ExceptionState::Proposed);
        RisksModel model;
        model.show(stage.rows(), 9, stage.today);
        QVERIFY(model.index(1, RisksModel::AcceptanceColumn).data().toString().startsWith(u"Asked for"_s));
        QCOMPARE(model.index(0, RisksModel::AcceptanceColumn).data().toString(), u"None"_s);
    }

    void anAcceptanceThatExpiredIsMissedWhileTheRiskNeedsIt()
    {
        Rows stage;
        Risk accepted = aRisk(12, 5, 5);
        accepted.status = RiskStatus::Accepted;
        stage.records.load(accepted);
        stage.records.load(ExceptionRecord{.reference = u"EX-1"_s,
                                           .kind = ExceptionKind::Acceptance,
                                           .risk = accepted.id,
                                           .approver = u"Bo"_s,
                                           .approved = someTime().addDays(-9),
                                           .expiry = stage.today.addDays(-1)});
        const RiskRow row = stage.rows().back();
        QVERIFY(row.acceptance && row.acceptance->lapsed);
        QVERIFY(needs(row, RiskNeed::Acceptance));
        QVERIFY(needs(row, RiskNeed::Treatment));
    }

    /// Inherent 5 x 4, target 1 x 2, one of two checks passed: half of the way is proven.
    void whatTestsSuggestStandsBesideTheRating()
    {
        Rows stage;
        stage.records = Records();
        stage.records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()});
        Risk risk = aRisk(1, 5, 4);
        risk.inherentLikelihood = 5;
        risk.inherentImpact = 4;
        risk.targetLikelihood = 1;
        risk.targetImpact = 2;
        stage.records.load(risk);
        for (const qint64 key : {1, 2})
            stage.records.load(RiskTie{.risk = risk.id, .check = CheckKey(key)});
        stage.figures.checks = {{.check = CheckKey(1), .outcome = Outcome::Passed, .lastRun = someTime()},
                                {.check = CheckKey(2), .outcome = Outcome::Failed, .lastRun = someTime()}};
        const RiskRow row = stage.rows().front();
        QVERIFY(row.suggested);
        QCOMPARE(row.suggested->likelihood, 3);
        QCOMPARE(row.suggested->impact, 3);
        QVERIFY(needs(row, RiskNeed::Suggestion));
        QVERIFY(!stage.rows(false).front().suggested); // nothing is guessed while figures are computed
    }
};

QTEST_GUILESS_MAIN(TestRisksModel)
#include "tst_risksmodel.moc"
