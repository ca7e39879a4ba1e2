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
