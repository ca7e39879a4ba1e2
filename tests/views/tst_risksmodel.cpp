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
        filter.setWords(u"title r-10"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setWords({});
        filter.setStatus(RiskStatus::Accepted);
        QCOMPARE(filter.rowCount(), 0);
        QVERIFY(filter.isFiltered());
        filter.setStatus(std::nullopt);
        filter.sort(RisksModel::LevelColumn, Qt::DescendingOrder);
        QCOMPARE(filter.index(0, RisksModel::ReferenceColumn).data().toString(), u"R-10"_s);
    }
};

QTEST_GUILESS_MAIN(TestRisksModel)
#include "tst_risksmodel.moc"
