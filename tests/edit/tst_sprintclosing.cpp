// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "tests/support/planningbox.h"
#include "tests/support/verifyresult.h"

#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

class SprintClosingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void freezesItsNumbersAndStories();
    void carriesOnWhatIsNotDone();
    void withoutANextSprintAllGoesBack();
    void whatWontBeDoneIsListedButNotCounted();
    void staysAsItWasWhateverHappensLater();
    void itsDaysEndWithIt();
    void refusesInWords_data();
    void refusesInWords();
    void twoWindowsCloseItOnce();
    void nothingIsLost_data();
    void nothingIsLost();

private:
    SprintClosing closing() const;
    const ClosedStory& closed(const QString& reference) const;
    std::unique_ptr<PlanningBox> m_box;
    Sprint m_sprint;
    Sprint m_next;
};

SprintClosing SprintClosingTest::closing() const
{
    return {.sprint = m_sprint.id,
            .now = someTime(),
            .author = u"Anna"_s,
            .capacity = 17,
            .carryTo = m_next.id,
            .returned = {m_box->id(u"B-1"_s)},
            .gate = false,
            .gateLines = {u"Musts done: no, 1 of 2"_s}};
}

const ClosedStory& SprintClosingTest::closed(const QString& reference) const
{
    for (const ClosedStory& story : m_box->records().of<ClosedStory>().all())
        if (story.reference == reference)
            return story;
    qFatal("not closed: %s", qPrintable(reference));
}

/// An active sprint with a story that is done (5 points), two in progress (3 and 2) and one in review (8), and one of
/// the next sprint.
void SprintClosingTest::init()
{
    m_box = std::make_unique<PlanningBox>();
    m_sprint = aSprint(1);
    m_sprint.state = SprintState::Active;
    m_next = aSprint(2);
    m_box->add(m_sprint, m_next);
    for (const auto& [reference, points, status, sprint] :
         {std::tuple{u"D-1"_s, 5, StoryStatus::Done, m_sprint.id}, std::tuple{u"A-1"_s, 3, StoryStatus::InProgress, m_sprint.id},
          std::tuple{u"B-1"_s, 2, StoryStatus::InProgress, m_sprint.id},
          std::tuple{u"C-1"_s, 8, StoryStatus::InReview, m_sprint.id}, std::tuple{u"N-1"_s, 1, StoryStatus::Ready, m_next.id}}) {
        Story story = aStory(reference);
        story.points = points;
        story.status = status;
        story.sprint = sprint;
        m_box->add(story);
    }
}

void SprintClosingTest::freezesItsNumbersAndStories()
{
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return closeSprint(edit, closing()); }), QString());
    QCOMPARE(m_box->records().of<Sprint>().find(m_sprint.id)->state, SprintState::Closed);
    QCOMPARE(m_box->records().closures().size(), size_t(1));
    SprintClosure closure = m_box->records().closures().front();
    const SprintClosure expected{.id = closure.id,
                                 .sprint = m_sprint.id,
                                 .closed = someTime(),
                                 .author = u"Anna"_s,
                                 .capacity = 17,
                                 .planned = 18,
                                 .done = 5,
                                 .carried = 11,
                                 .returned = 2,
                                 .gate = false,
                                 .gateLines = {u"Musts done: no, 1 of 2"_s},
                                 .revision = closure.revision};
    QVERIFY(closure == expected);
    QCOMPARE(m_box->records().of<ClosedStory>().all().size(), size_t(4));
    QCOMPARE(closed(u"C-1"_s).fate, StoryFate::CarriedOver);
    QVERIFY(closed(u"C-1"_s).carriedTo == 2);
    QCOMPARE(closed(u"C-1"_s).status, StoryStatus::InReview);
    QCOMPARE(closed(u"C-1"_s).title, u"Title of C-1"_s);
    QCOMPARE(closed(u"B-1"_s).fate, StoryFate::Returned);
    QVERIFY(!closed(u"B-1"_s).carriedTo);
    QCOMPARE(closed(u"D-1"_s).fate, StoryFate::Done);
}

