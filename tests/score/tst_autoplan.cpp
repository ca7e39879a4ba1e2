// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/handmadeplan.h"
#include "tests/score/planoracle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QString leftOut(const AutoPlan& plan, const Story& story)
{
    for (const Reason& reason : plan.leftOut)
        if (std::ranges::find(reason.stories, story.id) != reason.stories.end())
            return reason.text;
    return {};
}

} // namespace

class TestAutoPlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsItsRules_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<int>("cases");
        QTest::addColumn<int>("stories");
        QTest::addColumn<bool>("begun");
        QTest::newRow("few stories") << quint64(101) << 150 << 12 << false;
        QTest::newRow("few, some begun or done") << quint64(102) << 150 << 12 << true;
        QTest::newRow("more stories") << quint64(103) << 15 << 60 << true;
    }

    void keepsItsRules()
    {
        QFETCH(quint64, seed);
        QFETCH(int, cases);
        QFETCH(int, stories);
        QFETCH(bool, begun);
        PlanCases all(seed, {.stories = static_cast<size_t>(stories), .sprints = 5, .begun = begun});
        for (int i = 0; i < cases; ++i) {
            const PlanCase one = all.next();
            const PlanOracle oracle(one);
            const AutoPlan plan = autoPlan(one.evidence());
            const auto after = oracle.planOf(one.accept(plan));
            const QByteArray name = "case " + QByteArray::number(i);
            QVERIFY2(oracle.keepsCapacity(after), name);
            QVERIFY2(oracle.keepsOrder(after), name);
            QVERIFY2(oracle.keepsMustsBeforeCoulds(after), name);
            QVERIFY2(planFaults(one.evidence(), plan.moves).empty(), name);
            QVERIFY2(autoPlan(one.evidence()).moves == plan.moves, name); // same input, same plan
        }
    }

    void isWorthNearlyAllThatCanBeHad_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("begun");
        QTest::newRow("100 cases") << quint64(1) << false;
        QTest::newRow("100 cases, some stories begun or done") << quint64(2) << true;
    }

    void isWorthNearlyAllThatCanBeHad()
    {
        QFETCH(quint64, seed);
        QFETCH(bool, begun);
        PlanCases cases(seed, {.stories = 12, .begun = begun});
        for (int i = 0; i < 100; ++i) {
            const PlanCase one = cases.next();
            PlanOracle oracle(one);
            const qint64 worth = oracle.objective(oracle.planOf(one.accept(autoPlan(one.evidence()))));
            const qint64 best = oracle.best();
            QVERIFY2(worth <= best, "it breaks a rule");
            QVERIFY2(worth * 20 >= best * 19, qPrintable(u"case %1: %2 of %3"_s.arg(i).arg(worth).arg(best)));
        }
    }

    void aPlanThatWasAcceptedStands()
    {
        PlanCases cases(4, {.stories = 30, .sprints = 4, .begun = false});
        int moved = 0;
        for (int i = 0; i < 20; ++i) {
            const PlanCase one = cases.next();
            const PlanCase accepted = one.accept(autoPlan(one.evidence()));
            moved += autoPlan(accepted.evidence()).moves.empty() ? 0 : 1;
        }
        QVERIFY2(moved <= 1, qPrintable(QString::number(moved)));
    }

    void mustsComeBeforeCoulds()
    {
        HandmadePlan programme({5, 5});
        programme.add(u"A"_s, Priority::Could, 5, 1);
        programme.add(u"B"_s, Priority::Must, 5);
        programme.add(u"C"_s, Priority::Must, 5);
        programme.proof(u"A"_s).failing = {CheckKey(1), CheckKey(2), CheckKey(3), CheckKey(4)};
        const AutoPlan plan = programme.plan();
        QVERIFY(programme.after(plan).startsWith(u"A:-"));
        QCOMPARE(plan.moves.size(), size_t(3));
        QVERIFY(plan.moves.back().to == std::nullopt); // back to the backlog comes last
        for (const PlanMove& move : plan.moves)
            QVERIFY(!move.reason.isEmpty());
        QVERIFY(leftOut(plan, programme.story(u"A"_s)).contains(u"room"));
    }

    void aCouldThatAMustNeedsComesWithIt()
    {
        HandmadePlan programme({8});
        programme.add(u"A"_s, Priority::Could, 3);
        programme.add(u"B"_s, Priority::Must, 5);
        programme.add(u"C"_s, Priority::Should, 3);
        programme.tie(LinkKind::DependsOn, u"B"_s, u"A"_s);
        QCOMPARE(programme.after(), u"A:1 B:1 C:-"_s);
    }

    void dependenciesComeFirst()
    {
        HandmadePlan programme({3, 5});
        programme.add(u"A"_s, Priority::Must, 3);
        programme.add(u"B"_s, Priority::Must, 5);
        programme.tie(LinkKind::DependsOn, u"A"_s, u"B"_s); // A would fit into sprint 1, but B only into sprint 2
        QCOMPARE(programme.after(), u"A:- B:2"_s);
    }

    void whatHasBegunStays()
    {
        HandmadePlan programme({8, 8});
        programme.add(u"A"_s, Priority::Could, 5, 1).status = StoryStatus::InProgress;
        programme.add(u"B"_s, Priority::Could, 3, 1);
        programme.add(u"C"_s, Priority::Must, 8);
        programme.add(u"D"_s, Priority::Must, 3);
        programme.add(u"E"_s, Priority::Must, 5, 2).status = StoryStatus::Done;
        programme.tie(LinkKind::DependsOn, u"A"_s, u"B"_s); // so B stays as well
        const AutoPlan plan = programme.plan();
        QCOMPARE(programme.after(plan), u"A:1 B:1 C:- D:2 E:2"_s);
        QCOMPARE(plan.sprints[0].stays, 8);
        QCOMPARE(plan.sprints[1].stays, 5);
        QCOMPARE(plan.sprints[1].after, 8);
    }

    void daysOffCount()
    {
        HandmadePlan programme({20});
        programme.add(u"A"_s, Priority::Must, 5);
        programme.add(u"B"_s, Priority::Must, 5);
        PlanCase& parts = programme.parts();
        parts.people.push_back({.name = u"Anna"_s, .capacity = 10});
        QCOMPARE(programme.after(), u"A:1 B:1"_s);
        parts.absences.push_back(
            {.person = parts.people[0].id, .first = QDate(2026, 1, 12), .last = QDate(2026, 1, 18)});
        const AutoPlan plan = programme.plan();
        QCOMPARE(plan.sprints[0].capacity, 5);
        QCOMPARE(programme.after(plan), u"A:1 B:-"_s);
    }

    void saysWhyAStoryIsNotPlanned_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("no points") << u"without points"_s;
        QTest::newRow("too large") << u"more points"_s;
        QTest::newRow("needs what has no points") << u"depending on X"_s;
        QTest::newRow("circle") << u"circle"_s;
        QTest::newRow("over") << u"is over"_s;
        QTest::newRow("won't") << QString(); // nobody asked
    }

    void saysWhyAStoryIsNotPlanned()
    {
        QFETCH(QString, why);
        const QByteArray row = QTest::currentDataTag();
        HandmadePlan programme({8, 8});
        programme.add(u"A"_s, Priority::Must, row == "no points" ? 0 : row == "too large" ? 13 : 5);
        programme.add(u"X"_s, Priority::Must, row == "needs what has no points" ? 0 : 5);
        if (row == "needs what has no points" || row == "circle")
            programme.tie(LinkKind::DependsOn, u"A"_s, u"X"_s);
        if (row == "circle")
            programme.tie(LinkKind::DependsOn, u"X"_s, u"A"_s);
        if (row == "won't")
            programme.story(u"A"_s).priority = Priority::Wont;
        PlanningEvidence evidence = programme.parts().evidence();
        if (row == "over") {
            programme.story(u"A"_s).sprint = programme.parts().sprints[0].id;
            evidence.today = QDate(2026, 1, 20);
        }
        const AutoPlan plan = autoPlan(evidence);
        QVERIFY(std::ranges::find(plan.moves, programme.story(u"A"_s).id, &PlanMove::story) == plan.moves.end());
        const QString text = leftOut(plan, programme.story(u"A"_s));
        QCOMPARE(text.isEmpty(), why.isEmpty());
        QVERIFY2(text.contains(why), qPrintable(text));
    }

    void leavesSprintsAloneThatAreClosedOrOver()
    {
        HandmadePlan programme({9, 9, 9});
        programme.parts().sprints[0].state = SprintState::Closed;
        programme.add(u"A"_s, Priority::Must, 5);
        PlanningEvidence evidence = programme.parts().evidence();
        evidence.today = QDate(2026, 2, 2); // sprint 3 has begun
        const AutoPlan plan = autoPlan(evidence);
        QCOMPARE(plan.sprints.size(), size_t(1));
        QCOMPARE(programme.after(plan), u"A:3"_s);
    }

    void partOfAPlanMayBreakWhatTheWholeKeeps()
    {
        HandmadePlan programme({5, 5});
        programme.add(u"A"_s, Priority::Could, 5, 1);
        programme.add(u"B"_s, Priority::Must, 3);
        programme.add(u"C"_s, Priority::Must, 2);
        programme.tie(LinkKind::DependsOn, u"C"_s, u"B"_s);
        const PlanningEvidence evidence = programme.parts().evidence();
        const AutoPlan plan = programme.plan();
        QCOMPARE(programme.after(plan), u"A:2 B:1 C:1"_s);
        QVERIFY(planFaults(evidence, plan.moves).empty());
        const auto faultsOf = [&](const QString& reference) {
            std::vector<PlanMove> some;
            for (const PlanMove& move : plan.moves)
                if (move.story == programme.story(reference).id)
                    some.push_back(move);
            return planFaults(evidence, some);
        };
        QCOMPARE(faultsOf(u"A"_s).size(), size_t(0));
        QCOMPARE(faultsOf(u"B"_s).size(), size_t(1)); // A has to go for it
        QCOMPARE(faultsOf(u"C"_s).size(), size_t(2)); // and C needs B
    }
};

QTEST_GUILESS_MAIN(TestAutoPlan)
#include "tst_autoplan.moc"
