// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/records.h"
#include "tests/support/planningbuilders.h"
#include "views/gate/gateclausesmodel.h"
#include "views/gate/gatedecisionsmodel.h"
#include "views/gate/gatesprintsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

GateClause aClause(const QString& id, bool holds, const QStringList& evidence = {u"so it is"_s})
{
    return {.id = id, .holds = holds, .text = u"Text of "_s + id, .evidence = evidence};
}

ProgrammeFigures figuresWith(const Sprint& sprint, const std::vector<GateClause>& clauses)
{
    ProgrammeFigures figures;
    const bool holds = std::ranges::all_of(clauses, &GateClause::holds);
    figures.sprints.push_back({.sprint = sprint, .gate = GateVerdict{.holds = holds, .clauses = clauses}});
    return figures;
}

GateDecision aDecision(const Sprint& sprint, GateOutcome outcome, const QStringList& lines, int minute = 0)
{
    return {.sprint = sprint.id,
            .decided = someTime().addSecs(60 * minute),
            .author = u"Anna"_s,
            .outcome = outcome,
            .lines = lines,
            .policy = u"{}"_s,
            .approver = outcome == GateOutcome::Overridden ? u"Olga"_s : QString(),
            .reason = u"two\nlines"_s};
}

} // namespace

class TestGateModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void howAGateStands_data()
    {
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QStringList>("lines"); // of the latest decision, an override; empty: none
        QTest::addColumn<bool>("refusedSince");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("outgrown");
        const QStringList same = {u"[ ] Text of a: so it is"_s};
        QTest::newRow("holds") << true << QStringList() << false << int(GateState::Holds) << false;
        QTest::newRow("refused") << false << QStringList() << false << int(GateState::Refused) << false;
        QTest::newRow("overridden") << false << same << false << int(GateState::Overridden) << false;
        QTest::newRow("holds by now") << true << same << false << int(GateState::Holds) << false;
        QTest::newRow("of another clause") << false << QStringList{u"[ ] Text of b: so"_s} << false << int(GateState::Refused) << true;
        QTest::newRow("held then") << false << QStringList{u"[x] Text of a: so"_s} << false << int(GateState::Refused) << true;
        QTest::newRow("by other evidence") << false << QStringList{u"[ ] Text of a: it was 50"_s} << false << int(GateState::Refused) << true;
        QTest::newRow("by other facts") << false << QStringList{u"[ ] Text of a: so it is #0123456789abcdef"_s} << false << int(GateState::Refused) << true;
        QTest::newRow("longer words") << false << QStringList{u"[ ] Text of about: so"_s} << false << int(GateState::Refused) << true;
        QTest::newRow("refused since") << false << same << true << int(GateState::Refused) << false;
    }

    void howAGateStands()
    {
        QFETCH(bool, holds);
        QFETCH(QStringList, lines);
        QFETCH(bool, refusedSince);
        QFETCH(int, state);
        QFETCH(bool, outgrown);
        const Sprint sprint = aSprint(1);
        const ProgrammeFigures figures = figuresWith(sprint, {aClause(u"a"_s, holds), aClause(u"z"_s, true)});
        Records records;
        if (!lines.isEmpty())
            records.load(aDecision(sprint, GateOutcome::Overridden, lines));
        if (refusedSince)
            records.load(aDecision(sprint, GateOutcome::Refused, lines, 1));
        records.load(aDecision(aSprint(2), GateOutcome::Overridden, {u"[ ] Text of a: so"_s}, 2)); // another sprint's
        const GateStanding standing = gateStanding(figuresOf(&figures, sprint.id), records);
        QCOMPARE(int(standing.state), state);
        QCOMPARE(standing.verdict->overridden && !standing.verdict->overridden->stands, outgrown);
        QCOMPARE(standing.failing, holds ? 0 : 1);
    }

    void whatIsNotThereIsNotJudged()
    {
        const Records records{};
        QVERIFY(gateStanding(nullptr, records).state == GateState::NotJudged);
        ProgrammeFigures figures;
        const Sprint sprint = aSprint(1);
        figures.sprints.push_back({.sprint = sprint});
        QVERIFY(gateStanding(figuresOf(&figures, sprint.id), records).state == GateState::NotJudged);
        QVERIFY(!figuresOf(&figures, SprintId::create()));
    }

    void laterDecisionsDontCountAsOfADay()
    {
        const Sprint sprint = aSprint(1);
        Records records;
        records.load(aDecision(sprint, GateOutcome::Overridden, {u"[ ] Text of a: so"_s}, 5));
        const ProgrammeFigures figures = figuresWith(sprint, {aClause(u"a"_s, false)});
        QVERIFY(gateStanding(figuresOf(&figures, sprint.id), records, someTime()).state == GateState::Refused);
        QVERIFY(decisionsOf(records, sprint.id, someTime()).empty());
    }

    void sprintsStandByNumber()
    {
        Records records;
        const Sprint late = aSprint(4);
        const Sprint early = aSprint(3);
        records.load(late);
        records.load(early);
        const ProgrammeFigures figures = figuresWith(late, {aClause(u"a"_s, false)});
        GateSprintsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(gateSprintRows(records, &figures, &late));
        QCOMPARE(model.index(0, GateSprintsModel::GateColumn).data().toString(), u"Not judged"_s);
        QCOMPARE(model.index(1, GateSprintsModel::SprintColumn).data().toString(), u"4, now"_s);
        const QModelIndex gate = model.index(1, GateSprintsModel::GateColumn);
        QCOMPARE(gate.data().toString(), u"Refused"_s);
        QCOMPARE(gate.data(SignNameRole).toString(), u"failed"_s);
        QCOMPARE(gate.data(ToneRole).toInt(), int(Tone::Failed));
        QVERIFY(gate.data(Qt::ToolTipRole).toString().contains(u"1 of 1 clauses fail"));
        // A better gate changes a row, no more
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const ProgrammeFigures better = figuresWith(late, {aClause(u"a"_s, true)});
        model.show(gateSprintRows(records, &better, &late));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(gate.data().toString(), u"Holds"_s);
    }

    void clausesAreFollowedByTheirEvidence()
    {
        GateClausesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        GateClause failing = aClause(u"b"_s, false, {u"first"_s, u"second"_s});
        failing.checks = {CheckKey(1), CheckKey(2)};
        failing.stories = {StoryId::create()};
        model.show({aClause(u"a"_s, true), failing});
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, GateClausesModel::StateColumn).data().toString(), u"Holds"_s);
        QCOMPARE(model.index(1, GateClausesModel::ClauseColumn).data().toString(), u"so it is"_s);
        QCOMPARE(model.index(2, GateClausesModel::StateColumn).data(SignNameRole).toString(), u"failed"_s);
        QCOMPARE(model.index(2, GateClausesModel::BehindColumn).data().toString(), u"2 checks, 1 story"_s);
        QCOMPARE(model.index(4, GateClausesModel::ClauseColumn).data().toString(), u"second"_s);
        QCOMPARE(model.index(4, GateClausesModel::StateColumn).data().toString(), QString());
        QCOMPARE(model.rowAt(4).clause.id, u"b"_s); // it opens what is behind its clause
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.show({failing});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(reset.size(), 0);
    }

    void aNumberSaysWhatItCounts()
    {
        GateClausesModel model;
        model.show({aClause(u"errors"_s, true, {u"0"_s}), aClause(u"severeFailures"_s, false, {u"3"_s, u"2 more are excepted"_s}),
                    aClause({}, false, {u"2"_s})});
        QCOMPARE(model.index(1, GateClausesModel::ClauseColumn).data().toString(), u"0 ended in an error"_s);
        QCOMPARE(model.index(3, GateClausesModel::ClauseColumn).data().toString(), u"3 fail"_s);
        QCOMPARE(model.index(4, GateClausesModel::ClauseColumn).data().toString(), u"2 more are excepted"_s);
        QCOMPARE(model.index(6, GateClausesModel::ClauseColumn).data().toString(), u"2 of them"_s); // of a closed sprint
    }

    void decisionsSayWhoAndWhy()
    {
        const Sprint sprint = aSprint(1);
        Records records;
        records.load(aDecision(sprint, GateOutcome::Refused, {u"[ ] a"_s}, 0));
        records.load(aDecision(sprint, GateOutcome::Overridden, {u"[ ] a"_s}, 9));
        GateDecisionsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(decisionsOf(records, sprint.id));
        QCOMPARE(model.rowCount(), 2);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, GateDecisionsModel::OutcomeColumn), u"Overridden"_s); // the latest first
        QCOMPARE(cell(0, GateDecisionsModel::ApproverColumn), u"Olga"_s);
        QCOMPARE(cell(0, GateDecisionsModel::ReasonColumn), u"two lines"_s);
        QCOMPARE(cell(1, GateDecisionsModel::ApproverColumn), QString());
        QCOMPARE(model.index(1, GateDecisionsModel::WhenColumn).data(MomentRole).toDateTime(), someTime());
    }
};

QTEST_GUILESS_MAIN(TestGateModels)
#include "tst_gatemodels.moc"
