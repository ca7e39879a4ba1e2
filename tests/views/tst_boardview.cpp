// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/boardviewstage.h"
#include "tests/support/signalargument.h"
#include "views/shared/emptystate.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const Person anna{.name = u"Anna Kovac"_s};
const Person me{.name = u"tester"_s}; // as the stage's author is called

/// Identity: A B in the backlog, C in progress; Data: D ready.
std::vector<Story> fewCards()
{
    return {card(u"A"_s), card(u"B"_s), card(u"C"_s).in(StoryStatus::InProgress), card(u"D"_s).of(u"data"_s).in(StoryStatus::Ready)};
}

} // namespace

class TestBoardView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    // Which sprint, which cards

    void saysHowToBeginWithoutASprint()
    {
        BoardViewStage stage;
        stage.edit([&](Edit& edit) { return edit.remove(*stage.workspace->records().of<Sprint>().find(stage.sprint.id)); });
        QVERIFY(stage.shows("noSprint"));
        QVERIFY(!stage.shows("boardFilter"));
        QTest::mouseClick(stage.find("noSprint")->findChildren<QPushButton*>()[1], Qt::LeftButton);
        QCOMPARE(stage.workspace->records().sprints().size(), size_t(1));
        QVERIFY(stage.shows("noStory"));
    }

    void anEmptySprintOffersAStoryAndTheBacklog()
    {
        Story planned = card(u"X"_s);
        planned.sprint.reset();
        BoardViewStage stage({planned});
        QSignalSpy backlog(stage.view.get(), &Screen::storiesRequested);
        QVERIFY(stage.shows("noStory"));
        const auto buttons = stage.find("noStory")->findChildren<QPushButton*>();
        QTest::mouseClick(buttons.back(), Qt::LeftButton);
        QCOMPARE(backlog.size(), 1);
        QCOMPARE(backlog.front()[0].value<StorySelection>().stories, std::vector{stage.story(u"X"_s)->id});
        // the first story is written where it will stand
        stage.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!stage.shows("noStory"));
        stage.type(u"Know who may sign in"_s);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.current(), u"IAM-UC-101"_s);
        QCOMPARE(stage.story(u"IAM-UC-101"_s)->sprint, std::optional(stage.sprint.id));
    }

    void leavingTheFirstStoryUnwrittenLeavesNothing()
    {
        BoardViewStage stage;
        stage.press(Qt::Key_N, Qt::ControlModifier);
        stage.type(u"Half a thou"_s);
        stage.press(Qt::Key_Escape);
        QVERIFY(stage.shows("noStory"));
        QVERIFY(stage.workspace->records().stories().empty());
    }

    void showsTheActiveSprintUntilAnotherIsChosen()
    {
        BoardViewStage stage(fewCards());
        const Sprint other{.number = 9, .start = QDate(2026, 5, 4), .end = QDate(2026, 5, 17)};
        stage.edit([&](Edit& edit) { return edit.insert(other); });
        auto* choice = stage.find<QComboBox>("sprintChoice");
        QCOMPARE(choice->currentText(), u"Sprint 4, active"_s);
        QCOMPARE(stage.view->badge(), u"4"_s);
        // When the other is chosen at the keyboard
        choice->setFocus();
        stage.press(Qt::Key_Down);
        // Then it is shown, and stays when something else changes
        QCOMPARE(choice->currentText(), u"Sprint 9"_s);
        QVERIFY(stage.shows("noStory"));
        QVERIFY(stage.view->badge().isEmpty());
        stage.change<Sprint>(stage.sprint.id, [](Sprint& sprint) { sprint.goal = u"Goal"_s; });
        QCOMPARE(choice->currentText(), u"Sprint 9"_s);
    }

    void followsTheActiveSprintByItself()
    {
        BoardViewStage stage(fewCards());
        const Sprint next{.number = 5, .start = QDate(2026, 6, 1), .end = QDate(2026, 6, 14), .state = SprintState::Active};
        stage.edit([&](Edit& edit) -> Result<void> {
            Sprint closed = *stage.workspace->records().of<Sprint>().find(stage.sprint.id);
            const Sprint before = closed;
            closed.state = SprintState::Closed;
            if (auto done = edit.update(before, closed); !done)
                return done;
            return edit.insert(next);
        });
        QCOMPARE(stage.find<QComboBox>("sprintChoice")->currentText(), u"Sprint 5, active"_s);
    }

    void filtersByWordsAndByOwner()
    {
        std::vector<Story> stories = fewCards();
        stories[0].owner = me.id;
        stories[1].owner = anna.id;
        stories[0].title = u"Rotate keys"_s;
        BoardViewStage stage(stories, {anna, me});
        // Ctrl+F, words
        stage.view->focusFilter();
        stage.type(u"rotate"_s);
        QVERIFY(!stage.rect(u"A"_s).isEmpty());
        QVERIFY(stage.rect(u"B"_s).isEmpty());
        QCOMPARE(stage.view->badge(), u"4"_s); // counts don't depend on the filter
        // none left
        stage.type(u"zzz"_s);
        QVERIFY(stage.shows("noMatch"));
        // Esc shows all and goes to the cards
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.rect(u"B"_s).isEmpty());
        QVERIFY(stage.canvas->hasFocus());
        // my work
        stage.find<OwnerFilter>("ownerFilter")->choose({.kind = OwnerChoice::Kind::Mine});
        QVERIFY(!stage.rect(u"A"_s).isEmpty());
        QVERIFY(stage.rect(u"B"_s).isEmpty());
        QVERIFY(stage.rect(u"C"_s).isEmpty());
    }

    void headsCountAgainstLimits()
    {
        BoardViewStage stage({card(u"A"_s).in(StoryStatus::InProgress), card(u"B"_s).in(StoryStatus::InProgress), card(u"C"_s).in(StoryStatus::Ready)});
        const ColumnHeads& heads = stage.canvas->heads();
        QCOMPARE(heads.spoken(0), u"Backlog: 0"_s);
        stage.change<WorkspaceProperties>(stage.workspace->records().properties().id, [](WorkspaceProperties& properties) {
            properties.wipReady = 6;
            properties.wipInProgress = 2;
        });
        QVERIFY(heads.spoken(1).startsWith(u"Ready: 1 of 6."_s));
        QVERIFY(heads.spoken(2).startsWith(u"In progress: 2 of 2, full."_s));
        stage.click(u"C"_s);
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(heads.spoken(2).startsWith(u"In progress: 3 of 2, over limit."_s));
    }

    void aLimitIsChangedAtTheHead()
    {
        BoardViewStage stage(fewCards());
        ColumnHeads& heads = stage.canvas->heads();
        // by keys
        heads.setFocus();
        stage.press(Qt::Key_Right);
        stage.press(Qt::Key_F2);
        stage.type(u"6"_s);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.workspace->records().properties().wipReady, 6);
        QVERIFY(heads.hasFocus());
        // Esc leaves it
        stage.press(Qt::Key_F2);
        stage.type(u"9"_s);
        stage.press(Qt::Key_Escape);
        QCOMPARE(stage.workspace->records().properties().wipReady, 6);
        // by a double click
        const QPoint inReview(stage.canvas->places().columnRect(3).center().x(), 12);
        QTest::mouseDClick(&heads, Qt::LeftButton, {}, inReview);
        stage.type(u"2"_s);
        stage.canvas->setFocus(); // leaving the field keeps what was typed
        QCOMPARE(stage.workspace->records().properties().wipInReview, 2);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.workspace->records().properties().wipInReview, 0);
        // the backlog has none
        heads.editLimit(0);
        QVERIFY(!heads.findChild<QSpinBox*>(u"limitField"_s, Qt::FindDirectChildrenOnly) || !heads.findChild<QSpinBox*>()->isVisible());
    }

    // Keys

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

    // The mouse

    void aClickOpensAndControlAndShiftSelect()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"B"_s);
        QCOMPARE(stage.selected(), u"B"_s);
        QCOMPARE(stage.opened->size(), 1);
        stage.click(u"D"_s, Qt::ControlModifier);
        QCOMPARE(stage.selected(), u"B D"_s);
        stage.click(u"B"_s, Qt::ControlModifier);
        QCOMPARE(stage.selected(), u"D"_s);
        stage.click(u"A"_s);
        stage.click(u"C"_s, Qt::ShiftModifier);
        QCOMPARE(stage.selected(), u"A C"_s);
        QTest::mouseClick(stage.canvas->viewport(), Qt::LeftButton, {}, stage.canvas->viewport()->rect().bottomRight() - QPoint(5, 5));
        QVERIFY(stage.selected().isEmpty());
    }

    void aCardIsDraggedToAnotherColumnAndLane()
    {
        BoardViewStage stage(fewCards());
        const QString before = stage.workspace->history().undoText();
        stage.drag(u"A"_s, stage.columnAt(StoryStatus::InReview, stage.rect(u"D"_s).center().y()));
        QCOMPARE(stage.status(u"A"_s), StoryStatus::InReview);
        QCOMPARE(stage.story(u"A"_s)->epic, u"data"_s);
        QCOMPARE(stage.current(), u"A"_s);
        QVERIFY(!stage.canvas->isDragging());
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.story(u"A"_s)->epic, u"iam"_s);
        QCOMPARE(stage.workspace->history().undoText(), before);
    }

    void aCardIsRankedByDragging()
    {
        BoardViewStage stage(fewCards());
        stage.drag(u"B"_s, stage.rect(u"A"_s).center() - QPoint(0, 20));
        QCOMPARE(stage.order(), u"B A C D"_s);
        QCOMPARE(stage.status(u"B"_s), StoryStatus::Backlog);
        stage.drag(u"B"_s, stage.rect(u"A"_s).center() + QPoint(0, 20));
        QCOMPARE(stage.order(), u"A B C D"_s);
    }

    void selectedCardsAreDraggedTogether()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"A"_s);
        stage.click(u"C"_s, Qt::ControlModifier);
        stage.drag(u"C"_s, stage.columnAt(StoryStatus::Ready, stage.rect(u"D"_s).top() + 2));
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Ready);
        QCOMPARE(stage.status(u"C"_s), StoryStatus::Ready);
        QCOMPARE(stage.story(u"C"_s)->epic, u"data"_s);
        QCOMPARE(stage.order(), u"A B C D"_s); // above D they stand already
    }

    void aDragEndsWithoutADrop_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"escape", "outside", "where it was", "focus", "another button"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void aDragEndsWithoutADrop()
    {
        QFETCH(QString, how);
        BoardViewStage stage(fewCards());
        const QString before = stage.workspace->history().undoText();
        const QPoint there = stage.columnAt(StoryStatus::Done, 200);
        stage.grab(u"A"_s, there);
        QVERIFY(stage.canvas->isDragging());
        if (how == u"escape")
            stage.press(Qt::Key_Escape);
        else if (how == u"focus")
            stage.find<QLineEdit>("boardFilter")->setFocus();
        else if (how == u"another button")
            QTest::mousePress(stage.canvas->viewport(), Qt::RightButton, {}, there);
        stage.mouse(QEvent::MouseButtonRelease, how == u"outside" ? QPoint(-400, 100) : how == u"where it was" ? stage.rect(u"A"_s).center() : there);
        QVERIFY(!stage.canvas->isDragging());
        QCOMPARE(stage.workspace->history().undoText(), before);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Backlog);
    }

    void aSmallTwitchIsNoDrag()
    {
        BoardViewStage stage(fewCards());
        stage.mouse(QEvent::MouseButtonPress, stage.rect(u"A"_s).center());
        stage.mouse(QEvent::MouseMove, stage.rect(u"A"_s).center() + QPoint(2, 1));
        QVERIFY(!stage.canvas->isDragging());
    }

    void aDragScrollsNearTheEdges()
    {
        std::vector<Story> many;
        for (int i = 0; i < 40; ++i)
            many.push_back(card(u"S%1"_s.arg(i, 2, 10, QChar(u'0'))));
        BoardViewStage stage(many);
        QScrollBar* bar = stage.canvas->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        stage.grab(u"S00"_s, {stage.rect(u"S00"_s).center().x(), stage.canvas->viewport()->height() - 3});
        QTRY_COMPARE(bar->value(), bar->maximum());
        stage.mouse(QEvent::MouseButtonRelease, {stage.rect(u"S39"_s).center().x(), stage.canvas->viewport()->height() - 3});
        QVERIFY(stage.order().endsWith(u" S39 S00"_s));
    }

    // Rules

    void doneIsRefusedWithWhatIsMissing()
    {
        BoardViewStage stage(fewCards());
        stage.prove(u"C"_s, u"check-1"_s, u"failed"_s);
        stage.click(u"C"_s);
        const QString before = stage.workspace->history().undoText();
        stage.press(Qt::Key_5);
        QCOMPARE(stage.status(u"C"_s), StoryStatus::InProgress);
        QVERIFY2(stage.lastMessage().contains(u"C: 1 of 1 linked checks"_s), qPrintable(stage.lastMessage()));
        stage.actOnMessage(); // is a door
        QCOMPARE(carried<StoryId>(stage.opened->back()[0]), stage.story(u"C"_s)->id);
        // nor by the mouse, with its lane and rank
        stage.drag(u"C"_s, stage.columnAt(StoryStatus::Done, stage.rect(u"D"_s).center().y()));
        QCOMPARE(stage.story(u"C"_s)->epic, u"iam"_s);
        QCOMPARE(stage.messages->size(), 2);
        QCOMPARE(stage.workspace->history().undoText(), before);
        // others may be done
        stage.click(u"A"_s);
        stage.press(Qt::Key_5);
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Done);
    }

    void doneIsWarnedAboutWhereTheRuleOnlyWarns()
    {
        BoardViewStage stage(fewCards());
        stage.prove(u"C"_s, u"check-1"_s, u"failed"_s);
        stage.change<WorkspaceProperties>(stage.workspace->records().properties().id, [](WorkspaceProperties& properties) { properties.doneRule = DoneRule::Warn; });
        stage.click(u"C"_s);
        stage.press(Qt::Key_5);
        QCOMPARE(stage.status(u"C"_s), StoryStatus::Done);
        QVERIFY2(stage.lastMessage().contains(u"1 of 1 linked checks"_s), qPrintable(stage.lastMessage()));
        stage.actOnMessage();
        QCOMPARE(stage.status(u"C"_s), StoryStatus::InProgress);
    }

    void aClosedSprintIsRefusedWithWords()
    {
        BoardViewStage stage(fewCards());
        stage.click(u"A"_s);
        stage.change<Sprint>(stage.sprint.id, [](Sprint& sprint) { sprint.state = SprintState::Closed; });
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QVERIFY2(stage.lastMessage().contains(u"closed"_s), qPrintable(stage.lastMessage()));
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Backlog);
        QVERIFY(!stage.find("newStory")->isEnabled());
    }

    // Others, and from one start to the next

    void whatAnotherProgramDoesAppearsWithoutAReset()
    {
        // Given the same file open twice
        BoardViewStage stage(fewCards());
        QAbstractItemModelTester tester(&stage.canvas->model());
        QSignalSpy reset(&stage.canvas->model(), &QAbstractItemModel::modelReset);
        auto other = Workspace::open(stage.workspace->file(), {.author = u"Other"_s, .clock = stage.clock, .pollInterval = 0});
        VERIFY_RESULT(other);
        stage.click(u"C"_s);
        // When the other one moves a card, adds one and removes one, also while this one drags
        stage.grab(u"B"_s, stage.columnAt(StoryStatus::InReview, 200));
        const Story a = *stage.story(u"A"_s);
        VERIFY_RESULT((*other)->edit(u"Theirs"_s, [&](Edit& edit) -> Result<void> {
            Story done = *edit.records().of<Story>().find(a.id);
            done.status = StoryStatus::Done;
            if (auto updated = edit.update(a, done); !updated)
                return updated;
            if (auto removed = edit.remove(*edit.records().of<Story>().find(stage.story(u"D"_s)->id)); !removed)
                return removed;
            Story fresh = card(u"E"_s).of(u"logging"_s);
            fresh.sprint = stage.sprint.id;
            return edit.insert(fresh);
        }));
        VERIFY_RESULT(stage.workspace->catchUp());
        // Then it shows here, nothing was reset, and the drag goes on
        QCOMPARE(stage.status(u"A"_s), StoryStatus::Done);
        QVERIFY(!stage.rect(u"E"_s).isEmpty());
        QCOMPARE(reset.size(), 0);
        QVERIFY(stage.canvas->isDragging());
        stage.mouse(QEvent::MouseButtonRelease, stage.columnAt(StoryStatus::InReview, stage.rect(u"C"_s).center().y()));
        QCOMPARE(stage.status(u"B"_s), StoryStatus::InReview);
        QCOMPARE(stage.canvas->places().laneCount(), 2);
    }

    void aDraggedCardThatIsRemovedElsewhereEndsTheDrag()
    {
        BoardViewStage stage(fewCards());
        auto other = Workspace::open(stage.workspace->file(), {.author = u"Other"_s, .clock = stage.clock, .pollInterval = 0});
        VERIFY_RESULT(other);
        stage.grab(u"B"_s, stage.columnAt(StoryStatus::InReview, 200));
        VERIFY_RESULT((*other)->edit(u"Theirs"_s, [&](Edit& edit) { return edit.remove(*edit.records().of<Story>().find(stage.story(u"B"_s)->id)); }));
        VERIFY_RESULT(stage.workspace->catchUp());
        QVERIFY(!stage.canvas->isDragging());
    }

    void comesBackAsItWasLeft()
    {
        BoardViewStage stage(fewCards(), {anna});
        const Sprint other{.number = 9, .start = QDate(2026, 5, 4), .end = QDate(2026, 5, 17)};
        stage.edit([&](Edit& edit) { return edit.insert(other); });
        stage.press(Qt::Key_Minus);
        stage.find<QLineEdit>("boardFilter")->setText(u"title"_s);
        stage.find<OwnerFilter>("ownerFilter")->choose({.kind = OwnerChoice::Kind::Nobody});
        const QJsonObject left = stage.view->saveState();
        stage.open();
        stage.view->restoreState(left);
        QCOMPARE(stage.view->saveState(), left);
        QVERIFY(stage.rect(u"A"_s).isEmpty());
        QVERIFY(!stage.rect(u"D"_s).isEmpty());
        QCOMPARE(stage.find<QLineEdit>("boardFilter")->text(), u"title"_s);
        // and a sprint that was chosen, by owner
        stage.find<QComboBox>("laneChoice")->setCurrentIndex(1);
        auto* choice = stage.find<QComboBox>("sprintChoice");
        choice->setFocus();
        stage.press(Qt::Key_Down);
        const QJsonObject chosen = stage.view->saveState();
        stage.open();
        stage.view->restoreState(chosen);
        QCOMPARE(stage.find<QComboBox>("sprintChoice")->currentText(), u"Sprint 9"_s);
        QCOMPARE(stage.find<QComboBox>("laneChoice")->currentText(), u"Lanes: Owner"_s);
        // what is no state at all changes nothing
        stage.view->restoreState({{u"lanes"_s, 3}, {u"sprint"_s, u"none"_s}});
        QCOMPARE(stage.find<QComboBox>("sprintChoice")->currentText(), u"Sprint 4, active"_s);
    }

    // For everybody

    void screenReadersSeeAListOfCards()
    {
        BoardViewStage stage(fewCards());
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(stage.canvas);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface* first = list->child(0);
        QVERIFY(first->text(QAccessible::Name).startsWith(u"A, use case: Title of A"_s));
        QCOMPARE(first->text(QAccessible::Description), u"Backlog, 1 of 2, Identity and access management"_s);
        QVERIFY(first->state().focused && first->state().selected);
        QCOMPARE(list->focusChild(), first);
        QCOMPARE(list->indexOfChild(list->child(2)), 2);
        QCOMPARE(list->childAt(first->rect().center().x(), first->rect().center().y()), first);
        // When the card moves, it says where to
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(first->text(QAccessible::Description), u"Ready, 1 of 1, Identity and access management"_s);
        QVERIFY(stage.canvas->accessibleDescription().contains(u"Ready, 1 of 1"_s));
        // and when it is gone, it is not valid any more
        stage.press(Qt::Key_Delete);
        QVERIFY(!first->isValid());
        QCOMPARE(list->childCount(), 3);
    }

    void fitsEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024 x 680") << QSize(1024 - 184, 680 - 76);
        QTest::newRow("1024 x 680 with details") << QSize(1024 - 184 - 336, 680 - 76);
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 76);
        QTest::newRow("1440 x 900 with details") << QSize(1440 - 184 - 336, 900 - 76);
        QTest::newRow("1600 x 1000") << QSize(1600 - 184, 1000 - 76);
    }

    void fitsEverySize()
    {
        QFETCH(QSize, size);
        BoardViewStage stage(fewCards(), {anna}, size);
        QCoreApplication::processEvents();
        QVERIFY(stage.view->minimumSizeHint().width() <= size.width());
        QRect before;
        for (const char* name : {"sprintChoice", "boardFilter", "laneChoice", "ownerFilter", "pointsText", "newStory"}) {
            const QWidget* widget = stage.find(name);
            QVERIFY2(widget->width() >= std::min(widget->minimumSizeHint().width(), widget->sizeHint().width()), name);
            const QRect rect(widget->mapTo(stage.view.get(), QPoint()), widget->size());
            QVERIFY2(stage.view->rect().contains(rect), name);
            QVERIFY2(!rect.intersects(before), name);
            before = rect;
        }
        // wherever the current card is, it is brought into sight
        stage.press(Qt::Key_Home, Qt::ControlModifier);
        stage.press(Qt::Key_Right);
        QVERIFY(stage.canvas->viewport()->rect().contains(stage.rect(u"C"_s)));
        stage.press(Qt::Key_Left);
        QVERIFY(stage.canvas->viewport()->rect().contains(stage.rect(u"A"_s)));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestBoardView)
#include "tst_boardview.moc"
