// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/storyedits.h"
#include "tests/edit/storybox.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using namespace waymark;

class StoryEditsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<StoryBox>(); }
    void referencesCountOnByEpicAndKind_data();
    void referencesCountOnByEpicAndKind();
    void theLastRankIsBelowAllOthers();
    void changesSeveralAtOnce();
    void stepsOfOneEditBuildOnEachOther();
    void plansIntoASprintAndBack_data();
    void plansIntoASprintAndBack();
    void removesAllThatHangsOnAStory();
    void aStoryNamedTwiceIsRemovedOnce();
    void aNoteIsDatedAndSigned();
    void refusesInWords_data();
    void refusesInWords();
    void whatAnotherWindowRemovedIsNamed();
    void whatAnotherWindowClosedStays();

private:
    static std::vector<StoryId> ids(std::initializer_list<StoryId> list) { return list; }
    const Sprint& sprint(int number) const { return m_box->sprint(number); }
    std::unique_ptr<StoryBox> m_box;
};

void StoryEditsTest::referencesCountOnByEpicAndKind_data()
{
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<QStringList>("given");
    QTest::addColumn<QString>("next");
    QTest::newRow("none yet") << QStringList{} << QStringList{} << u"IAM-UC-101"_s;
    QTest::newRow("only the catalogue's") << QStringList{u"IAM-UC-17"_s} << QStringList{} << u"IAM-UC-101"_s;
    QTest::newRow("behind the highest") << QStringList{u"IAM-UC-101"_s, u"IAM-UC-140"_s} << QStringList{} << u"IAM-UC-141"_s;
    QTest::newRow("of another kind") << QStringList{u"IAM-AC-150"_s} << QStringList{} << u"IAM-UC-101"_s;
    QTest::newRow("of another epic") << QStringList{u"LOG-UC-150"_s} << QStringList{} << u"IAM-UC-101"_s;
    QTest::newRow("given meanwhile") << QStringList{u"IAM-UC-101"_s} << QStringList{u"IAM-UC-102"_s} << u"IAM-UC-103"_s;
    QTest::newRow("no number") << QStringList{u"IAM-UC-101b"_s, u"IAM-UC-"_s} << QStringList{} << u"IAM-UC-101"_s;
    QTest::newRow("a number without end") << QStringList{u"IAM-UC-2147483647"_s, u"IAM-UC-99999999999"_s} << QStringList{}
                                          << u"IAM-UC-101"_s;
}

void StoryEditsTest::referencesCountOnByEpicAndKind()
{
    QFETCH(QStringList, there);
    QFETCH(QStringList, given);
    Records records;
    for (const QString& reference : there)
        records.load(aStory(reference));
    QTEST(nextReference(records, u"IAM"_s, StoryKind::Use, given), "next");
}

void StoryEditsTest::theLastRankIsBelowAllOthers()
{
    QCOMPARE(lastRank(m_box->records()), 4096 + rankStep);
    QCOMPARE(lastRank(Records()), rankStep);
}

void StoryEditsTest::changesSeveralAtOnce()
{
    const auto step = [&](Edit& edit) {
        return changeStories(edit, ids({m_box->id(u"A-1"_s), m_box->id(u"B-1"_s)}),
                             [](Story& story) { story.priority = Priority::Must; });
    };
    QCOMPARE(m_box->faultOf(step), QString());
    QCOMPARE(m_box->story(u"A-1"_s).priority, Priority::Must);
    QCOMPARE(m_box->story(u"B-1"_s).priority, Priority::Must);
    QCOMPARE(m_box->story(u"A-2"_s).priority, Priority::Should);
}

