// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

class SprintEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theNextFollowsTheLast();
    void addsASeriesInPlaceOfAnEmptyOne();
    void redatesOneAlone();
    void shiftsWhatIsPlannedBehind();
    void changesAllButTheState();
    void removalSendsStoriesBack();
    void startsOneAfterTheOther();
    void aPersonLeavesWithTheirDaysOff();
    void refusesInWords_data();
    void refusesInWords();
    void whatAnotherWindowClosedStays();
    void undoSharesNoDays();
    void undoActivatesNoSecond();

private:
    Sprint sprint(int number) const;
    static Sprint between(int number, QDate start, QDate end);
    std::unique_ptr<PlanningBox> m_box;
};

Sprint SprintEditsTest::sprint(int number) const
{
    for (const Sprint& sprint : m_box->records().sprints())
        if (sprint.number == number)
            return sprint;
    qFatal("no sprint %d", number);
}

Sprint SprintEditsTest::between(int number, QDate start, QDate end)
{
    Sprint sprint = aSprint(number);
    sprint.start = start;
    sprint.end = end;
    return sprint;
}

/// Sprint 0 is closed, 1 active, 2 and 3 planned, 14 days each from 2026-01-05. A story in progress stands in 1 and one in
/// 2, of a person who has a day off.
void SprintEditsTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    Sprint closed = aSprint(0);
    closed.state = SprintState::Closed;
    Sprint active = aSprint(1);
    active.state = SprintState::Active;
    const Sprint planned = aSprint(2);
    const Person person{.name = u"Anna Kovac"_s};
    Story begun = aStory(u"A-1"_s);
    begun.sprint = active.id;
    begun.status = StoryStatus::InProgress;
    begun.owner = person.id;
    Story ready = aStory(u"A-2"_s);
    ready.sprint = planned.id;
    m_box->add(closed, active, planned, aSprint(3), person, begun, ready,
               Absence{.person = person.id, .first = active.start, .last = active.start},
               Note{.sprint = planned.id, .text = u"Tight"_s, .written = someTime()},
               Note{.person = person.id, .text = u"Half days"_s, .written = someTime()},
               Note{.story = begun.id, .text = u"Stays"_s, .written = someTime()});
}

void SprintEditsTest::theNextFollowsTheLast()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeSprint(edit, sprint(3).id, [](Sprint& sprint) {
            sprint.end = sprint.start.addDays(6);
            sprint.capacity = 33;
        });
    }));
    const Sprint next = nextSprint(m_box->records(), QDate(2030, 1, 1));
    QCOMPARE(next.number, 4);
    QCOMPARE(next.start, sprint(3).end.addDays(1));
    QCOMPARE(next.end, next.start.addDays(6));
    QCOMPARE(next.capacity, 33);
    QCOMPARE(next.state, SprintState::Planned);
    QVERIFY(next.goal.isEmpty());
    const Sprint first = nextSprint(Records(), QDate(2030, 1, 1));
    QCOMPARE(first.number, 0);
    QCOMPARE(first.start, QDate(2030, 1, 1));
    QCOMPARE(first.end, QDate(2030, 1, 14));
}

void SprintEditsTest::addsASeriesInPlaceOfAnEmptyOne()
{
    // Given sprints that would take the days and the number of the empty sprint 3
    Sprint second = between(5, aSprint(4).start, aSprint(4).end);
    second.state = SprintState::Active; // a slip of the caller's
    const std::vector<Sprint> series{between(3, aSprint(3).start, aSprint(3).start.addDays(3)), second};
    QVERIFY(!m_box->refusalOf([&](Edit& edit) { return addSprints(edit, series, false); }).isEmpty());
    // When they replace what is planned and empty
    const SprintId old = sprint(3).id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return addSprints(edit, series, true); }), QString());
    // Then the empty one is gone, the one with a story stays
    QCOMPARE(m_box->records().sprints().size(), size_t(5));
    QVERIFY(!m_box->records().of<Sprint>().find(old));
    QCOMPARE(sprint(2).start, aSprint(2).start);
    QCOMPARE(sprint(5).state, SprintState::Planned);
}

void SprintEditsTest::redatesOneAlone()
{
    const QDate start = sprint(1).start.addDays(1);
    const QDate end = sprint(1).end.addDays(-2);
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return redateSprint(edit, sprint(1).id, start, end, false); }), QString());
    QCOMPARE(sprint(1).start, start);
    QCOMPARE(sprint(1).end, end);
    QCOMPARE(sprint(2).start, aSprint(2).start);
}

