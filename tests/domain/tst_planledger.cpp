// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/planledger.h"
#include "tests/support/planningbuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class PlanLedgerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aStoryCountsForAllItsSets();
    void onlyWhatMovesIsNoted_data();
    void onlyWhatMovesIsNoted();
    void aStepBackOnOneDayIsNotedAgain();
    void theDayIsThatOfTheTimeZone();
    void daysNeverGoBack();
    void aClosedSprintsDaysStand();
    void whatAnImportBringsIsNotNotedAgain();
    void loadedItGoesOnWhereItStood();

private:
    static PlanDay day(QDate on, const QString& subject, int scope, int done) { return {on, subject, {scope, done}}; }
    ChangeSet changes(const std::vector<Change>& list) const;
    std::vector<PlanDay> taken(const ChangeSet& changeSet);

    static inline const QDate s_day = someTime().date();
    PlanLedger m_ledger;
    QDateTime m_now;
    Sprint m_sprint;
    Story m_story;
};

ChangeSet PlanLedgerTest::changes(const std::vector<Change>& list) const
{
    ChangeSet changeSet;
    changeSet.at = m_now;
    changeSet.changes = list;
    return changeSet;
}

std::vector<PlanDay> PlanLedgerTest::taken(const ChangeSet& changeSet)
{
    auto days = m_ledger.entries(changeSet);
    m_ledger.apply(changeSet);
    return days;
}

/// A must of five points in a sprint.
void PlanLedgerTest::init()
{
    m_ledger = {};
    m_now = someTime();
    m_sprint = aSprint(1);
    m_story = aStory(u"A"_s);
    m_story.points = 5;
    m_story.priority = Priority::Must;
    m_story.sprint = m_sprint.id;
    m_ledger.apply(changes({{.after = m_sprint}, {.after = m_story}}));
}

void PlanLedgerTest::aStoryCountsForAllItsSets()
{
    Story other = aStory(u"B"_s);
    other.points = 3;
    Story done = m_story;
    done.status = StoryStatus::Done;
    const std::vector<PlanDay> expected{day(s_day, m_sprint.id.toString(), 5, 5), day(s_day, u"all"_s, 8, 5),
                                        day(s_day, u"baseline"_s, 5, 5)};
    auto days = taken(changes({{.after = other}, {.before = m_story, .after = done}}));
    std::ranges::sort(days, {}, [&](const PlanDay& noted) { return noted.subject == m_sprint.id.toString() ? u""_s : noted.subject; });
    QVERIFY(days == expected);
}

void PlanLedgerTest::onlyWhatMovesIsNoted_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QStringList>("subjects");
    QTest::newRow("title") << u"title"_s << QStringList{};
    QTest::newRow("status short of done") << u"status"_s << QStringList{};
    QTest::newRow("rank") << u"rank"_s << QStringList{};
    QTest::newRow("priority") << u"priority"_s << QStringList{u"baseline"_s};
    QTest::newRow("sprint") << u"sprint"_s << QStringList{u"sprint"_s};
    QTest::newRow("given up") << u"wont"_s << QStringList{u"all"_s, u"baseline"_s, u"sprint"_s};
    QTest::newRow("points") << u"points"_s << QStringList{u"all"_s, u"baseline"_s, u"sprint"_s};
}

void PlanLedgerTest::onlyWhatMovesIsNoted()
{
    QFETCH(QString, change);
    Story after = m_story;
    if (change == u"title")
        after.title = u"Other"_s;
    else if (change == u"status")
        after.status = StoryStatus::InReview;
    else if (change == u"rank")
        after.rank = 9;
    else if (change == u"priority")
        after.priority = Priority::Could;
    else if (change == u"sprint")
        after.sprint.reset();
    else if (change == u"wont")
        after.priority = Priority::Wont;
    else
        after.points = 8;
    QStringList subjects;
    for (const PlanDay& noted : taken(changes({{.before = m_story, .after = after}})))
        subjects << (noted.subject == m_sprint.id.toString() ? u"sprint"_s : noted.subject);
    subjects.sort();
    QTEST(subjects, "subjects");
}

void PlanLedgerTest::aStepBackOnOneDayIsNotedAgain()
{
    // An entry replaces that of the same day, so what goes back must be said, too.
    Story more = m_story;
    more.points = 8;
    QCOMPARE(taken(changes({{.before = m_story, .after = more}})).size(), size_t(3));
    QCOMPARE(taken(changes({{.before = more, .after = m_story}})).size(), size_t(3));
    // Within one change set it is as if nothing had been
    QVERIFY(taken(changes({{.before = m_story, .after = more}, {.before = more, .after = m_story}})).empty());
}

