// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "model/store/database.h"
#include "tests/support/planningbox.h"
#include "tests/support/randomedits.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

/// Where the plan stood day by day, as it lies in the file.
class PlanDaysTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLatestEditOfADayCounts();
    void verifyFindsWhatSomebodyChanged_data();
    void verifyFindsWhatSomebodyChanged();
    void anyEditsLeaveWhatTheLogSays_data();
    void anyEditsLeaveWhatTheLogSays();
};

namespace {

std::vector<PlanDay> daysOf(Workspace& workspace)
{
    auto days = workspace.planDays();
    return days ? *std::move(days) : std::vector<PlanDay>();
}

/// The totals as anybody would add them up from the stories.
std::map<QString, PlanTotals> addedUp(const Records& records)
{
    std::map<QString, PlanTotals> totals;
    for (const Story& story : records.stories()) {
        if (story.priority == Priority::Wont)
            continue;
        QStringList subjects{u"all"_s};
        if (story.priority == Priority::Must)
            subjects << u"baseline"_s;
        if (story.sprint)
            subjects << story.sprint->toString();
        for (const QString& subject : subjects) {
            totals[subject].scope += story.points;
            totals[subject].done += story.status == StoryStatus::Done ? story.points : 0;
        }
    }
    return totals;
}

bool isClosed(const Records& records, const QString& subject)
{
    return std::ranges::any_of(records.sprints(), [&](const Sprint& sprint) {
        return sprint.id.toString() == subject && sprint.state == SprintState::Closed;
    });
}

} // namespace

void PlanDaysTest::theLatestEditOfADayCounts()
{
    PlanningBox box;
    Story story = aStory(u"A"_s);
    story.points = 3;
    box.add(story);
    const auto estimate = [&](int points) {
        VERIFY_RESULT(box.edit([&](Edit& edit) {
            return changeStories(edit, std::vector{story.id}, [&](Story& after) { after.points = points; });
        }));
    };
    estimate(5);
    estimate(8);
    box.setTime(someTime().addDays(2));
    estimate(13);
    const std::vector<PlanDay> expected{{someTime().date(), u"all"_s, {8, 0}}, {someTime().date().addDays(2), u"all"_s, {13, 0}}};
    QVERIFY(daysOf(box.workspace()) == expected);
}

void PlanDaysTest::verifyFindsWhatSomebodyChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("changed") << u"UPDATE plan_day SET done = 1 WHERE subject = 'all'"_s;
    QTest::newRow("removed") << u"DELETE FROM plan_day WHERE subject = 'baseline'"_s;
    QTest::newRow("added") << u"INSERT INTO plan_day VALUES ('2026-05-01', 'all', 9, 9)"_s;
    QTest::newRow("no day") << u"INSERT INTO plan_day VALUES ('never', 'all', 9, 9)"_s;
}

void PlanDaysTest::verifyFindsWhatSomebodyChanged()
{
    QFETCH(QString, sql);
    PlanningBox box;
    Story story = aStory(u"A"_s);
    story.points = 3;
    story.priority = Priority::Must;
    box.add(story);
    VERIFY_RESULT(Workspace::verify(box.file()));
    {
        auto database = Database::open(box.file(), Database::Mode::ReadWrite);
        VERIFY_RESULT(database);
        VERIFY_RESULT((*database)->execute(sql));
    }
    const auto verified = Workspace::verify(box.file());
    QVERIFY(!verified);
    QVERIFY2(verified.error().message.contains(u"are not as the audit log says"), qPrintable(verified.error().message));
}

void PlanDaysTest::anyEditsLeaveWhatTheLogSays_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PlanDaysTest::anyEditsLeaveWhatTheLogSays()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    PlanningBox box;
    std::unique_ptr<Workspace> second = box.secondWindow();
    QVERIFY(second);
    QDateTime now = someTime();
    for (int step = 0; step < 120; ++step) {
        // Given a clock that moves on, and now and then back
        now = now.addSecs(3600 * (random.below(30) - 5));
        box.setTime(now);
        Workspace& workspace = random.below(3) == 0 ? *second : box.workspace();
        const int act = random.below(8);
        if (act == 0 && workspace.history().canUndo())
            static_cast<void>(workspace.undo()); // refused if the other window was faster
        else if (act == 1 && workspace.history().canRedo())
            static_cast<void>(workspace.redo());
        else
            static_cast<void>(random.makeOne(workspace));
        if (step % 40 == 39) { // a window that opens now goes on where the others stand
            second.reset();
            second = box.secondWindow();
            QVERIFY(second);
        }
    }
    // Then the latest day of each set that is not closed is what its stories add up to
    VERIFY_RESULT(box.workspace().catchUp());
    const std::map<QString, PlanTotals> expected = addedUp(box.records());
    std::map<QString, PlanTotals> noted;
    QDate latest;
    for (const PlanDay& day : daysOf(box.workspace())) {
        noted[day.subject] = day.totals;
        latest = latest.isValid() ? std::max(latest, day.day) : day.day;
    }
    QVERIFY(noted.contains(u"all"_s));
    for (const auto& [subject, totals] : noted)
        if (!isClosed(box.records(), subject)) {
            const auto due = expected.find(subject);
            QVERIFY((due == expected.end() ? PlanTotals() : due->second) == totals);
        }
    for (const auto& [subject, totals] : expected)
        QVERIFY(isClosed(box.records(), subject) || noted.contains(subject) || totals == PlanTotals());
    // And the log says the same
    VERIFY_RESULT(Workspace::verify(box.file()));
}

QTEST_GUILESS_MAIN(PlanDaysTest)
#include "tst_plandays.moc"