void SprintEditsTest::shiftsWhatIsPlannedBehind()
{
    const QDate end = sprint(1).end.addDays(7);
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return redateSprint(edit, sprint(1).id, sprint(1).start, end, true); }), QString());
    for (const int number : {2, 3}) {
        QCOMPARE(sprint(number).start, aSprint(number).start.addDays(7));
        QCOMPARE(sprint(number).end, aSprint(number).end.addDays(7));
    }
    QCOMPARE(sprint(0).end, aSprint(0).end);
    // And back again
    QCOMPARE(m_box->faultOf([&](Edit& edit) {
        return redateSprint(edit, sprint(1).id, sprint(1).start, aSprint(1).end, true);
    }), QString());
    QCOMPARE(sprint(3).start, aSprint(3).start);
}

void SprintEditsTest::changesAllButTheState()
{
    const auto step = [&](Edit& edit) {
        return changeSprint(edit, sprint(2).id, [](Sprint& sprint) {
            sprint.goal = u"Log everything"_s;
            sprint.focusEpics = {u"logging"_s};
            sprint.capacity = 45;
            sprint.number = 7;
            sprint.state = SprintState::Closed;
        });
    };
    QCOMPARE(m_box->faultOf(step), QString());
    QCOMPARE(sprint(7).goal, u"Log everything"_s);
    QCOMPARE(sprint(7).capacity, 45);
    QCOMPARE(sprint(7).state, SprintState::Planned);
}

void SprintEditsTest::removalSendsStoriesBack()
{
    for (const int number : {1, 2})
        QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeSprint(edit, sprint(number).id); }), QString());
    QCOMPARE(m_box->records().sprints().size(), size_t(2));
    QVERIFY(!m_box->story(u"A-1"_s).sprint);
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::Ready);
    QCOMPARE(m_box->story(u"A-2"_s).status, StoryStatus::Backlog);
    QCOMPARE(m_box->records().notes().size(), size_t(2));
}

void SprintEditsTest::startsOneAfterTheOther()
{
    // Given that sprint 1 has been closed
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return closeSprint(edit, {.sprint = sprint(1).id, .now = someTime()}); }));
    QVERIFY(m_box->refusalOf([&](Edit& edit) { return startSprint(edit, sprint(3).id); })
                .contains(u"Sprint 3 can't start: sprint 2 before it has not been closed."));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return startSprint(edit, sprint(2).id); }), QString());
    QCOMPARE(sprint(2).state, SprintState::Active);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return startSprint(edit, sprint(2).id); })); // it is: nothing happens
}

void SprintEditsTest::aPersonLeavesWithTheirDaysOff()
{
    const PersonId id = m_box->records().people().front().id;
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removePerson(edit, id); }), QString());
    QVERIFY(m_box->records().people().empty());
    QVERIFY(m_box->records().absences().empty());
    QVERIFY(!m_box->story(u"A-1"_s).owner);
    QCOMPARE(m_box->records().notes().size(), size_t(2));
}

void SprintEditsTest::refusesInWords_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* act, const char* words) {
        QTest::newRow(act) << QString::fromLatin1(act) << QString::fromLatin1(words);
    };
    row("add on taken days", "Nothing was changed: sprint 8 would share days with sprint 1 (2026-01-19 to 2026-02-01).");
    row("add two on the same days", "Nothing was changed: sprint 9 would share days with sprint 8 (2026-06-01 to 2026-06-07).");
    row("add a taken number", "Sprint 3 can't be added: another sprint has this number.");
    row("add without days", "Sprint 8 needs a first day and a last day that is not before it.");
    row("redate backwards", "Sprint 2 needs a first day and a last day that is not before it.");
    row("redate over the next", "Nothing was changed: sprint 1 would share days with sprint 2 (2026-02-02 to 2026-02-15).");
    row("redate over a closed one", "Nothing was changed: sprint 1 would share days with sprint 0 (2026-01-05 to 2026-01-18).");
    row("redate a closed one", "Sprint 0 is closed: its days, stories and numbers stay as they were.");
    row("change a closed one", "Sprint 0 is closed: its days, stories and numbers stay as they were.");
    row("change over another", "Nothing was changed: sprint 2 would share days with sprint 3");
    row("change its capacity below 0", "Sprint 2 can't be changed: its capacity can't be less than 0.");
    row("remove a closed one", "Sprint 0 is closed: its days, stories and numbers stay as they were.");
    row("start a closed one", "Sprint 0 is closed: its days, stories and numbers stay as they were.");
    row("start beside another", "Sprint 2 can't start: sprint 1 is active. Close that first.");
    row("change one that is gone", "The sprint is not there any more.");
    row("remove one that is gone", "The sprint is not there any more.");
    row("start one that is gone", "The sprint is not there any more.");
    row("remove somebody who is gone", "The person is not there any more.");
}

