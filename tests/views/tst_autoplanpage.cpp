// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordrows.h"
#include "tests/views/planpagestage.h"
#include "tests/support/signalargument.h"
#include "views/shared/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestAutoPlanPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void theModelsShowTheProposal()
    {
        PlanPageStage stage;
        const PlanProposal proposal = stage.proposal();
        AutoPlanModel moves;
        PlanRoomsModel rooms;
        LeftOutModel leftOut;
        QAbstractItemModelTester movesTester(&moves);
        QAbstractItemModelTester roomsTester(&rooms);
        QAbstractItemModelTester leftOutTester(&leftOut);
        moves.show(proposedMoves(proposal, &stage.catalogues.epics));
        rooms.show(planRooms(proposal, moves.ticked()));
        leftOut.show(leftOutGroups(proposal));
        QCOMPARE(moves.rowCount(), 3);
        QCOMPARE(moves.index(0, AutoPlanModel::EpicColumn).data().toString(), u"IAM"_s);
        QCOMPARE(moves.wanted().size(), size_t(3));
        QCOMPARE(rooms.rowCount(), 2);
        QCOMPARE(rooms.rowAt(0).then, 5);
        QCOMPARE(rooms.rowAt(0).moves, 2);
        QCOMPARE(leftOut.rowCount(), 1);
        QCOMPARE(leftOut.count(), 1);
        QCOMPARE(leftOut.storyAt(leftOut.index(0, 0, leftOut.index(0, 0)))->reference, u"X"_s);
        // When one is unticked, then it stays so when the plan is made anew
        moves.toggle({moves.rowOf(stage.b.id)});
        moves.show(proposedMoves(stage.proposal(), nullptr));
        rooms.show(planRooms(proposal, moves.ticked()));
        QCOMPARE(moves.wanted().size(), size_t(2));
        QCOMPARE(rooms.index(0, PlanRoomsModel::SprintColumn).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        moves.show({});
        leftOut.show({});
        QCOMPARE(leftOut.rowCount(), 0);
    }

    void whatIsNeededIsFound()
    {
        PlanPageStage stage;
        const PlanProposal proposal = stage.proposal();
        const auto needed = [&](const QSet<StoryId>& wanted) { return withWhatIsNeeded(proposal, wanted); };
        const QSet<StoryId> all{stage.a.id, stage.b.id, stage.c.id};
        const QSet<StoryId> justA{stage.a.id};
        const QSet<StoryId> aAndB{stage.a.id, stage.b.id};
        QVERIFY(needed(justA) == justA);
        QVERIFY(needed({stage.b.id}) == aAndB); // A makes room
        QVERIFY(needed({stage.c.id}) == all);   // and C depends on B
        QVERIFY(needed({}).isEmpty());
        QVERIFY(proposal.faultsWith(needed({stage.c.id})).empty());
    }

    void waitsForTheFigures()
    {
        PlanPageStage stage;
        stage.page->open();
        QVERIFY(!stage.button("planAccept")->isEnabled());
        QVERIFY2(stage.text("planNothing").contains(u"figures"_s), qPrintable(stage.text("planNothing")));
        QTRY_VERIFY(stage.button("planAccept")->isEnabled());
        QCOMPARE(stage.moves()->model()->rowCount(), 3);
    }

    void acceptsInOneStep()
    {
        PlanPageStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), false);
        QCOMPARE(stage.ticked(), u"A B C"_s);
        QCOMPARE(stage.button("planAccept")->text(), u"Accept 3 moves"_s);
        QVERIFY(!stage.text("planFormula").isEmpty());
        QSignalSpy accepted(stage.page.get(), &AutoPlanPage::accepted);
        QTest::mouseClick(stage.button("planAccept"), Qt::LeftButton);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(stage.sprintOf(stage.a), std::optional(stage.second.id));
        QCOMPARE(stage.sprintOf(stage.b), std::optional(stage.first.id));
        QCOMPARE(stage.sprintOf(stage.c), std::optional(stage.first.id));
        accepted.front()[0].value<Message>().action();
        QVERIFY(rowsOf(stage.workspace->records(), false) == before);
        QVERIFY(stage.workspace->history().toUndo().text == u"Given"_s);
    }

    void partOfAPlanHasToWork()
    {
        PlanPageStage stage;
        stage.show();
        // When A is unticked at the keyboard, then there is no room, in words, and nothing to accept
        stage.press(u"A"_s, Qt::Key_Space);
        QCOMPARE(stage.ticked(), u"B C"_s);
        QVERIFY(!stage.button("planAccept")->isEnabled());
        QVERIFY2(stage.text("planFaults").contains(u"Sprint 8 would be over its capacity by 5 points"_s), qPrintable(stage.text("planFaults")));
        QCOMPARE(stage.room(0, PlanRoomsModel::ThenColumn), u"10, over"_s);
        // When what is needed is ticked
        QVERIFY(stage.button("planTickNeeded")->isVisible());
        stage.button("planTickNeeded")->click();
        QCOMPARE(stage.ticked(), u"A B C"_s);
        QVERIFY(stage.button("planAccept")->isEnabled());
        QVERIFY(!stage.button("planTickNeeded")->isVisible());
        // When B is left out, then C can't go without it
        stage.press(u"B"_s, Qt::Key_Space);
        QVERIFY2(stage.text("planFaults").contains(u"C would be planned without B"_s), qPrintable(stage.text("planFaults")));
        stage.press(u"C"_s, Qt::Key_Space);
        QVERIFY(stage.button("planAccept")->isEnabled());
        QCOMPARE(stage.button("planAccept")->text(), u"Accept 1 move"_s);
        stage.button("planAccept")->click();
        QCOMPARE(stage.sprintOf(stage.a), std::optional(stage.second.id));
        QVERIFY(!stage.sprintOf(stage.b));
    }

    void ticksAllNoneSeveralAndSprints()
    {
        PlanPageStage stage;
        stage.show();
        auto* all = stage.button("planTickAll");
        QCOMPARE(all->text(), u"Tick none"_s);
        all->click();
        QCOMPARE(stage.ticked(), QString());
        QVERIFY(!stage.button("planAccept")->isEnabled());
        QCOMPARE(all->text(), u"Tick all"_s);
        // When a sprint is ticked, then all moves into it are
        PlanPageStage::press(stage.table("planSprints"), 0, Qt::Key_Space);
        QCOMPARE(stage.ticked(), u"B C"_s);
        QCOMPARE(stage.room(0, PlanRoomsModel::MovesColumn), u"2 of 2"_s);
        PlanPageStage::press(stage.table("planSprints"), 0, Qt::Key_Space);
        QCOMPARE(stage.ticked(), QString());
        // When several rows are selected, then Space takes them all
        stage.moves()->setFocus();
        stage.moves()->selectAll();
        QTest::keyClick(stage.moves(), Qt::Key_Space);
        QCOMPARE(stage.ticked(), u"A B C"_s);
        const QRect cell = stage.moves()->visualRect(stage.moves()->model()->index(0, 0));
        QTest::mouseClick(stage.moves()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
        QCOMPARE(stage.ticked().size(), 3); // two names
    }

    void followsTheWorkspaceAndKeepsTheTicks()
    {
        PlanPageStage stage;
        stage.show();
        stage.press(u"B"_s, Qt::Key_Space);
        // When others add a sprint and a story
        Sprint third = aSprint(10);
        const Story d = plannable(u"D"_s, Priority::Could, 1, 9);
        stage.edit([&](Edit& edit) {
            auto done = edit.insert(third);
            return done ? edit.insert(d) : done;
        });
        // Then nothing can be accepted until the plan is made anew, with what was unticked still so
        QVERIFY(!stage.button("planAccept")->isEnabled());
        QVERIFY(!stage.text("planNote").isEmpty());
        QTRY_VERIFY(stage.rowOf(u"D"_s) >= 0);
        QVERIFY(stage.rowOf(u"B"_s) >= 0);
        QVERIFY2(!stage.ticked().contains(u'B'), qPrintable(stage.ticked()));
        QVERIFY2(stage.ticked().contains(u'D'), qPrintable(stage.ticked()));
        QTRY_VERIFY(stage.text("planNote").isEmpty());
        // When it is opened once more, then all are ticked
        stage.page->open();
        QTRY_VERIFY(stage.rowOf(u"B"_s) >= 0);
        QVERIFY(stage.ticked().contains(u'B'));
    }

    void saysThatNothingIsToBeDone()
    {
        PlanPageStage stage(false);
        stage.page->show();
        stage.page->open();
        QTRY_VERIFY2(stage.text("planNothing").contains(u"no open sprint"_s), qPrintable(stage.text("planNothing")));
        QVERIFY(!stage.button("planAccept")->isEnabled());
        QVERIFY(!stage.moves()->isVisible());
        // When all that can be planned stands well
        Story alone = plannable(u"A"_s, Priority::Must, 5, 1);
        alone.sprint = stage.first.id;
        stage.edit([&](Edit& edit) {
            auto done = edit.insert(stage.first);
            return done ? edit.insert(alone) : done;
        });
        QTRY_VERIFY2(stage.text("planNothing").contains(u"better elsewhere"_s), qPrintable(stage.text("planNothing")));
    }

    void figuresAndStoriesAreDoors()
    {
        PlanPageStage stage;
        stage.show();
        QSignalSpy reasons(stage.page.get(), &AutoPlanPage::reasonsRequested);
        QSignalSpy opened(stage.page.get(), &AutoPlanPage::storyRequested);
        stage.page->findChild<QAbstractButton*>(u"planBefore"_s)->click();
        stage.page->findChild<QAbstractButton*>(u"planAfter"_s)->click();
        QCOMPARE(reasons.size(), 2);
        QVERIFY(reasons[0][1].toString() != reasons[1][1].toString());
        QCOMPARE(reasons[1][2].value<Figure>().reasons.size(), size_t(4)); // the formula, and a line for each story
        stage.press(u"C"_s, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<StoryId>(opened[0][0]), stage.c.id);
        // What is left out is folded by why
        auto* tree = stage.page->findChild<QTreeView*>(u"planLeftOut"_s);
        const QModelIndex why = tree->model()->index(0, 0);
        QVERIFY2(why.data().toString().contains(u"without points"_s), qPrintable(why.data().toString()));
        QVERIFY(!tree->isExpanded(why));
        tree->setFocus();
        tree->setCurrentIndex(why);
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(tree->isExpanded(why));
        tree->setCurrentIndex(tree->model()->index(0, 0, why));
        QTest::keyClick(tree, Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(carried<StoryId>(opened[1][0]), stage.x.id);
    }

    void escLeaves()
    {
        PlanPageStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), true);
        QSignalSpy cancelled(stage.page.get(), &AutoPlanPage::cancelled);
        stage.moves()->setFocus();
        QTest::keyClick(stage.moves(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(rowsOf(stage.workspace->records(), true) == before);
    }

    void fitsANarrowScreen()
    {
        PlanPageStage stage;
        stage.show();
        QVERIFY2(stage.page->minimumSizeHint().width() <= 800, qPrintable(QString::number(stage.page->minimumSizeHint().width())));
        QVERIFY2(stage.page->minimumSizeHint().height() <= 604, qPrintable(QString::number(stage.page->minimumSizeHint().height())));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestAutoPlanPage)
#include "tst_autoplanpage.moc"
