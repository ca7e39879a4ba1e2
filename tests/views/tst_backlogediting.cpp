// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/backlogstage.h"
#include "views/backlog/choicebox.h"
#include "views/shared/theme.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Stories changed in the backlog: cell by cell, by rank, by dragging, many at once.
class TestBacklogEditing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

    void editsACellByKeys()
    {
        BacklogStage stage;
        // Given the person stands on a title
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        // When they press F2, type and press Enter
        stage.key(Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(stage.editor());
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, u"Better title"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(stage.story(u"IAM-UC-101"_s).title, u"Better title"_s);
        // When they go right to the points, press Enter, type, and press Tab
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.tree->currentIndex().column(), int(BacklogModel::PointsColumn));
        QTRY_VERIFY(!stage.editor());
        stage.key(Qt::Key_Return);
        auto* points = qobject_cast<QSpinBox*>(stage.editor());
        QVERIFY(points);
        points->selectAll();
        QTest::keyClicks(points, u"8"_s);
        QTest::keyClick(points, Qt::Key_Tab);
        QCOMPARE(stage.story(u"IAM-UC-101"_s).points, 8);
        // Then the next field is open
        QCOMPARE(stage.tree->currentIndex().column(), int(BacklogModel::OwnerColumn));
        QTRY_VERIFY(stage.tree->viewport()->findChild<ChoiceBox*>(u"cellEditor"_s));
        // and Esc leaves it as it was
        auto* owner = stage.tree->viewport()->findChild<ChoiceBox*>(u"cellEditor"_s);
        owner->hidePopup();
        QTest::keyClick(owner, Qt::Key_Escape);
        QVERIFY(!stage.story(u"IAM-UC-101"_s).owner);
    }

    void choosesInACell()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::PriorityColumn);
        stage.key(Qt::Key_F2);
        auto* priority = qobject_cast<ChoiceBox*>(stage.editor());
        QVERIFY(priority);
        priority->hidePopup();
        priority->choose(static_cast<int>(Priority::Could));
        Q_EMIT priority->activated(priority->currentIndex());
        QCOMPARE(stage.story(u"IAM-UC-101"_s).priority, Priority::Could);
        QTRY_VERIFY(!stage.editor());
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.story(u"IAM-UC-101"_s).priority, Priority::Should);
    }

    void arrowsGoThroughGroupsAndCells()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::ReferenceColumn);
        // left of the first cell is the group
        stage.key(Qt::Key_Left);
        QVERIFY(!stage.model().storyAt(stage.tree->currentIndex()));
        stage.key(Qt::Key_Left);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
        stage.key(Qt::Key_Right);
        QVERIFY(stage.tree->isExpanded(stage.model().index(0, 0)));
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.model().storyAt(stage.tree->currentIndex())->reference, u"IAM-UC-101"_s);
        // Enter closes and opens a group, too
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_Return);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
        // what was closed stays closed while other things happen
        stage.find<QLineEdit>("storyWords")->setText(u"iam"_s);
        QVERIFY(!stage.tree->isExpanded(stage.model().index(0, 0)));
    }

    void opensStories()
    {
        BacklogStage stage;
        QSignalSpy requested(stage.view.get(), &Screen::storyRequested);
        // by Enter on the reference
        stage.stand(u"IAM-UC-102"_s, BacklogModel::ReferenceColumn);
        QCOMPARE(requested.size(), 1); // as it was selected
        stage.key(Qt::Key_Return);
        QCOMPARE(requested.size(), 2);
        QCOMPARE(carried<StoryId>(requested[1][0]), stage.id(u"IAM-UC-102"_s));
        // by a double click
        QTest::mouseClick(stage.tree->viewport(), Qt::LeftButton, {}, stage.middleOf(u"LOG-UC-101"_s, BacklogModel::TitleColumn));
        QTest::mouseDClick(stage.tree->viewport(), Qt::LeftButton, {}, stage.middleOf(u"LOG-UC-101"_s, BacklogModel::TitleColumn));
        QCOMPARE(carried<StoryId>(requested.back()[0]), stage.id(u"LOG-UC-101"_s));
        // by walking
        stage.key(Qt::Key_Down);
        QCOMPARE(carried<StoryId>(requested.back()[0]), stage.id(u"LOG-UC-102"_s));
    }

    void ranksByKeys()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-103"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(stage.shown().mid(0, 3), (QStringList{u"IAM-UC-101"_s, u"IAM-UC-103"_s, u"IAM-UC-102"_s}));
        QCOMPARE(stage.selected(), QStringList{u"IAM-UC-103"_s});
        stage.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.shown().first(), u"IAM-UC-103"_s);
        stage.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(stage.shown().first(), u"IAM-UC-101"_s);
        VERIFY_RESULT(stage.workspace->undo());
        QCOMPARE(stage.shown().first(), u"IAM-UC-103"_s);
    }

    void dropsOntoAGroup()
    {
        BacklogStage stage;
        const std::unique_ptr<QMimeData> data(stage.model().mimeData({stage.model().indexOf(stage.id(u"IAM-UC-101"_s), 0)}));
        const QModelIndex log = stage.model().indexOf(stage.id(u"LOG-UC-101"_s)).parent();
        const QPoint at = stage.tree->visualRect(log).center();
        drop(stage, data.get(), at);
        QCOMPARE(stage.story(u"IAM-UC-101"_s).epic, u"logging"_s);
        QCOMPARE(stage.workspace->history().undoText(), u"Change the epic of IAM-UC-101"_s);
    }

    void dropsBetweenStories()
    {
        BacklogStage stage;
        const std::unique_ptr<QMimeData> data(stage.model().mimeData({stage.model().indexOf(stage.id(u"IAM-UC-103"_s), 0)}));
        QRect row = stage.tree->visualRect(stage.model().indexOf(stage.id(u"IAM-UC-101"_s), BacklogModel::TitleColumn));
        drop(stage, data.get(), row.topLeft() + QPoint(20, 3)); // above it
        QCOMPARE(stage.shown().mid(0, 3), (QStringList{u"IAM-UC-103"_s, u"IAM-UC-101"_s, u"IAM-UC-102"_s}));
        row = stage.tree->visualRect(stage.model().indexOf(stage.id(u"LOG-UC-101"_s), BacklogModel::TitleColumn));
        drop(stage, data.get(), row.bottomLeft() + QPoint(20, -3)); // below one of another group
        QCOMPARE(stage.story(u"IAM-UC-103"_s).epic, u"logging"_s);
        QCOMPARE(stage.shown().mid(2, 3), (QStringList{u"LOG-UC-101"_s, u"IAM-UC-103"_s, u"LOG-UC-102"_s}));
    }

    void changesManyAtOnce()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"LOG-UC-101"_s), stage.id(u"X-5"_s)});
        auto* change = stage.find<QPushButton>("changeSelected");
        QVERIFY(change->isVisible());
        QVERIFY2(change->text().contains(u"3"_s), qPrintable(change->text()));
        // When a sprint is chosen for all of them
        choose(change->menu(), u"Sprint"_s, u"Sprint 2"_s);
        for (const QString& reference : {u"IAM-UC-101"_s, u"LOG-UC-101"_s, u"X-5"_s})
            QCOMPARE(stage.model().indexOf(stage.id(reference), BacklogModel::SprintColumn).data().toString(), u"2"_s);
        choose(change->menu(), u"Priority"_s, u"Must"_s);
        choose(change->menu(), u"Status"_s, u"Ready"_s);
        choose(change->menu(), u"Points"_s, u"8"_s);
        QCOMPARE(stage.story(u"X-5"_s).points, 8);
        QCOMPARE(stage.selected().size(), 3);
        // Then each is one edit, and the message takes it back
        stage.messages.back().action();
        QCOMPARE(stage.story(u"X-5"_s).points, 3);
        QCOMPARE(stage.story(u"X-5"_s).status, StoryStatus::Ready);
    }

    void removesWithoutAQuestion()
    {
        BacklogStage stage;
        stage.tree->selectStories({stage.id(u"IAM-UC-101"_s), stage.id(u"IAM-UC-102"_s)});
        stage.key(Qt::Key_Delete);
        QCOMPARE(stage.shown(), byEpic().mid(2));
        QCOMPARE(stage.messages.size(), size_t(1));
        QVERIFY(stage.prompt.asked.isEmpty());
        // the person stands on the next one
        QCOMPARE(stage.model().storyAt(stage.tree->currentIndex())->reference, u"IAM-UC-103"_s);
        stage.messages.back().action();
        QCOMPARE(stage.shown(), byEpic());
    }

    void keepsDependencies()
    {
        BacklogStage stage;
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(stage.details.page());
        auto* field = stage.details.page()->findChild<QLineEdit*>(u"dependencyField"_s);
        auto* list = stage.details.page()->findChild<QListWidget*>(u"dependencies"_s);
        // by reference
        field->setText(u"log-uc-101"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(list->count(), 1);
        QCOMPARE(stage.model().indexOf(stage.id(u"IAM-UC-101"_s), BacklogModel::DependenciesColumn).data().toString(), u"1"_s);
        // by words
        field->setText(u"of X-5"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(list->count(), 2);
        // words of several are refused
        field->setText(u"title log"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(stage.messages.back().text.contains(u"2 stories"_s), qPrintable(stage.messages.back().text));
        QCOMPARE(list->count(), 2);
        // and so is a circle, with its path
        stage.stand(u"LOG-UC-101"_s, BacklogModel::TitleColumn);
        stage.trigger("dependencies");
        field->setText(u"IAM-UC-101"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY2(stage.messages.back().text.contains(u"LOG-UC-101 → IAM-UC-101 → LOG-UC-101"_s), qPrintable(stage.messages.back().text));
        QCOMPARE(list->count(), 0);
        // one is removed by Del
        stage.stand(u"IAM-UC-101"_s, BacklogModel::TitleColumn);
        stage.trigger("dependencies");
        list->setCurrentRow(0);
        stage.details.activateWindow(); // else the key is the backlog's
        QVERIFY(QTest::qWaitForWindowActive(&stage.details));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->count(), 1);
    }

private:
    static void drop(BacklogStage& stage, const QMimeData* data, const QPoint& at)
    {
        QDragEnterEvent enter(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &enter);
        QDragMoveEvent move(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent dropped(at, Qt::MoveAction, data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.tree->viewport(), &dropped);
    }

    static void choose(QMenu* menu, const QString& field, const QString& value)
    {
        for (QAction* each : menu->actions())
            if (each->text() == field) {
                Q_EMIT each->menu()->aboutToShow();
                for (QAction* option : each->menu()->actions())
                    if (option->text() == value) {
                        option->trigger();
                        return;
                    }
            }
        QFAIL("no such value");
    }

    Theme m_theme;
};

QTEST_MAIN(TestBacklogEditing)
#include "tst_backlogediting.moc"
