// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/improvementproposals.h"

#include "model/edit/records.h"
#include "model/edit/workloadedits.h"
#include "model/edit/workspace.h"
#include "model/score/improvement.h"
#include "tests/support/builtincatalogues.h"
#include "tests/support/fixedclock.h"
#include "tests/support/reviewbuilders.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

WantedChoice aWish(const QString& choice, const QString& pillarName = u"Security"_s)
{
    return {.pillar = pillarName.toLower(), .pillarName = pillarName, .question = u"iam"_s, .questionTitle = u"How?"_s, .siblings = {choice}, .choice = aChoice(choice)};
}

ProvingCheck proving(const LinkedCheck& check, CheckStanding standing = CheckStanding::Passed)
{
    return {.check = check, .standing = standing};
}

struct Stage {
    Records records;

    Stage() { records.load(WorkspaceProperties{.name = u"W"_s, .created = someTime()}); }

    std::vector<ImprovementProposal> propose(const std::vector<WantedChoice>& wanted, const QHash<CheckKey, QString>& epics = {}) const
    {
        return proposedStories(wanted, {.records = records, .catalogues = builtInCatalogues(), .epics = epics, .today = someTime().date()});
    }
    ImprovementProposal propose(const WantedChoice& wanted, const QHash<CheckKey, QString>& epics = {}) const
    {
        return propose(std::vector{wanted}, epics).front();
    }
    SprintId sprint(int number, SprintState state, int capacity)
    {
        const QDate start = someTime().date().addDays(14 * (number - 1));
        const Sprint made{.number = number, .start = start, .end = start.addDays(13), .capacity = capacity, .state = state};
        records.load(made);
        return made.id;
    }
};

} // namespace

