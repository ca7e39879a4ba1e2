// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/handmadeplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a story is worth to a plan, and how the plan says so.
class TestPlanValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riskAndProofComeEarly_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"failing", "unproven", "abuse", "mitigates", "focus"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    void riskAndProofComeEarly()
    {
        QFETCH(QString, what);
        HandmadePlan programme({5, 5});
        programme.add(u"A"_s, Priority::Should, 5).rank = 0;
        programme.add(u"B"_s, Priority::Should, 5).rank = 1;
        QCOMPARE(programme.after(), u"A:1 B:2"_s); // all else equal, rank says which
        if (what == u"failing"_s)
            programme.proof(u"B"_s).failing = {CheckKey(1)};
        else if (what == u"unproven"_s)
            programme.proof(u"B"_s).neverRun = {CheckKey(1)};
        else if (what == u"abuse"_s)
            programme.story(u"B"_s).kind = StoryKind::Abuse;
        else if (what == u"mitigates"_s) {
            programme.add(u"X"_s, Priority::Must, 0).kind = StoryKind::Abuse;
            programme.tie(LinkKind::MitigatedBy, u"X"_s, u"B"_s);
        } else {
            programme.story(u"B"_s).epic = u"data"_s;
            programme.parts().sprints[0].focusEpics = {u"data"_s};
        }
        QVERIFY(programme.after().startsWith(u"A:2 B:1"));
    }

    void whatIsProvenIsWorthNoMore()
    {
        HandmadePlan programme({5});
        programme.add(u"A"_s, Priority::Should, 5);
        programme.add(u"X"_s, Priority::Should, 0).kind = StoryKind::Abuse;
        programme.tie(LinkKind::MitigatedBy, u"X"_s, u"A"_s);
        QCOMPARE(storyValues(programme.parts().evidence())[0].total(), 19);
        programme.parts().proofs.mitigations.insert(programme.story(u"X"_s).id, Mitigation::Proven);
        QCOMPARE(storyValues(programme.parts().evidence())[0].total(), 15);
        programme.parts().proofs.mitigations.clear();
        programme.story(u"X"_s).priority = Priority::Wont;
        QCOMPARE(storyValues(programme.parts().evidence())[0].total(), 15);
    }

    void theObjectiveIsTheFormula()
    {
        HandmadePlan programme({5, 5});
        programme.add(u"A"_s, Priority::Must, 5, 2);
        programme.add(u"B"_s, Priority::Could, 3, 2);
        programme.proof(u"A"_s).failing = {CheckKey(1)};
        programme.parts().sprints[0].focusEpics = {u"iam"_s};
        const AutoPlan plan = programme.plan();
        QCOMPARE(programme.after(plan), u"A:1 B:2"_s);
        // before: (5 x 6 + 3) x 0.8 and 3 x 1 x 0.8; after: A x 1.2 in the focus of the first sprint
        QCOMPARE(plan.before.value, std::optional<qint64>(2'880));
        QCOMPARE(plan.after.value, std::optional<qint64>(3'960 + 240));
        QCOMPARE(plan.before.reasons.size(), size_t(2)); // the formula, and that sprint 2 is over
        QCOMPARE(plan.after.reasons.size(), size_t(3));  // the formula, and one for each story
        QCOMPARE(plan.after.reasons[0].text, planningFormula());
        QVERIFY(plan.after.reasons[1].text.contains(u"5 points x 6"));
        QCOMPARE(plan.after.reasons[1].stories.front(), programme.story(u"A"_s).id);
    }
};

QTEST_GUILESS_MAIN(TestPlanValues)
#include "tst_planvalues.moc"
