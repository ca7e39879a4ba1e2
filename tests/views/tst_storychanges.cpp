// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/storystage.h"
#include "tests/views/testtheme.h"

#include <QPushButton>
#include <QToolButton>

#include <array>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

Result<void> changeIn(Workspace& window, const Story& story, const StoryChange& how)
{
    return window.edit(u"Change"_s, [&](Edit& edit) { return changeStories(edit, std::array{story.id}, how); });
}

} // namespace

/// What happens to a story while its details are open: notes, history, what others change, copies, removal.
class TestStoryChanges : public QObject {
    Q_OBJECT
    TestTheme m_theme;
private Q_SLOTS:
    void notesAreOnesOwn();
    void historyGrowsWithEachChange();
    void anotherWindowsChangeKeepsWhatIsTyped();
    void aChangeNotYetSeenIsNotOverwritten();
    void anotherFieldsChangeIsNoConflict();
    void whatCouldNotBeSavedComesBackWithTheStory();
    void aRemovedStoryClosesWithAWord();
    void duplicateSplitAndRemove();
};

void TestStoryChanges::notesAreOnesOwn()
{
    StoryStage stage;
    stage.edit([&](Edit& edit) {
        return addNote(edit, {.story = stage.use.id, .text = u"From Ben"_s}, u"Ben"_s, stage.clock->now().addDays(-1));
    });
    InPlaceText* add = stage.type("noteAdd", u"Waits for the network team"_s);
    stage.find("storyTitle")->setFocus(); // leaving adds nothing and loses nothing
    QCOMPARE(stage.workspace->records().notes().size(), size_t(1));
    QCOMPARE(add->typed(), u"Waits for the network team"_s);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.workspace->records().notes().size(), size_t(2));
    QVERIFY(add->typed().isEmpty());
    QCOMPARE(stage.undoText(), u"Add a note to IAM-UC-01"_s);

    const auto texts = stage.details.findChildren<InPlaceText*>(u"noteText"_s);
    QCOMPARE(texts.size(), 2);
    for (InPlaceText* text : texts) {
        const bool own = text->typed().startsWith(u"Waits");
        QCOMPARE(text->isReadOnly(), !own);
        if (!own)
            continue;
        text->setFocus();
        QTest::keyClicks(text, u" again"_s);
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.undoText(), u"Change a note of IAM-UC-01"_s);
    }
    QCoreApplication::sendPostedEvents(); // layouts show what is new
    for (QToolButton* remove : stage.details.findChildren<QToolButton*>(u"noteRemove"_s))
        if (remove->isVisible())
            remove->click();
    QCOMPARE(stage.workspace->records().notes().size(), size_t(1));
    QCOMPARE(stage.workspace->records().notes().front().author, u"Ben"_s);
    QCOMPARE(stage.latest.actionText, u"Undo"_s);
    stage.latest.action();
    QCOMPARE(stage.workspace->records().notes().size(), size_t(2));
}

void TestStoryChanges::historyGrowsWithEachChange()
{
    StoryStage stage;
    QCOMPARE(stage.lines("storyHistory").size(), 1);
    for (int points = 1; points < 12; ++points)
        stage.edit([&](Edit& edit) { return changeStories(edit, std::array{stage.use.id}, [&](Story& story) { story.points = points; }); });
    QCOMPARE(stage.lines("storyHistory").size(), 8);
    QVERIFY(stage.lines("storyHistory").first().contains(u"Points: 10 → 11"));
    auto* more = stage.find<QPushButton>("historyMore");
    QVERIFY(more->isVisible());
    more->click();
    QCOMPARE(stage.lines("storyHistory").size(), 12);
    QVERIFY(!more->isVisible());
}

void TestStoryChanges::anotherWindowsChangeKeepsWhatIsTyped()
{
    // Given the same story in the windows of two people, and one of them typing
    StoryStage stage;
    const std::unique_ptr<Workspace> bens = stage.secondWindow(u"Ben"_s);
    InPlaceText* title = stage.type("storyTitle", u"Mine"_s);

    // When the other one saves a title first, and the window learns of it
    VERIFY_RESULT(changeIn(*bens, stage.use, [](Story& story) { story.title = u"Ben's"_s; }));
    VERIFY_RESULT(stage.workspace->catchUp());

    // Then the person is told who did what when, and what was typed is still there
    QCOMPARE(title->toPlainText(), u"Mine"_s);
    QVERIFY2(stage.messages.last().contains(u"Ben, Today 09:00 changed the title of IAM-UC-01 to “Ben's”"), qPrintable(stage.messages.last()));
    QVERIFY(title->property("overtaken").toBool());
    stage.find("storyPoints")->setFocus(); // leaving doesn't decide it
    QCOMPARE(stage.now().title, u"Ben's"_s);

    // And Enter saves it over the other's
    title->setFocus();
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(stage.now().title, u"Mine"_s);
    QVERIFY(!title->property("overtaken").toBool());
}

