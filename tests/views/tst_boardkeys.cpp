// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/boardviewstage.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const Person anna{.name = u"Anna Kovac"_s};

} // namespace

/// The board at the keyboard: going, moving, writing.
class TestBoardKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void arrowsGoFromCardToCard()
    {
        BoardViewStage stage(fewCards());
        QCOMPARE(stage.current(), u"A"_s); // the focus begins somewhere
        stage.press(Qt::Key_Down);
        QCOMPARE(stage.current(), u"B"_s);
        stage.press(Qt::Key_Right);
        QCOMPARE(stage.current(), u"C"_s);
        stage.press(Qt::Key_Left);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(stage.selected(), u"A B"_s);
        stage.press(Qt::Key_PageDown);
        QCOMPARE(stage.selected(), u"D"_s);
        stage.press(Qt::Key_Home, Qt::ControlModifier);
        stage.press(Qt::Key_Right, Qt::AltModifier);
        stage.press(Qt::Key_Space);
        QCOMPARE(stage.selected(), u"A C"_s);
        stage.press(Qt::Key_Space);
        QCOMPARE(stage.selected(), u"A"_s);
        stage.press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(stage.selected(), u"A B C D"_s);
        stage.press(Qt::Key_Escape);
        QCOMPARE(stage.selected(), u"C"_s);
    }

    void arrowsAreMirroredWithTheLanguage()
    {
        BoardViewStage stage(fewCards());
        stage.view->setLayoutDirection(Qt::RightToLeft);
        QVERIFY(stage.rect(u"C"_s).right() < stage.rect(u"A"_s).left());
        stage.click(u"A"_s);
        stage.press(Qt::Key_Left);
        QCOMPARE(stage.current(), u"C"_s);
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.status(u"C"_s), StoryStatus::Ready);
    }

    void controlArrowsMoveTheCard()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"A"_s);
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Ready);
        QCOMPARE(stage.current(), u"A"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Move A to ready"_s);
        stage.press(Qt::Key_Left, Qt::ControlModifier);
        stage.press(Qt::Key_Left, Qt::ControlModifier); // the end of the board
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Backlog);
        stage.press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.order(), u"B A C D"_s);
        stage.press(Qt::Key_Down, Qt::ControlModifier); // the end of the cell
        QCOMPARE(stage.order(), u"B A C D"_s);
        stage.press(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.order(), u"A B C D"_s);
        stage.press(Qt::Key_3);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::InProgress);
    }

    void severalCardsMoveTogether()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"A"_s);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        const QString before = stage.workspace->history().undoText();
        stage.press(Qt::Key_2);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Ready);
        QCOMPARE(stage.status(u"B"_s), StoryStatus::Ready);
        QCOMPARE(stage.selected(), u"A B"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.status(u"B"_s), StoryStatus::Backlog);
        QCOMPARE(stage.workspace->history().undoText(), before);
    }

    void shiftControlArrowsChangeTheLane()
    {
        std::vector<Story> stories = fewCards();
        BoardViewStage stage(stories, {anna});
        stage.click(u"A"_s);
        stage.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.story(u"A"_s)->epic, u"data"_s);
        QCOMPARE(stage.current(), u"A"_s);
        // by owner: Anna, then nobody
        stage.find<QComboBox>("laneChoice")->setCurrentIndex(1);
        stage.canvas->setFocus();
        stage.press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.story(u"A"_s)->owner, std::optional(anna.id));
        stage.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!stage.story(u"A"_s)->owner);
    }

    void enterOpensAndTheDetailsFollow()
    {
        BoardViewStage stage(fewCards());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.opened->size(), 1);
        QCOMPARE(carried<StoryId>(stage.opened->front()[0]), stage.story(u"A"_s)->id);
        stage.press(Qt::Key_Down); // nothing is open, so nothing follows
        QCOMPARE(stage.opened->size(), 1);
        auto* page = new QLabel;
        connect(stage.view.get(), &Screen::storyRequested, page, [&stage, page] { stage.details.open(page, u"Story"_s, u"Title"_s); });
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Right);
        QCOMPARE(carried<StoryId>(stage.opened->back()[0]), stage.story(u"C"_s)->id);
    }

    void deleteRemovesAndOffersUndo()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"A"_s);
        stage.press(Qt::Key_Delete);
        QVERIFY(!stage.story(u"A"_s));
        QVERIFY(stage.prompt.asked.isEmpty());
        QCOMPARE(stage.current(), u"B"_s);
        QCOMPARE(stage.lastMessage(), u"Removed A"_s);
        stage.actOnMessage();
        QVERIFY(stage.story(u"A"_s));
    }

    void aNewStoryIsWrittenInItsLane()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"D"_s);
        stage.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"titleField"_s);
        stage.type(u"Keep keys apart 1"_s); // digits and all
        stage.press(Qt::Key_Return);
        const Story* story = stage.story(u"DAT-UC-101"_s);
        QVERIFY(story);
        QCOMPARE(story->title, u"Keep keys apart 1"_s);
        QCOMPARE(stage.current(), u"DAT-UC-101"_s);
        QVERIFY(stage.canvas->hasFocus());
        QCOMPARE(stage.workspace->history().undoText(), u"Add DAT-UC-101"_s);
    }

    void aNewStoryBelongsToTheOwnerOfItsLane()
    {
        BoardViewStage stage(fewCards(), {anna});
        stage.find<QComboBox>("laneChoice")->setCurrentIndex(1);
        stage.click(u"D"_s);
        stage.press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        stage.press(Qt::Key_N, Qt::ControlModifier);
        stage.type(u"Hers"_s);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.story(u"DAT-UC-101"_s)->owner, std::optional(anna.id));
    }

    void aNewStoryThatTheFilterHidesIsNotLost()
    {
        BoardViewStage stage(fewCards());
        stage.find<QLineEdit>("boardFilter")->setText(u"title of a"_s);
        stage.click(u"A"_s);
        QTest::mouseClick(stage.find("newStory"), Qt::LeftButton);
        stage.type(u"Something else"_s);
        stage.press(Qt::Key_Return);
        QVERIFY2(stage.lastMessage().contains(u"filter hides it"_s), qPrintable(stage.lastMessage()));
        stage.actOnMessage();
        QCOMPARE(stage.current(), u"IAM-UC-101"_s);
        QVERIFY(!stage.rect(u"IAM-UC-101"_s).isEmpty());
    }

    void f2RenamesInPlace()
    {
        BoardViewStage stage(fewCards());
        stage.press(Qt::Key_F2);
        stage.type(u"Other words"_s);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.story(u"A"_s)->title, u"Other words"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Rename A"_s);
        // Esc leaves it; what is left by going elsewhere is kept
        stage.press(Qt::Key_F2);
        stage.type(u"Third"_s);
        stage.press(Qt::Key_Escape);
        QCOMPARE(stage.story(u"A"_s)->title, u"Other words"_s);
        stage.press(Qt::Key_F2);
        stage.type(u"Third"_s);
        stage.click(u"B"_s);
        QCOMPARE(stage.story(u"A"_s)->title, u"Third"_s);
        QCOMPARE(stage.current(), u"B"_s);
    }

    void lanesCloseAndOpen()
    {
        BoardViewStage stage(fewCards());
        // by keys
        stage.press(Qt::Key_Minus);
        QVERIFY(stage.rect(u"A"_s).isEmpty());
        QVERIFY(stage.current().isEmpty());
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.current(), u"A"_s);
        // by a click on the head, and again
        const QPoint head = stage.canvas->places().headRect(0).center();
        QTest::mouseClick(stage.canvas->viewport(), Qt::LeftButton, {}, head);
        QVERIFY(stage.rect(u"A"_s).isEmpty());
        QTest::mouseClick(stage.canvas->viewport(), Qt::LeftButton, {}, head);
        QVERIFY(!stage.rect(u"A"_s).isEmpty());
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestBoardKeys)
#include "tst_boardkeys.moc"