void StoryEditsTest::stepsOfOneEditBuildOnEachOther()
{
    // Given a story that one edit adds, estimates, plans, links, notes on and copies
    const Story fresh = aStory(u"N-1"_s);
    const auto step = [&](Edit& edit) {
        Result<void> done = edit.insert(fresh);
        if (done)
            done = changeStories(edit, ids({fresh.id, fresh.id}), [](Story& story) { story.points += 2; });
        if (done)
            done = planStories(edit, ids({fresh.id}), sprint(1).id);
        if (done)
            done = addDependency(edit, fresh.id, m_box->id(u"A-1"_s));
        if (done)
            done = duplicateStory(edit, fresh.id, u"N-2"_s);
        return done;
    };
    QCOMPARE(m_box->faultOf(step), QString());
    // Then each step saw what the one before had made
    QCOMPARE(m_box->story(u"N-1"_s).points, 4);
    QVERIFY(m_box->story(u"N-1"_s).sprint == sprint(1).id);
    QCOMPARE(m_box->story(u"N-2"_s).points, 4);
    QVERIFY(m_box->story(u"N-2"_s).rank > m_box->story(u"B-1"_s).rank);
}

void StoryEditsTest::plansIntoASprintAndBack_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    using enum StoryStatus;
    for (const auto& [name, before, after] : {std::tuple{"backlog", Backlog, Backlog}, std::tuple{"ready", Ready, Ready},
                                              std::tuple{"in progress", InProgress, Ready},
                                              std::tuple{"in review", InReview, Ready}, std::tuple{"done", Done, Done}})
        QTest::newRow(name) << int(before) << int(after);
}

void StoryEditsTest::plansIntoASprintAndBack()
{
    QFETCH(int, before);
    QFETCH(int, after);
    const StoryId id = m_box->id(u"B-1"_s);
    VERIFY_RESULT(m_box->edit([&](Edit& edit) {
        return changeStories(edit, ids({id}), [&](Story& story) { story.status = StoryStatus(before); });
    }));
    // When it is planned, then its status stays
    if (auto fault = m_box->faultOf([&](Edit& edit) { return planStories(edit, ids({id}), sprint(1).id); }); !fault.isEmpty())
        QFAIL(qPrintable(fault));
    QVERIFY(m_box->story(u"B-1"_s).sprint == sprint(1).id);
    QCOMPARE(int(m_box->story(u"B-1"_s).status), before);
    // When it goes back, then what was begun is ready again
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return planStories(edit, ids({id}), std::nullopt); }), QString());
    QVERIFY(!m_box->story(u"B-1"_s).sprint);
    QCOMPARE(int(m_box->story(u"B-1"_s).status), after);
}

void StoryEditsTest::removesAllThatHangsOnAStory()
{
    const StoryId id = m_box->id(u"A-1"_s);
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, ids({id, m_box->id(u"B-1"_s)})); }), QString());
    QCOMPARE(m_box->records().stories().size(), size_t(2));
    QCOMPARE(m_box->records().links().size(), size_t(1)); // that of the abuse case to the threat model
    QVERIFY(m_box->records().notes().empty());
}

void StoryEditsTest::aStoryNamedTwiceIsRemovedOnce()
{
    const StoryId id = m_box->id(u"B-1"_s);
    QCOMPARE(m_box->faultOf([&](Edit& edit) { return removeStories(edit, ids({id, id})); }), QString());
    QCOMPARE(m_box->records().stories().size(), size_t(3));
}

void StoryEditsTest::aNoteIsDatedAndSigned()
{
    const auto step = [&](Edit& edit) {
        return addNote(edit, {.story = m_box->id(u"B-1"_s), .text = u"  Ask them \n"_s}, u"Bernd"_s, someTime().addDays(1));
    };
    QCOMPARE(m_box->faultOf(step), QString());
    const Note note = m_box->records().notes().back();
    QCOMPARE(note.text, u"Ask them"_s);
    QCOMPARE(note.author, u"Bernd"_s);
    QCOMPARE(note.written, someTime().addDays(1));
}

void StoryEditsTest::refusesInWords_data()
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* act, const char* words) {
        QTest::newRow(act) << QString::fromLatin1(act) << QString::fromLatin1(words);
    };
    row("change a story that is gone", "The story is not there any more.");
    row("remove a story that is gone", "The story is not there any more.");
    row("plan into a sprint that is gone", "The sprint is not there any more.");
    row("plan into a closed sprint", "B-1 stays where it is: sprint 0 is closed");
    row("plan out of a closed sprint", "A-2 stays where it is: sprint 0 is closed");
    row("move by changing", "A-2 stays where it is: sprint 0 is closed");
    row("remove from a closed sprint", "A-2 stays where it is: sprint 0 is closed");
    row("no title", "Story B-1 can't be changed: it needs a title");
    row("turn a mitigation round", "A-1 stays a use case as long as it mitigates abuse cases");
    row("turn an abuse case round", "X-1 stays an abuse case as long as it threatens something or is mitigated");
    row("say nothing", "The note can't be added: it needs some text.");
    row("note on a story that is gone", "The note can't be added: something that it refers to is not there any more.");
}

