// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/sprintedits.h"
#include "tests/support/recordrows.h"
#include "tests/support/signalargument.h"
#include "tests/views/closingstage.h"
#include "views/roadmap/closinggatemodel.h"
#include "views/roadmap/closingmodel.h"
#include "views/shared/theme.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestClosingPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Choice::Light); }

    void theModelKeepsWhatWasChosen()
    {
        ClosingStage stage;
        ClosingModel model;
        QAbstractItemModelTester tester(&model);
        QSignalSpy changes(&model, &ClosingModel::fatesChanged);
        model.carryTo(9);
        model.show(storiesToSettle(stage.sprint.id, stage.workspace->records(), &stage.catalogues.epics));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.rowAt(2).story.reference, u"A"_s); // done
        QVERIFY(!model.index(2, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(model.index(2, 1).data(MutedRole).toBool());
        // When one is unticked
        QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.returned(), std::vector{stage.story(u"B"_s)->id});
        QCOMPARE(model.count(StoryFate::CarriedOver).points, 2);
        QCOMPARE(model.count(StoryFate::Returned).points, 3);
        // Then it stays so when the rows are shown again, and several rows are toggled as one
        model.show(storiesToSettle(stage.sprint.id, stage.workspace->records(), nullptr));
        QCOMPARE(model.count(StoryFate::Returned).stories, 1);
        model.toggle({0, 1, 2});
        QCOMPARE(model.count(StoryFate::CarriedOver).stories, 2);
        model.toggle({0, 1, 2});
        QCOMPARE(model.count(StoryFate::CarriedOver).stories, 0);
        // When all goes to the backlog, then there is nothing to tick
        model.carryTo({});
        QVERIFY(!model.index(0, 0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(model.count(StoryFate::Returned).stories, 2);
        QVERIFY(changes.size() > 0);
    }

    void theGateSaysWhatItRestsOn()
    {
        ClosingGateModel model;
        QAbstractItemModelTester tester(&model);
        model.show({{.id = u"a"_s, .holds = true, .text = u"One"_s, .evidence = {u"1 of 1"_s}},
                    {.id = u"b"_s, .holds = false, .text = u"Two"_s, .evidence = {u"0 of 1"_s, u"X is open"_s}}});
        QCOMPARE(model.held(), 1);
        QCOMPARE(model.index(1, ClosingGateModel::EvidenceColumn).data().toString(), u"0 of 1; X is open"_s);
        QCOMPARE(model.index(0, ClosingGateModel::StateColumn).data(SignNameRole).toString(), u"passed"_s);
        QCOMPARE(model.index(1, ClosingGateModel::StateColumn).data(SignNameRole).toString(), u"failed"_s);
        QCOMPARE(ClosingGateModel::figureOf(model.rowAt(1)).reasons.size(), size_t(2));
        model.show({});
        QCOMPARE(model.rowCount(), 0);
    }

    void waitsForTheFigures()
    {
        // Given figures that are still being computed
        ClosingStage stage;
        stage.page->open(stage.sprint.id);
        QVERIFY(!stage.button("closingAccept")->isEnabled());
        QVERIFY2(stage.note().contains(u"computed"_s), qPrintable(stage.note()));
        QCOMPARE(stage.fates().size(), 3);
        // When they are there, then the sprint can be closed
        QTRY_VERIFY(stage.button("closingAccept")->isEnabled());
        QVERIFY2(stage.note().contains(u"Sprint 9 would then hold 5 points"_s), qPrintable(stage.note()));
        QCOMPARE(stage.table("closingGate")->model()->rowCount(), 6);
    }

    void closesInOneStep()
    {
        ClosingStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), false);
        QCOMPARE(stage.button("closingAccept")->text(), u"Close sprint 8"_s);
        QVERIFY2(stage.target()->currentText().startsWith(u"Sprint 9,"_s), qPrintable(stage.target()->currentText()));
        QCOMPARE(stage.fates(), (QStringList{u"B: To sprint 9"_s, u"C: To sprint 9"_s, u"A: Stays, done"_s}));
        // When one is sent back to the backlog at the keyboard, and the sprint closed
        ClosingStage::press(stage.stories(), 1, Qt::Key_Space);
        QCOMPARE(stage.fates().at(1), u"C: To the backlog"_s);
        QSignalSpy closed(stage.page.get(), &ClosingPage::closed);
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        QTest::mouseClick(stage.button("closingAccept"), Qt::LeftButton);
        // Then the stories stand where they were sent, and the numbers are frozen
        QCOMPARE(closed.size(), 1);
        QCOMPARE(cancelled.size(), 0);
        QCOMPARE(stage.story(u"B"_s)->sprint, std::optional(stage.next.id));
        QVERIFY(!stage.story(u"C"_s)->sprint);
        QCOMPARE(stage.workspace->records().of<Sprint>().find(stage.sprint.id)->state, SprintState::Closed);
        const SprintClosure closure = stage.workspace->records().closures().front();
        QCOMPARE(closure.planned, 10);
        QCOMPARE(closure.done, 5);
        QCOMPARE(closure.carried, 3);
        QCOMPARE(closure.returned, 2);
        QCOMPARE(closure.capacity, 20);
        QCOMPARE(closure.author, u"tester"_s);
        QCOMPARE(closure.gate, std::optional(false));
        QCOMPARE(closure.gateLines.size(), 6);
        // And one undo brings everything back
        const auto message = closed.front()[0].value<Message>();
        QVERIFY2(message.text.contains(u"1 story carried over to sprint 9"_s), qPrintable(message.text));
        message.action();
        QVERIFY(rowsOf(stage.workspace->records(), false) == before);
        QVERIFY(stage.workspace->history().toUndo().text == u"Given"_s);
    }

    void allMayGoToTheBacklogOrALaterSprint()
    {
        ClosingStage stage;
        stage.show();
        stage.target()->setCurrentIndex(1);
        QCOMPARE(stage.fates().first(), u"B: To sprint 10"_s);
        stage.target()->setCurrentIndex(2);
        QCOMPARE(stage.fates().first(), u"B: To the backlog"_s);
        // What others do leaves the choice alone
        stage.edit([&](Edit& edit) { return edit.insert(plannedStory(u"D"_s, stage.sprint, StoryStatus::Ready, 1, 4)); });
        QCOMPARE(stage.fates().size(), 4);
        QCOMPARE(stage.target()->currentIndex(), 2);
        QTRY_VERIFY(stage.button("closingAccept")->isEnabled());
        stage.button("closingAccept")->click();
        QVERIFY(!stage.story(u"B"_s)->sprint);
        QVERIFY(!stage.story(u"D"_s)->sprint);
        QCOMPARE(stage.workspace->records().closures().front().returned, 6);
    }

    /// What a closed sprint keeps is judged by all targets.
    void refusesWhileOnlyOneEnvironmentCounts()
    {
        ClosingStage stage;
        stage.show();
        const auto* button = stage.button("closingAccept");
        QVERIFY(button->isEnabled());
        // When the header restricts the figures, then the button refuses in words, also once they are there
        stage.figures->setEnvironment(u"production"_s);
        QTRY_VERIFY(!button->isEnabled());
        QTRY_VERIFY(!stage.figures->isComputing());
        QVERIFY(!button->isEnabled());
        QVERIFY2(stage.note().startsWith(u"Show all environments first: "_s), qPrintable(stage.note()));
        QVERIFY2(stage.note().contains(u"production"_s), qPrintable(stage.note()));
        QCOMPARE(button->accessibleDescription(), stage.note());
        // When all count again, then it can be closed, but not before the figures say so
        stage.figures->setEnvironment({});
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(button->isEnabled());
        QVERIFY(!stage.figures->isComputing());
        stage.button("closingAccept")->click();
        QCOMPARE(stage.workspace->records().closures().size(), size_t(1));
    }

    /// The gate that a closed sprint keeps is never that of an earlier day.
    void evidenceOfADayClosesNothing()
    {
        ClosingStage stage;
        stage.show();
        const auto* button = stage.button("closingAccept");
        QVERIFY(button->isEnabled());
        stage.figures->setAsOf(stage.figures->today().addDays(-1));
        QTRY_VERIFY(!button->isEnabled());
        QTRY_VERIFY(stage.figures->areAsOf());
        QVERIFY(!button->isEnabled());
        QVERIFY2(stage.note().startsWith(u"Go back to now first: "_s), qPrintable(stage.note()));
        stage.figures->setAsOf({});
        QTRY_VERIFY(button->isEnabled());
        QVERIFY(stage.figures->areAsOf());
    }

    void aClickUnticks()
    {
        ClosingStage stage;
        stage.show();
        const QRect cell = stage.stories()->visualRect(stage.stories()->model()->index(0, 0));
        QTest::mouseClick(stage.stories()->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(10, cell.height() / 2));
        QCOMPARE(stage.fates().first(), u"B: To the backlog"_s);
        // The next sprint that is closed begins with all ticked
        stage.page->open(stage.sprint.id);
        QCOMPARE(stage.fates().first(), u"B: To sprint 9"_s);
    }

    void figuresClausesAndStoriesAreDoors()
    {
        ClosingStage stage;
        stage.show();
        QSignalSpy reasons(stage.page.get(), &ClosingPage::reasonsRequested);
        QSignalSpy opened(stage.page.get(), &ClosingPage::storyRequested);
        auto* planned = stage.page->findChild<QAbstractButton*>(u"closingPlanned"_s);
        planned->click();
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons[0][1].toString(), u"10"_s);
        QCOMPARE(reasons[0][2].value<Figure>().reasons.size(), size_t(3));
        stage.page->findChild<QAbstractButton*>(u"closingLeft"_s)->click();
        QCOMPARE(reasons[1][1].toString(), u"5"_s);
        ClosingStage::press(stage.table("closingGate"), 1, Qt::Key_Return);
        QCOMPARE(reasons.size(), 3);
        QVERIFY(!reasons[2][2].value<Figure>().reasons.empty());
        ClosingStage::press(stage.stories(), 0, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(carried<StoryId>(opened[0][0]), stage.story(u"B"_s)->id);
    }

    void escLeavesEverythingAsItIs()
    {
        ClosingStage stage;
        stage.show();
        const auto before = rowsOf(stage.workspace->records(), true);
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        stage.stories()->setFocus();
        QTest::keyClick(stage.stories(), Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(rowsOf(stage.workspace->records(), true) == before);
    }

    void leavesWhenSomebodyElseClosedIt()
    {
        ClosingStage stage;
        stage.show();
        QSignalSpy cancelled(stage.page.get(), &ClosingPage::cancelled);
        QSignalSpy messages(stage.page.get(), &ClosingPage::messageRaised);
        stage.edit([&](Edit& edit) { return closeSprint(edit, {.sprint = stage.sprint.id, .now = stage.clock->now(), .author = u"Bernd"_s}); });
        QCOMPARE(cancelled.size(), 1);
        QCOMPARE(messages.size(), 1);
        QVERIFY(messages.front()[0].value<Message>().text.contains(u"Sprint 8"_s));
    }

    void fitsANarrowScreen()
    {
        ClosingStage stage;
        stage.show();
        QVERIFY2(stage.page->minimumSizeHint().width() <= 800, qPrintable(QString::number(stage.page->minimumSizeHint().width())));
        QVERIFY2(stage.page->minimumSizeHint().height() <= 604, qPrintable(QString::number(stage.page->minimumSizeHint().height())));
    }

private:
    Theme m_theme;
};

QTEST_MAIN(TestClosingPage)
#include "tst_closingpage.moc"