class TestImprovementProposals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEpicOfMostChecksIsProposed()
    {
        WantedChoice wanted = aWish(u"mfa"_s);
        wanted.checks = {proving(linkedTo(1)), proving(linkedTo(2)), proving(linkedTo(3))};
        const Stage stage;
        const QHash<CheckKey, QString> epics{{CheckKey(1), u"iam"_s}, {CheckKey(2), u"data"_s}, {CheckKey(3), u"data"_s}};
        QCOMPARE(stage.propose(wanted, epics).story.epic, u"data"_s);
        // Of equal ones the first of the catalogue
        wanted.checks.pop_back();
        QCOMPARE(stage.propose(wanted, epics).story.epic, u"iam"_s);
    }

    void elseThatOfCatalogueStoriesWhichNameTheChoice()
    {
        const StarterStory* example = nullptr;
        for (const Epic& each : builtInCatalogues().epics.epics)
            for (const StarterStory& story : each.stories)
                if (!example && each.id != u"iam" && story.kind == StoryKind::Use && !story.practices.isEmpty())
                    example = &story;
        QVERIFY(example);
        const ImprovementProposal proposal = Stage().propose(aWish(example->practices.front()));
        QVERIFY(!proposal.story.epic.isEmpty());
        QVERIFY(proposal.why.contains(u"is about this choice"));
        // By a sibling, if none names the choice itself
        WantedChoice sibling = aWish(u"nobody_names_this"_s);
        sibling.siblings << example->practices.front();
        QCOMPARE(Stage().propose(sibling).story.epic, proposal.story.epic);
        QVERIFY(Stage().propose(sibling).why.contains(u"other choices"));
    }

    void elseThatOfThePillarOrNone()
    {
        QCOMPARE(Stage().propose(aWish(u"x"_s)).story.epic, u"iam"_s);
        QCOMPARE(Stage().propose(aWish(u"x"_s, u"Reliability"_s)).story.epic, u"resilience"_s); // its own list begins with it
        const ImprovementProposal unknown = Stage().propose(aWish(u"x"_s, u"Image and build"_s));
        QVERIFY(unknown.story.epic.isEmpty() && unknown.story.capability.isEmpty());
        QVERIFY(unknown.why.contains(u"Choose one"));
    }

    void priorityAndPointsFollowTheRisk()
    {
        WantedChoice wanted = aWish(u"mfa"_s);
        QCOMPARE(Stage().propose(wanted).story.priority, Priority::Must);
        QCOMPARE(Stage().propose(wanted).story.points, assumedPoints);
        wanted.risk = QuestionRisk::Medium;
        QCOMPARE(Stage().propose(wanted).story.priority, Priority::Should);
    }

    void titles_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("expected");
        QTest::newRow("imperative") << u"Grant least privilege access"_s << u"Grant least privilege access"_s;
        QTest::newRow("statement") << u"Tags in ECR repositories are immutable"_s << u"Bring about: Tags in ECR repositories are immutable"_s;
        QTest::newRow("what all do") << u"Every push starts a scan"_s << u"Bring about: Every push starts a scan"_s;
        QTest::newRow("on one line, in plain") << u"Grant\nleast \u202eaccess"_s << u"Grant least \ufffdaccess"_s;
    }
    void titles()
    {
        QFETCH(QString, title);
        WantedChoice wanted = aWish(u"x"_s);
        wanted.choice.title = title;
        QTEST(Stage().propose(wanted).story.title, "expected");
    }

    void criteriaAreTheAdviceAndItsChecks()
    {
        WantedChoice wanted = aWish(u"x"_s);
        wanted.choice.improvement.text = u"Empty the group. Alarm on changes to it."_s;
        wanted.checks = {proving(linkedTo(1))};
        const Story story = Stage().propose(wanted).story;
        QCOMPARE(story.criteria, (QStringList{u"Empty the group."_s, u"Alarm on changes to it."_s, u"prowler check_1 passes on all resources"_s}));
        QVERIFY(story.narrative.contains(u"What x is"));
        QVERIFY(story.narrative.contains(u"How?"));
    }

    /// Each tool is one way to prove a choice: those of tools that nobody runs would leave the story unproven for ever.
    void checksAreThoseThatCanProveIt()
    {
        WantedChoice wanted = aWish(u"x"_s);
        LinkedCheck unknown = linkedTo(0);
        LinkedCheck family = linkedTo(0);
        family.checkId = u"iam_*"_s;
        LinkedCheck otherTool = linkedTo(0);
        otherTool.tool = u"kube-bench"_s;
        wanted.checks = {proving(linkedTo(1)), proving(linkedTo(2), CheckStanding::NeverRun), proving(linkedTo(3, true), CheckStanding::NeverRun),
                         proving(unknown, CheckStanding::NeverRun)};
        const auto checks = Stage().propose(wanted).checks;
        QCOMPARE(checks.size(), size_t(2));
        QCOMPARE(checks[0].check, CheckKey(1));
        QCOMPARE(checks[1].check, CheckKey(3)); // a person tied it
        wanted.checks = {proving(family, CheckStanding::NeverRun), proving(unknown, CheckStanding::NeverRun), proving(otherTool, CheckStanding::NeverRun)};
        const auto listed = Stage().propose(wanted).checks;
        QCOMPARE(listed.size(), size_t(1));
        QCOMPARE(listed[0].checkId, unknown.checkId);
    }

    void sprintsAreProposedWhereThereIsRoom()
    {
        Stage stage;
        stage.sprint(1, SprintState::Closed, 100);
        const SprintId current = stage.sprint(2, SprintState::Active, 7);
        const SprintId next = stage.sprint(3, SprintState::Planned, 6);
        Story taken = aStory(u"IAM-UC-01"_s);
        taken.points = 3;
        taken.sprint = current;
        stage.records.load(taken);
        const auto proposals = stage.propose({aWish(u"a"_s), aWish(u"b"_s), aWish(u"c"_s), aWish(u"d"_s)});
        QVERIFY(proposals[0].story.sprint == current);
        QVERIFY(proposals[1].story.sprint == next);
        QVERIFY(proposals[2].story.sprint == next);
        QVERIFY(!proposals[3].story.sprint); // all are full
    }

    void nobodySaidHowMuchFits()
    {
        Stage stage;
        stage.sprint(1, SprintState::Active, 0);
        QVERIFY(!stage.propose(aWish(u"a"_s)).story.sprint);
    }

    void allAreMadeInOneEditOrNone()
    {
        QTemporaryDir folder;
        auto created = Workspace::create(folder.filePath(u"w.waymark"_s), {.name = u"W"_s},
                                         {.author = u"tester"_s, .clock = std::make_shared<FixedClock>(someTime()), .pollInterval = 0});
        VERIFY_RESULT(created);
        Workspace& workspace = **created;
        ReviewId review = ReviewId::create();
        VERIFY_RESULT(workspace.edit(u"Given"_s, [&](Edit& edit) -> Result<void> {
            const auto workload = addWorkload(edit, {.name = u"Payments"_s});
            const auto lens = addLens(edit, {.key = u"l"_s, .name = u"L"_s, .document = u"{\"name\":\"L\"}"_s, .added = someTime()});
            if (!workload || !lens)
                return workload ? lens.error() : workload.error();
            const auto started = startReview(edit, *workload, *lens, someTime());
            if (!started)
                return started.error();
            review = *started;
            return {};
        }));
        LinkedCheck unknown = linkedTo(0);
        WantedChoice proven = aWish(u"a"_s);
        proven.checks = {proving(unknown, CheckStanding::NeverRun)};
        const std::array wanted{proven, aWish(u"b"_s)};
        auto proposals = proposedStories(wanted, {.records = workspace.records(), .catalogues = builtInCatalogues(), .today = someTime().date()});

        auto incomplete = proposals;
        incomplete[1].story.epic.clear();
        const auto refused = addImprovementStories(workspace, builtInCatalogues(), review, incomplete);
        QVERIFY(!refused && refused.error().message.contains(u"choose an epic"));
        QVERIFY(workspace.records().stories().empty());

        const auto made = addImprovementStories(workspace, builtInCatalogues(), review, proposals);
        VERIFY_RESULT(made);
        QCOMPARE(made->size(), size_t(2));
        QCOMPARE(workspace.records().stories().size(), size_t(2));
        QCOMPARE(workspace.records().improvementTies().size(), size_t(2));
        QCOMPARE(std::ranges::count_if(workspace.records().links(), [](const Link& link) { return link.check.has_value(); }), 1);
        QCOMPARE(plannedPoints(workspace.records(), review).value({u"iam"_s, u"a"_s}), assumedPoints);
        VERIFY_RESULT(workspace.undo());
        QVERIFY(workspace.records().stories().empty());
        QVERIFY(workspace.records().improvementTies().empty());
        QVERIFY(workspace.records().links().empty());
    }

    void pointsOfDoneAndUnestimatedStoriesSayNothing()
    {
        Stage stage;
        const ReviewId review = ReviewId::create();
        Story open = aStory(u"A-1"_s);
        open.points = 5;
        Story done = aStory(u"A-2"_s);
        done.points = 8;
        done.status = StoryStatus::Done;
        const Story unestimated = aStory(u"A-3"_s);
        for (const Story& story : {open, done, unestimated}) {
            stage.records.load(story);
            stage.records.load(ImprovementTie{.review = review, .question = u"q"_s, .choice = u"c"_s, .story = story.id});
        }
        stage.records.load(ImprovementTie{.review = review, .question = u"q"_s, .choice = u"only-done"_s, .story = done.id});
        const QHash<ChoicePath, int> points = plannedPoints(stage.records, review);
        QCOMPARE(points.size(), 1);
        QCOMPARE(points.value({u"q"_s, u"c"_s}), 5);
        QVERIFY(plannedPoints(stage.records, ReviewId::create()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImprovementProposals)
#include "tst_improvementproposals.moc"
