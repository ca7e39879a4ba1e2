// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/progressstage.h"
#include "tests/views/testtheme.h"
#include "views/progress/burndownchart.h"
#include "views/progress/progresspage.h"
#include "views/progress/scopechangesmodel.h"
#include "views/shared/datatable.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What Progress shows of which stories, and what it leads to.
class TestProgressView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is shown

    void headsSayTheFinding()
    {
        ProgressStage stage;
        QCOMPARE(stage.title("burndownSection"), u"30 of 60 points remain, scope grew by 10 since 6 Apr"_s);
        QCOMPARE(stage.title("velocitySection"), u"13 points a sprint, the latest did 14"_s);
        QCOMPARE(stage.title("scopeSection"), u"10 points in, 0 out since 6 Apr"_s);
        stage.choose(u"Sprint 3"_s);
        QCOMPARE(stage.title("burndownSection"), u"17 of 25 points remain, scope grew by 5 since 4 May"_s);
        QCOMPARE(stage.title("scopeSection"), u"5 points in, 0 out since 4 May; 4 came from closed sprints"_s);
    }

    void theChoiceOffersProgrammeAndSprints()
    {
        ProgressStage stage;
        const auto* choice = stage.find<QComboBox>("planSet");
        QCOMPARE(choice->count(), 6);
        QCOMPARE(choice->itemText(0), u"Baseline"_s);
        QCOMPARE(choice->itemText(4), u"Sprint 3, active"_s);
        QVERIFY(!choice->accessibleName().isEmpty());
        const auto* chart = stage.find<BurndownChart>("burndownChart");
        QVERIFY(chart->accessibleName().contains(u"Baseline"));
        QVERIFY(chart->accessibleDescription().contains(u"P50"));
        stage.choose(u"Whole backlog"_s);
        QVERIFY(chart->accessibleName().contains(u"Whole backlog"));
        stage.choose(u"Sprint 3"_s);
        QVERIFY(chart->accessibleDescription().contains(u"ideal"));
        QVERIFY(!chart->accessibleDescription().contains(u"P50"));
    }

    void theChoiceStaysFromOneStartToTheNext()
    {
        const ProgrammeFigures figures = ProgressPlan().figures();
        ProgressStage before(figures);
        before.choose(u"Sprint 2"_s);
        ProgressStage after(figures);
        after.view->restoreState(before.view->saveState());
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Sprint 2, closed"_s);
        // When the sprint is not there, the baseline stands in, until it is there again
        ProgrammeFigures without = figures;
        without.sprints.erase(without.sprints.begin() + 1);
        after.show(without);
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Baseline"_s);
        after.show(figures);
        QCOMPARE(after.find<QComboBox>("planSet")->currentText(), u"Sprint 2, closed"_s);
    }

    void commandsChooseToo()
    {
        ProgressStage stage;
        const auto* choice = stage.find<QComboBox>("planSet");
        for (QAction* action : stage.view->actions())
            if (action->text() == u"Burndown of the current sprint")
                action->trigger();
        // The stage's workspace has no sprints of its own
        QCOMPARE(choice->currentText(), u"Baseline"_s);
        for (QAction* action : stage.view->actions())
            if (action->text() == u"Burndown of the whole backlog")
                action->trigger();
        QCOMPARE(choice->currentText(), u"Whole backlog"_s);
    }

    // Scope changes

    void aChangeOpensItsStories()
    {
        ProgressPlan plan;
        ProgrammeFigures figures = plan.figures();
        figures.baseline.burndown.remaining.reasons[1].stories = {plan.stories[3].id};
        ProgressStage stage(figures);
        auto* table = stage.find<DataTable>("scopeChanges");
        QCOMPARE(table->model()->rowCount(), 3);
        QSignalSpy stories(stage.view.get(), &Screen::storiesRequested);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stories.size(), 0);
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(stories.size(), 1);
        const auto selection = stories.front()[0].value<StorySelection>();
        QCOMPARE(selection.stories, std::vector{plan.stories[3].id});
        QVERIFY(selection.title.startsWith(u"Baseline"));
    }

    void whatCameOverOpensItsStory()
    {
        // Given a sprint into which a story was carried
        const ProgressPlan plan;
        ProgressStage stage(plan.figures());
        stage.choose(u"Sprint 3"_s);
        auto* table = stage.find<DataTable>("scopeChanges");
        QModelIndex carried;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (const QModelIndex cell = table->model()->index(row, ScopeChangesModel::WhatColumn);
                cell.data().toString().contains(u"IAM-UC-3"))
                carried = cell;
        QVERIFY(carried.isValid());
        // When its line is opened
        QSignalSpy stories(stage.view.get(), &Screen::storiesRequested);
        table->setFocus();
        table->setCurrentIndex(carried);
        QTest::keyClick(table, Qt::Key_Return);
        // Then it is asked for, and no other
        QCOMPARE(stories.size(), 1);
        QCOMPARE(stories.front()[0].value<StorySelection>().stories, std::vector{plan.stories[2].id});
    }

    // Nothing there

    void withoutSprintsItShowsTheWayToTheRoadmap()
    {
        ProgressStage stage{ProgrammeFigures()};
        QVERIFY(stage.shows("noSprint"));
        QVERIFY(!stage.shows("burndownChart"));
        QSignalSpy screens(stage.view.get(), &Screen::screenRequested);
        stage.click("noSprint");
        QCOMPARE(screens.size(), 1);
        QCOMPARE(screens.front()[0].toString(), u"roadmap"_s);
        // When there are sprints
        stage.show(ProgressPlan().figures());
        QVERIFY(!stage.shows("noSprint"));
        QVERIFY(stage.shows("burndownChart"));
    }

    void withoutClosedSprintsThereIsNoEmptyFrame()
    {
        ProgressStage stage(figuresOfNothing());
        QVERIFY(stage.shows("noVelocity"));
        QVERIFY(!stage.shows("velocityChart"));
        QVERIFY(stage.shows("noBurndown"));
        QVERIFY(!stage.shows("burndownChart"));
        QVERIFY(!stage.shows("scopeChanges"));
        QSignalSpy screens(stage.view.get(), &Screen::screenRequested);
        stage.click("noVelocity");
        stage.click("noBurndown");
        QCOMPARE(screens.size(), 2);
        QCOMPARE(screens[0][0].toString(), u"roadmap"_s);
        QCOMPARE(screens[1][0].toString(), u"backlog"_s);
        bool says = false;
        for (const QLabel* label : stage.find("noBurndown")->findChildren<QLabel*>())
            says = says || label->text().startsWith(u"Nothing to draw yet");
        QVERIFY(says);
        // When a sprint was closed
        stage.show(ProgressPlan().figures());
        QVERIFY(stage.shows("velocityChart"));
        QVERIFY(!stage.shows("noVelocity"));
        QVERIFY(stage.shows("scopeChanges"));
    }

    // Sizes

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("mirrored");
        QTest::newRow("1024 x 680") << QSize(1024 - 184, 680 - 76) << false;
        QTest::newRow("1024 x 680 with details") << QSize(1024 - 184 - 336, 680 - 76) << false;
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 76) << false;
        QTest::newRow("right to left") << QSize(1440 - 184, 900 - 76) << true;
        QTest::newRow("4K") << QSize(3840 - 184, 2160 - 76) << false;
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        QFETCH(bool, mirrored);
        for (const ProgrammeFigures& figures : {ProgressPlan().figures(), figuresOfNothing()}) {
            ProgressStage stage(figures, size);
            if (mirrored)
                stage.view->setLayoutDirection(Qt::RightToLeft);
            const auto* page = stage.view->findChild<ProgressPage*>();
            QTRY_VERIFY2(page->width() <= size.width(), qPrintable(u"%1 px"_s.arg(page->width())));
            for (const FigureCard* card : stage.view->findChildren<FigureCard*>())
                QVERIFY2(card->width() >= card->minimumSizeHint().width(), qPrintable(card->text()));
            const auto* table = stage.find<DataTable>("scopeChanges");
            if (table->isVisible())
                QTRY_VERIFY(table->height() >= table->sizeHint().height());
            for (const char* name : {"burndownChart", "velocityChart"})
                if (stage.shows(name))
                    QTRY_VERIFY(stage.find(name)->height() >= stage.find(name)->minimumSizeHint().height());
            QVERIFY(!stage.view->grab().isNull());
        }
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestProgressView)
#include "tst_progressview.moc"
