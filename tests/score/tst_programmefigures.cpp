// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmefigures.h"
#include "tests/support/evidencebuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Sprint aSprint(int number, QDate start)
{
    return {.number = number, .goal = u"goal"_s, .start = start, .end = start.addDays(13)};
}

Story aStory(const QString& epic, int points, StoryStatus status, const std::optional<SprintId>& sprint = {})
{
    return {.reference = u"X-1"_s, .title = u"t"_s, .epic = epic, .points = points, .status = status, .sprint = sprint};
}

} // namespace

class TestProgrammeFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachEpicItsOwnChecksAndStories()
    {
        const std::vector<Story> stories = {aStory(u"iam"_s, 3, StoryStatus::Done), aStory(u"iam"_s, 5, StoryStatus::Ready)};
        ProgrammeEvidence evidence;
        evidence.checks = {aTally(1).epic(u"iam"_s).with(Outcome::Passed, 1),
                           aTally(2).epic(u"data"_s).with(Outcome::Failed, 1), aTally(3).with(Outcome::Failed, 1)};
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}, {u"data"_s, u"DAT"_s, u"Data"_s}, {u"cicd"_s, u"CIC"_s, u"CI"_s}};
        evidence.stories = stories;
        const auto figures = scoreProgramme(evidence);
        QCOMPARE(figures.epics.size(), size_t(4)); // the unassigned come last
        QCOMPARE(figures.epics[0].compliance.checkLevel.value, std::optional<qint64>(10'000));
        QCOMPARE(figures.epics[0].stories, 2);
        QCOMPARE(figures.epics[0].done, 1);
        QCOMPARE(figures.epics[1].compliance.checkLevel.value, std::optional<qint64>(0));
        QVERIFY(!figures.epics[2].compliance.checkLevel.value); // nothing ran: no evidence, not 0 and not 100
        QVERIFY(figures.epics[3].epic.id.isEmpty());
        QCOMPARE(figures.epics[3].compliance.checks[Outcome::Failed], 1);
        QCOMPARE(figures.overall.checkLevel.value, std::optional<qint64>(3'333));
    }

    void noUnassignedRowWithoutUnassignedChecks()
    {
        ProgrammeEvidence evidence;
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}};
        QCOMPARE(scoreProgramme(evidence).epics.size(), size_t(1));
    }

    void addsPointsBySprint()
    {
        const std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 16)), aSprint(0, QDate(2026, 3, 2))};
        const std::vector<Story> stories = {aStory(u"iam"_s, 3, StoryStatus::Done, sprints[1].id),
                                            aStory(u"iam"_s, 5, StoryStatus::InReview, sprints[1].id),
                                            aStory(u"iam"_s, 8, StoryStatus::Done)};
        ProgrammeEvidence evidence;
        evidence.sprints = sprints;
        evidence.stories = stories;
        const auto figures = scoreProgramme(evidence);
        QCOMPARE(figures.sprints[0].sprint.number, 0);
        QCOMPARE(figures.sprints[0].planned, 8);
        QCOMPARE(figures.sprints[0].done, 3);
        QCOMPARE(figures.sprints[1].planned, 0);
    }

    void storiesThatWontBeDoneCountNowhere()
    {
        const std::vector<Sprint> sprints = {aSprint(0, QDate(2026, 3, 2))};
        std::vector<Story> stories = {aStory(u"iam"_s, 3, StoryStatus::Done, sprints[0].id),
                                      aStory(u"iam"_s, 5, StoryStatus::Done, sprints[0].id)};
        stories[1].priority = Priority::Wont;
        ProgrammeEvidence evidence;
        evidence.epics = {{u"iam"_s, u"IAM"_s, u"Identity"_s}};
        evidence.sprints = sprints;
        evidence.stories = stories;
        const auto figures = scoreProgramme(evidence);
        QCOMPARE(figures.epics[0].stories, 1);
        QCOMPARE(figures.epics[0].done, 1);
        QCOMPARE(figures.sprints[0].planned, 3);
        QCOMPARE(figures.backlog.totals, (PlanTotals{.scope = 3, .done = 3}));
    }

    void aClosedSprintsNumbersAreFrozen()
    {
        std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 2)), aSprint(2, QDate(2026, 3, 16))};
        sprints[0].state = SprintState::Closed;
        sprints[0].capacity = 99;
        const std::vector<Story> stories = {aStory(u"iam"_s, 13, StoryStatus::Done, sprints[0].id),
                                            aStory(u"iam"_s, 5, StoryStatus::Ready, sprints[1].id)};
        const std::vector<SprintClosure> closures = {{.sprint = sprints[0].id,
                                                      .closed = QDateTime(QDate(2026, 3, 15), QTime(17, 0), Qt::UTC),
                                                      .capacity = 20,
                                                      .planned = 16,
                                                      .done = 8,
                                                      .carried = 5,
                                                      .returned = 3,
                                                      .gate = false,
                                                      .gateLines = {u"[ ] All musts are done: 1 of 2"_s}}};
        const std::vector<ClosedStory> closed = {{.closure = closures[0].id,
                                                  .reference = u"X-1"_s,
                                                  .points = 5,
                                                  .fate = StoryFate::CarriedOver,
                                                  .carriedTo = 2}};
        const auto figures = scoreProgramme(
            {.stories = stories, .sprints = sprints, .closures = closures, .closedStories = closed, .today = QDate(2026, 3, 17)});
        const SprintFigures& first = figures.sprints[0];
        QCOMPARE(first.planned, 16);
        QCOMPARE(first.done, 8);
        QCOMPARE(first.capacity.value, std::optional<qint64>(20));
        QCOMPARE(first.closure->returned, 3);
        QVERIFY(first.gate && !first.gate->holds);
        QCOMPARE(first.gate->clauses[0].evidence, QStringList{u"1 of 2"_s});
        QCOMPARE(first.burndown.days.back().remaining(), 8);
        QVERIFY(!figures.sprints[1].closure);
        QCOMPARE(figures.sprints[1].carriedOver.value, std::optional<qint64>(5));
        QCOMPARE(figures.velocity.mean.value, std::optional<qint64>(800));
        QCOMPARE(figures.backlog.forecast.remaining, 5);
        QCOMPARE(figures.backlog.forecast.p95, (std::optional(ForecastDate{.sprint = 2, .day = QDate(2026, 3, 29)})));
    }

    void capacityKnowsDaysOff()
    {
        std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 2))};
        const std::vector<Story> stories = {aStory(u"iam"_s, 8, StoryStatus::Ready, sprints[0].id)};
        const std::vector<Person> people = {{.name = u"Anna"_s, .capacity = 10}};
        const std::vector<Absence> absences = {
            {.person = people[0].id, .first = QDate(2026, 3, 2), .last = QDate(2026, 3, 6)}};
        ProgrammeEvidence evidence;
        evidence.sprints = sprints;
        evidence.stories = stories;
        evidence.team = {.people = people};
        QVERIFY(!scoreProgramme(evidence).sprints[0].isOver());
        evidence.team.absences = absences;
        QCOMPARE(scoreProgramme(evidence).sprints[0].capacity.value, std::optional<qint64>(5));
        QVERIFY(scoreProgramme(evidence).sprints[0].isOver());
    }

    void hasAGateOnceThereIsSomethingToJudge_data()
    {
        QTest::addColumn<SprintState>("state");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("story");
        QTest::addColumn<bool>("gate");
        QTest::newRow("empty, to come") << SprintState::Planned << QDate(2026, 3, 1) << false << false;
        QTest::newRow("a story, to come") << SprintState::Planned << QDate(2026, 3, 1) << true << true;
        QTest::newRow("empty, its first day") << SprintState::Planned << QDate(2026, 3, 2) << false << true;
        QTest::newRow("empty, started early") << SprintState::Active << QDate(2026, 3, 1) << false << true;
    }

    void hasAGateOnceThereIsSomethingToJudge()
    {
        QFETCH(SprintState, state);
        QFETCH(QDate, today);
        QFETCH(bool, story);
        QFETCH(bool, gate);
        std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 2))};
        sprints[0].state = state;
        const std::vector<Story> stories = {aStory(u"iam"_s, 8, StoryStatus::Ready, sprints[0].id)};
        ProgrammeEvidence evidence;
        evidence.sprints = sprints;
        if (story)
            evidence.stories = stories;
        evidence.today = today;
        QCOMPARE(scoreProgramme(evidence).sprints[0].gate.has_value(), gate);
    }

    /// Evidence from the evening before in UTC may be from the sprint's first morning where people work.
    void theGateKnowsWhenTheDayBegins()
    {
        const std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 2))};
        ProgrammeEvidence evidence;
        AssignedCheck check = aTally(1).with(Outcome::Passed, 1);
        check.tally.lastRun = QDateTime(QDate(2026, 3, 1), QTime(22, 30), Qt::UTC);
        evidence.checks = {check};
        evidence.sprints = sprints;
        evidence.today = QDate(2026, 3, 2);
        const auto fresh = [&] { return scoreProgramme(evidence).sprints[0].gate->clauses.back(); };
        QCOMPARE(fresh().id, u"fresh"_s);
        QVERIFY(!fresh().holds);
        evidence.timeZone = u"Europe/Athens"_s;
        QVERIFY(fresh().holds);
    }

    void baselineIsMustsOnly()
    {
        const std::vector<Sprint> sprints = {aSprint(1, QDate(2026, 3, 2))};
        std::vector<Story> stories = {aStory(u"iam"_s, 8, StoryStatus::Done), aStory(u"iam"_s, 5, StoryStatus::Ready),
                                      aStory(u"iam"_s, 0, StoryStatus::Ready), aStory(u"iam"_s, 3, StoryStatus::Done)};
        for (size_t i = 0; i < 3; ++i)
            stories[i].priority = Priority::Must;
        ProgrammeEvidence evidence;
        evidence.sprints = sprints;
        evidence.stories = stories;
        evidence.planDays = {{.day = QDate(2026, 3, 2), .subject = u"all"_s, .totals = {.scope = 16, .done = 11}},
                             {.day = QDate(2026, 3, 2), .subject = u"baseline"_s, .totals = {.scope = 13, .done = 8}}};
        evidence.today = QDate(2026, 3, 3);
        const auto figures = scoreProgramme(evidence);
        QCOMPARE(figures.baseline.totals, (PlanTotals{.scope = 13, .done = 8}));
        QCOMPARE(figures.backlog.totals, (PlanTotals{.scope = 16, .done = 11}));
        QCOMPARE(figures.baseline.burndown.days.back().remaining(), 5);
        QCOMPARE(figures.backlog.burndown.days.size(), size_t(2));
        QVERIFY(!figures.baseline.forecast.p50);
        QCOMPARE(figures.baseline.forecast.reasons.back().count, 1); // without points
    }

    void countsOnlyRunsThatCount()
    {
        const QDateTime time(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC);
        const std::vector<Run> runs = {{.time = time, .state = RunState::Counted},
                                       {.time = time.addDays(9), .state = RunState::Withdrawn},
                                       {.time = time.addDays(8), .drill = true, .state = RunState::Counted},
                                       {.time = time.addDays(1), .state = RunState::Counted}};
        ProgrammeEvidence evidence;
        evidence.runs = runs;
        QCOMPARE(scoreProgramme(evidence).countedRuns, 2);
        QCOMPARE(scoreProgramme(evidence).latestRun, time.addDays(1));
    }

    void findsTheCurrentSprint_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("number");
        QTest::newRow("before all: the next to come") << QDate(2026, 1, 1) << 0;
        QTest::newRow("first day") << QDate(2026, 3, 2) << 0;
        QTest::newRow("last day") << QDate(2026, 3, 15) << 0;
        QTest::newRow("next day") << QDate(2026, 3, 16) << 1;
        QTest::newRow("in the gap: the next to come") << QDate(2026, 4, 2) << 2;
        QTest::newRow("after all: the last") << QDate(2027, 1, 1) << 2;
    }

    void findsTheCurrentSprint()
    {
        QFETCH(QDate, day);
        QFETCH(int, number);
        const std::vector<Sprint> sprints = {aSprint(2, QDate(2026, 4, 6)), aSprint(0, QDate(2026, 3, 2)),
                                             aSprint(1, QDate(2026, 3, 16))};
        QCOMPARE(currentSprint(sprints, day)->number, number);
        QVERIFY(!currentSprint({}, day));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeFigures)
#include "tst_programmefigures.moc"
