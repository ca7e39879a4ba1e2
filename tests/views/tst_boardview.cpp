// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/verifyresult.h"
#include "tests/views/boardviewstage.h"
#include "views/shared/ownerfilter.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const Person anna{.name = u"Anna Kovac"_s};
const Person me{.name = u"tester"_s}; // as the stage's author is called

} // namespace

/// What the board shows: which sprint, which cards, to whom, and as it was left.
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
        // When the other is chosen at the keyboard
        choice->setFocus();
        stage.press(Qt::Key_Down);
        // Then it is shown, and stays when something else changes
        QCOMPARE(choice->currentText(), u"Sprint 9"_s);
        QVERIFY(stage.shows("noStory"));
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

    // From one start to the next

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