void PlanLedgerTest::theDayIsThatOfTheTimeZone()
{
    m_now = QDateTime(s_day.addDays(5), QTime(23, 0), Qt::UTC);
    WorkspaceProperties before{.name = u"P"_s};
    WorkspaceProperties after = before;
    after.timeZone = u"Europe/Athens"_s;
    Story more = m_story;
    more.points = 8;
    // Of the zone as it is after the change
    const auto days = taken(changes({{.before = before, .after = after}, {.before = m_story, .after = more}}));
    QCOMPARE(days.front().day, s_day.addDays(6));
    after.timeZone = u"Nowhere/Land"_s; // can't be: days are then those of UTC
    m_now = m_now.addDays(10);
    QCOMPARE(taken(changes({{.before = before, .after = after}, {.before = more, .after = m_story}})).front().day, s_day.addDays(15));
}

void PlanLedgerTest::daysNeverGoBack()
{
    Story more = m_story;
    more.points = 8;
    Story most = m_story;
    most.points = 13;
    m_now = someTime().addDays(3);
    QCOMPARE(taken(changes({{.before = m_story, .after = more}})).front().day, s_day.addDays(3));
    // By a clock two days behind, what happens next still happens after it
    m_now = someTime().addDays(1);
    QCOMPARE(taken(changes({{.before = more, .after = most}})).front().day, s_day.addDays(3));
}

void PlanLedgerTest::aClosedSprintsDaysStand()
{
    Sprint closed = m_sprint;
    closed.state = SprintState::Closed;
    Story gone = m_story;
    gone.sprint.reset();
    // Closing moves the story on: no day of the sprint tells
    QVERIFY(taken(changes({{.before = m_story, .after = gone}, {.before = m_sprint, .after = closed}})).empty());
    // Nor does any later change
    QCOMPARE(taken(changes({{.before = gone, .after = m_story}})).size(), size_t(0));
    Story more = m_story;
    more.points = 8;
    QCOMPARE(taken(changes({{.before = m_story, .after = more}})).size(), size_t(2));
    // Opened again, it stands where it stands
    const auto days = taken(changes({{.before = closed, .after = m_sprint}}));
    QVERIFY(days == std::vector{day(s_day, m_sprint.id.toString(), 8, 0)});
}

void PlanLedgerTest::whatAnImportBringsIsNotNotedAgain()
{
    PlanLedger fresh;
    ChangeSet import = changes({{.after = m_sprint}, {.after = m_story}});
    import.past = {day(s_day.addDays(-4), u"all"_s, 3, 0), day(s_day.addDays(-1), u"all"_s, 5, 0),
                   day(s_day.addDays(2), u"baseline"_s, 4, 0)};
    // Then only what stands otherwise is noted beside it, and not before the latest of its days
    std::vector<PlanDay> expected = import.past;
    for (const QString& subject : {m_sprint.id.toString(), u"baseline"_s})
        expected.push_back(day(s_day.addDays(2), subject, 5, 0));
    auto days = fresh.entries(import);
    const auto bySubject = [](const PlanDay& noted) { return std::pair(noted.subject, noted.day.toJulianDay() * 10 + noted.totals.scope); };
    std::ranges::sort(days, {}, bySubject);
    std::ranges::sort(expected, {}, bySubject);
    QVERIFY(days == expected);
}

void PlanLedgerTest::loadedItGoesOnWhereItStood()
{
    PlanLedger loaded;
    loaded.load(WorkspaceProperties{.timeZone = u"Europe/Athens"_s});
    loaded.load(m_sprint);
    loaded.load(m_story);
    for (const QString& subject : {m_sprint.id.toString(), u"baseline"_s, u"all"_s})
        loaded.load(day(s_day.addDays(9), subject, 5, 0));
    Story done = m_story;
    done.status = StoryStatus::Done;
    const auto days = loaded.entries(changes({{.before = m_story, .after = done}}));
    QCOMPARE(days.size(), size_t(3));
    for (const PlanDay& noted : days) {
        QCOMPARE(noted.day, s_day.addDays(9));
        QVERIFY((noted.totals == PlanTotals{5, 5}));
    }
}

QTEST_GUILESS_MAIN(PlanLedgerTest)
#include "tst_planledger.moc"