void StoryEditsTest::refusesInWords()
{
    QFETCH(QString, act);
    QFETCH(QString, words);
    const StoryId gone = StoryId::create();
    const StoryId a1 = m_box->id(u"A-1"_s);
    const StoryId a2 = m_box->id(u"A-2"_s);
    const StoryId b1 = m_box->id(u"B-1"_s);
    const StoryId x1 = m_box->id(u"X-1"_s);
    const auto nothing = [](Story&) {};
    const auto other = [](Story& story) { story.kind = story.kind == StoryKind::Use ? StoryKind::Abuse : StoryKind::Use; };
    const std::map<QString, PlanningBox::Step> acts = {
        {u"change a story that is gone"_s, [&](Edit& edit) { return changeStories(edit, ids({b1, gone}), nothing); }},
        {u"remove a story that is gone"_s, [&](Edit& edit) { return removeStories(edit, ids({b1, gone})); }},
        {u"plan into a sprint that is gone"_s, [&](Edit& edit) { return planStories(edit, ids({b1}), SprintId::create()); }},
        {u"plan into a closed sprint"_s, [&](Edit& edit) { return planStories(edit, ids({b1}), sprint(0).id); }},
        {u"plan out of a closed sprint"_s, [&](Edit& edit) { return planStories(edit, ids({b1, a2}), std::nullopt); }},
        {u"move by changing"_s,
         [&](Edit& edit) { return changeStories(edit, ids({a2}), [&](Story& story) { story.sprint = sprint(1).id; }); }},
        {u"remove from a closed sprint"_s, [&](Edit& edit) { return removeStories(edit, ids({a2})); }},
        {u"no title"_s,
         [&](Edit& edit) { return changeStories(edit, ids({b1}), [](Story& story) { story.title.clear(); }); }},
        {u"turn a mitigation round"_s, [&](Edit& edit) { return changeStories(edit, ids({a1}), other); }},
        {u"turn an abuse case round"_s, [&](Edit& edit) { return changeStories(edit, ids({x1}), other); }},
        {u"say nothing"_s, [&](Edit& edit) { return addNote(edit, {.story = b1, .text = u" \n "_s}, u"Anna"_s, someTime()); }},
        {u"note on a story that is gone"_s,
         [&](Edit& edit) { return addNote(edit, {.story = gone, .text = u"x"_s}, u"Anna"_s, someTime()); }},
    };
    const QString said = m_box->refusalOf(acts.at(act));
    QVERIFY2(said.contains(words), qPrintable(said));
}

void StoryEditsTest::whatAnotherWindowRemovedIsNamed()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    const StoryId id = m_box->id(u"B-1"_s);
    VERIFY_RESULT(second->edit(u"Remove"_s, [&](Edit& edit) { return removeStories(edit, ids({id})); }));
    const QString said = m_box->refusalOf([&](Edit& edit) { return planStories(edit, ids({id}), sprint(1).id); });
    QCOMPARE(said, u"The story is not there any more."_s);
}

void StoryEditsTest::whatAnotherWindowClosedStays()
{
    const auto second = m_box->secondWindow();
    QVERIFY(second);
    VERIFY_RESULT(second->edit(u"Close"_s, [&](Edit& edit) {
        Sprint closed = sprint(1);
        closed.state = SprintState::Closed;
        return edit.update(sprint(1), closed);
    }));
    const QString said =
        m_box->refusalOf([&](Edit& edit) { return planStories(edit, ids({m_box->id(u"A-1"_s)}), std::nullopt); });
    QVERIFY2(said.contains(u"A-1 stays where it is: sprint 1 is closed"), qPrintable(said));
}

QTEST_GUILESS_MAIN(StoryEditsTest)
#include "tst_storyedits.moc"