void SprintEditsTest::refusesInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const SprintId gone = SprintId::create();
    const QDate june(2026, 6, 1);
    const auto add = [](const std::vector<Sprint>& sprints) {
        return [sprints](Edit& edit) { return addSprints(edit, sprints, false); };
    };
    const auto redate = [&](int number, QDate start, QDate end) {
        return [this, number, start, end](Edit& edit) { return redateSprint(edit, sprint(number).id, start, end, false); };
    };
    const auto nothing = [](Sprint&) {};
    const std::map<QString, PlanningBox::Step> acts = {
        {u"add on taken days"_s, add({between(8, aSprint(1).end, aSprint(1).end)})},
        {u"add two on the same days"_s, add({between(8, june, june.addDays(6)), between(9, june.addDays(6), june.addDays(9))})},
        {u"add a taken number"_s, add({between(3, june, june)})},
        {u"add without days"_s, add({between(8, {}, {})})},
        {u"redate backwards"_s, redate(2, june, june.addDays(-1))},
        {u"redate over the next"_s, redate(1, aSprint(1).start, aSprint(2).start)},
        {u"redate over a closed one"_s, redate(1, aSprint(0).end, aSprint(1).end)},
        {u"redate a closed one"_s, redate(0, aSprint(0).start, aSprint(0).end.addDays(-1))},
        {u"change a closed one"_s, [&](Edit& edit) { return changeSprint(edit, sprint(0).id, nothing); }},
        {u"change over another"_s,
         [&](Edit& edit) {
             return changeSprint(edit, sprint(2).id, [](Sprint& sprint) { sprint.end = sprint.end.addDays(1); });
         }},
        {u"change its capacity below 0"_s,
         [&](Edit& edit) { return changeSprint(edit, sprint(2).id, [](Sprint& sprint) { sprint.capacity = -1; }); }},
        {u"remove a closed one"_s, [&](Edit& edit) { return removeSprint(edit, sprint(0).id); }},
        {u"start a closed one"_s, [&](Edit& edit) { return startSprint(edit, sprint(0).id); }},
        {u"start beside another"_s, [&](Edit& edit) { return startSprint(edit, sprint(2).id); }},
        {u"change one that is gone"_s, [&](Edit& edit) { return changeSprint(edit, gone, nothing); }},
        {u"remove one that is gone"_s, [&](Edit& edit) { return removeSprint(edit, gone); }},
        {u"start one that is gone"_s, [&](Edit& edit) { return startSprint(edit, gone); }},
        {u"remove somebody who is gone"_s, [&](Edit& edit) { return removePerson(edit, PersonId::create()); }},
    };
    const QString said = m_box->refusalOf(acts.at(act));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void SprintEditsTest::whatAnotherWindowClosedStays()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const Sprint read = sprint(1);
    VERIFY_RESULT(second->edit(u"Close"_s, [&](Edit& edit) { return closeSprint(edit, {.sprint = read.id, .now = someTime()}); }));
    const QString said = m_box->refusalOf([&](Edit& edit) { return removeSprint(edit, read.id); });
    QCOMPARE(said, u"Sprint 1 is closed: its days, stories and numbers stay as they were."_s);
    // And what was read before that can't be written any more
    const QString late = m_box->refusalOf([&](Edit& edit) {
        Sprint after = read;
        after.goal = u"Mine"_s;
        return edit.update(read, after);
    });
    QVERIFY2(late.contains(u"Sprint 1 has been changed by Bernd"), qPrintable(late));
}

void SprintEditsTest::undoSharesNoDays()
{
    // Given a sprint that one window removed, and another window's on its days
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const std::vector<Sprint> other{between(8, sprint(3).start, sprint(3).end)};
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeSprint(edit, sprint(3).id); }));
    VERIFY_RESULT(second->edit(u"Add"_s, [&](Edit& edit) { return addSprints(edit, other, false); }));
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"sprint 3 would share days with sprint 8"), qPrintable(refused.error().message));
    QCOMPARE(m_box->records().sprints().size(), size_t(4));
}

void SprintEditsTest::undoActivatesNoSecond()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const SprintId next = sprint(2).id;
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return closeSprint(edit, {.sprint = sprint(1).id, .now = someTime()}); }));
    VERIFY_RESULT(second->edit(u"Start"_s, [&](Edit& edit) { return startSprint(edit, next); }));
    const auto refused = m_box->workspace().undo();
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"sprint 1 would be active beside sprint 2"), qPrintable(refused.error().message));
    QCOMPARE(sprint(1).state, SprintState::Closed);
}

QTEST_GUILESS_MAIN(SprintEditsTest)
#include "tst_sprintedits.moc"