void SprintClosingTest::carriesOnWhatIsNotDone()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return closeSprint(edit, closing()); }));
    QVERIFY(m_box->story(u"D-1"_s).sprint == m_sprint.id);
    QVERIFY(m_box->story(u"A-1"_s).sprint == m_next.id);
    QCOMPARE(m_box->story(u"A-1"_s).status, StoryStatus::InProgress);
    QVERIFY(m_box->story(u"C-1"_s).sprint == m_next.id);
    QVERIFY(!m_box->story(u"B-1"_s).sprint);
    QCOMPARE(m_box->story(u"B-1"_s).status, StoryStatus::Ready);
    QVERIFY(m_box->story(u"N-1"_s).sprint == m_next.id);
}

void SprintClosingTest::withoutANextSprintAllGoesBack()
{
    SprintClosing alone = closing();
    alone.carryTo.reset();
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return closeSprint(edit, alone); }), QString());
    QCOMPARE(m_box->records().closures().front().returned, 13);
    QCOMPARE(m_box->records().closures().front().carried, 0);
    for (const QString& reference : {u"A-1"_s, u"B-1"_s, u"C-1"_s})
        QVERIFY(!m_box->story(reference).sprint);
}

void SprintClosingTest::whatWontBeDoneIsListedButNotCounted()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::vector{m_box->id(u"C-1"_s)}, [](Story& story) { story.priority = Priority::Wont; });
    }));
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return closeSprint(edit, closing()); }), QString());
    QCOMPARE(m_box->records().closures().front().planned, 10);
    QCOMPARE(m_box->records().closures().front().carried, 3);
    QCOMPARE(closed(u"C-1"_s).points, 0);
    QCOMPARE(closed(u"C-1"_s).priority, Priority::Wont);
}

void SprintClosingTest::staysAsItWasWhateverHappensLater()
{
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return closeSprint(edit, closing()); }));
    const SprintClosure before = m_box->records().closures().front();
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return removeStories(edit, std::vector{m_box->id(u"A-1"_s)}); }));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::vector{m_box->id(u"D-1"_s)}, [](Story& story) {
            story.points = 13;
            story.status = StoryStatus::InProgress;
        });
    }));
    QVERIFY(m_box->records().closures().front() == before);
    QCOMPARE(closed(u"A-1"_s).points, 3);
    QCOMPARE(closed(u"D-1"_s).points, 5);
    VERIFY_RESULT(Workspace::verify(m_box->file()));
}

void SprintClosingTest::itsDaysEndWithIt()
{
    const auto last = [&](const Sprint& sprint) {
        PlanDay latest;
        const auto days = m_box->workspace().planDays();
        for (const PlanDay& day : *days)
            if (day.subject == sprint.id.toString())
                latest = day;
        return latest;
    };
    const PlanDay before = last(m_sprint);
    QCOMPARE(before.totals.scope, 18);
    QCOMPARE(before.totals.done, 5);
    m_box->setTime(someTime().addDays(1));
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return closeSprint(edit, closing()); }));
    // What moves on leaves the closed sprint's days alone, and shows in the next one's
    QVERIFY(last(m_sprint) == before);
    QCOMPARE(last(m_next).totals.scope, 12);
    QCOMPARE(last(m_next).day, someTime().addDays(1).date());
    // Undone, the sprint goes on
    m_box->setTime(someTime().addDays(2));
    VERIFY_RESULT(m_box->workspace().undo());
    QCOMPARE(last(m_next).totals.scope, 1);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) { return planStories(edit, std::vector{m_box->id(u"N-1"_s)}, m_sprint.id); }));
    QCOMPARE(last(m_sprint).totals.scope, 19);
    QCOMPARE(last(m_sprint).day, someTime().addDays(2).date());
    VERIFY_RESULT(Workspace::verify(m_box->file()));
}

