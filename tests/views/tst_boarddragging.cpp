// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/signalargument.h"
#include "tests/support/verifyresult.h"
#include "tests/views/boardviewstage.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QScrollBar>

using namespace waymark;
using namespace Qt::StringLiterals;

/// The board by the mouse, what its rules refuse, and what others do meanwhile.
class TestBoardDragging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Dark); }

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

    // Others

    void whatAnotherProgramDoesAppearsWithoutAReset()
    {
        // Given the same file open twice
        BoardViewStage stage(fewCards());
        QAbstractItemModelTester tester(&stage.canvas->model());
        QSignalSpy reset(&stage.canvas->model(), &QAbstractItemModel::modelReset);
        const std::unique_ptr<Workspace> other = stage.secondWindow(u"Other"_s);
        stage.click(u"C"_s);
        // When the other one moves a card, adds one and removes one, also while this one drags
        stage.grab(u"B"_s, stage.columnAt(StoryStatus::InReview, 200));
        const Story a = *stage.story(u"A"_s);
        VERIFY_RESULT(other->edit(u"Theirs"_s, [&](Edit& edit) -> Result<void> {
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
        const std::unique_ptr<Workspace> other = stage.secondWindow(u"Other"_s);
        stage.grab(u"B"_s, stage.columnAt(StoryStatus::InReview, 200));
        VERIFY_RESULT(other->edit(u"Theirs"_s, [&](Edit& edit) { return edit.remove(*edit.records().of<Story>().find(stage.story(u"B"_s)->id)); }));
        VERIFY_RESULT(stage.workspace->catchUp());
        QVERIFY(!stage.canvas->isDragging());
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestBoardDragging)
#include "tst_boarddragging.moc"