void TestStoryChanges::aChangeNotYetSeenIsNotOverwritten()
{
    StoryStage stage;
    const std::unique_ptr<Workspace> bens = stage.secondWindow(u"Ben"_s);
    InPlaceText* text = stage.type("storyNarrative", u"Mine"_s);
    VERIFY_RESULT(changeIn(*bens, stage.use, [](Story& story) { story.narrative = u"Ben's"_s; }));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(stage.now().narrative, u"Ben's"_s);
    QCOMPARE(text->toPlainText(), u"Mine"_s);
    QVERIFY(stage.messages.last().contains(u"Ben, Today 09:00"));
    QTest::keyClick(text, Qt::Key_Escape);
    QCOMPARE(text->toPlainText(), u"Ben's"_s);
}

void TestStoryChanges::anotherFieldsChangeIsNoConflict()
{
    StoryStage stage;
    InPlaceText* title = stage.type("storyTitle", u"Mine"_s);
    stage.edit([&](Edit& edit) { return changeStories(edit, std::array{stage.use.id}, [](Story& story) { story.points = 8; }); });
    QTest::keyClick(title, Qt::Key_Return);
    QCOMPARE(stage.now().title, u"Mine"_s);
    QCOMPARE(stage.now().points, 8);
    QVERIFY(stage.messages.isEmpty());
}

void TestStoryChanges::whatCouldNotBeSavedComesBackWithTheStory()
{
    StoryStage stage;
    stage.type("storyPoints", u"many"_s);
    stage.type("noteAdd", u"half a note"_s);
    stage.page->open(stage.other.id);
    QVERIFY(stage.find("storyPoints")->toPlainText().isEmpty());
    QVERIFY(stage.find("noteAdd")->toPlainText().isEmpty());
    stage.page->open(stage.use.id);
    QCOMPARE(stage.find("storyPoints")->toPlainText(), u"many"_s);
    QCOMPARE(stage.find("noteAdd")->toPlainText(), u"half a note"_s);
}

void TestStoryChanges::aRemovedStoryClosesWithAWord()
{
    StoryStage stage;
    stage.type("storyTitle", u"Half typed"_s);
    stage.edit([&](Edit& edit) { return removeStories(edit, std::array{stage.use.id}); });
    QVERIFY(!stage.details.isVisible());
    QCOMPARE(stage.messages.last(), u"IAM-UC-01 was removed by tester."_s);
    // and what was typed is there again once the story is
    VERIFY_RESULT(stage.workspace->undo());
    stage.page->open(stage.use.id);
    QCOMPARE(stage.find("storyTitle")->toPlainText(), u"Half typed"_s);
}

void TestStoryChanges::duplicateSplitAndRemove()
{
    StoryStage stage;
    QSignalSpy requested(stage.page, &StoryDetails::storyRequested);
    QSignalSpy split(stage.page, &StoryDetails::splitRequested);
    QTest::mouseClick(stage.find<QPushButton>("storySplit"), Qt::LeftButton);
    QCOMPARE(split.size(), 1);
    QTest::mouseClick(stage.find<QPushButton>("storyDuplicate"), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(stage.workspace->records().stories().size(), size_t(4));
    QVERIFY(stage.messages.last().contains(u"IAM-UC-101 is a copy of IAM-UC-01"));
    QTest::mouseClick(stage.find<QPushButton>("storyRemove"), Qt::LeftButton);
    QVERIFY(!stage.workspace->records().of<Story>().find(stage.use.id));
    QVERIFY(!stage.details.isVisible());
    QCOMPARE(stage.latest.actionText, u"Undo"_s);
    stage.latest.action();
    QVERIFY(stage.workspace->records().of<Story>().find(stage.use.id));
}

QTEST_MAIN(TestStoryChanges)
#include "tst_storychanges.moc"