void SprintClosingTest::refusesInWords_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    QTest::newRow("gone") << u"gone"_s << u"The sprint is not there any more."_s;
    QTest::newRow("into itself")
        << u"into itself"_s << u"Sprint 1 can't be closed: what is left can only move to a sprint that is still open."_s;
    QTest::newRow("into none")
        << u"into none"_s << u"Sprint 1 can't be closed: what is left can only move to a sprint that is still open."_s;
    QTest::newRow("into a closed one")
        << u"into a closed one"_s << u"Sprint 1 can't be closed: what is left can only move to a sprint that is still open."_s;
    QTest::newRow("again") << u"again"_s << u"Sprint 1 has been closed already."_s;
}

void SprintClosingTest::refusesInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    SprintClosing closing = this->closing();
    if (act == u"gone")
        closing.sprint = SprintId::create();
    else if (act == u"into itself")
        closing.carryTo = m_sprint.id;
    else if (act == u"into none")
        closing.carryTo = SprintId::create();
    else
        VERIFY_RESULT(m_box->edit([&](Edit& edit) {
            return closeSprint(edit, {.sprint = act == u"again" ? m_sprint.id : m_next.id, .now = someTime()});
        }));
    QCOMPARE(m_box->refusalOf([&](Edit& edit) { return closeSprint(edit, closing); }), words);
}

void SprintClosingTest::twoWindowsCloseItOnce()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    VERIFY_RESULT(second->edit(u"Close"_s, [&](Edit& edit) { return closeSprint(edit, closing()); }));
    QCOMPARE(m_box->refusalOf([&](Edit& edit) { return closeSprint(edit, closing()); }), u"Sprint 1 has been closed already."_s);
    // What was carried over has been changed by the first window: taking the closing back would overwrite that
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, std::vector{m_box->id(u"A-1"_s)}, [](Story& story) { story.status = StoryStatus::Done; });
    }));
    const auto undone = second->undo();
    QVERIFY(!undone);
    QVERIFY2(undone.error().message.contains(u"Story A-1 has been changed by Anna"), qPrintable(undone.error().message));
}

void SprintClosingTest::nothingIsLost_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 10; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void SprintClosingTest::nothingIsLost()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    // Given a sprint of random stories
    PlanningBox box;
    const Sprint sprint = aSprint(3);
    const Sprint next = aSprint(4);
    box.add(sprint, next);
    std::map<QString, Story> stories;
    SprintClosing closing{.sprint = sprint.id, .now = someTime(), .author = u"Anna"_s};
    if (random() % 3 > 0)
        closing.carryTo = next.id;
    for (size_t i = random() % 25; i > 0; --i) {
        Story story = aStory(u"S-%1"_s.arg(i));
        story.points = static_cast<int>(random() % 14);
        story.status = Words<StoryStatus>::list[random() % 5].first;
        story.priority = Words<Priority>::list[random() % 4].first;
        if (random() % 4 > 0)
            story.sprint = sprint.id;
        if (random() % 4 == 0)
            closing.returned.push_back(story.id);
        box.add(story);
        stories.emplace(story.reference, story);
    }
    // When it is closed, and that taken back and done again
    QCOMPARE(box.faultOf([&](Edit& edit) { return closeSprint(edit, closing); }), QString());
    // Then each point is done, carried over or returned, and each story is listed and still there
    const SprintClosure closure = box.records().closures().front();
    QCOMPARE(closure.planned, closure.done + closure.carried + closure.returned);
    int planned = 0;
    size_t listed = 0;
    for (const auto& [reference, before] : stories) {
        const Story after = box.story(reference);
        QCOMPARE(after.points, before.points);
        if (before.sprint != sprint.id) {
            QVERIFY(after.sprint == before.sprint);
            continue;
        }
        ++listed;
        planned += before.priority == Priority::Wont ? 0 : before.points;
        const bool done = before.status == StoryStatus::Done;
        QVERIFY(!done || after.sprint == sprint.id);
        QVERIFY(done || after.sprint != sprint.id);
        QCOMPARE(std::ranges::count(box.records().of<ClosedStory>().all(), reference, &ClosedStory::reference), 1);
    }
    QCOMPARE(closure.planned, planned);
    QCOMPARE(box.records().of<ClosedStory>().all().size(), listed);
}

QTEST_GUILESS_MAIN(SprintClosingTest)
#include "tst_sprintclosing.moc"
