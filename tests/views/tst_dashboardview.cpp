// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/importnow.h"
#include "tests/views/cutoff.h"
#include "tests/views/dashboardstage.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/dashboardcard.h"
#include "views/dashboard/epicbarsmodel.h"
#include "views/dashboard/headlines.h"
#include "views/dashboard/trendchart.h"
#include "views/shared/datatable.h"

#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestDashboardView : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void saysHowToBeginWhenNothingWasImported()
    {
        // Given a workspace without runs
        ScreenStage stage;
        DashboardView view(stage.context());
        QSignalSpy wanted(&view, &Screen::importRequested);
        // When its figures are there
        QTRY_VERIFY(stage.figures->figures());
        // Then there is no empty frame but a way to begin
        QPushButton* button = nullptr;
        for (auto* candidate : view.findChildren<QPushButton*>())
            if (candidate->text() == u"Import results…")
                button = candidate;
        QVERIFY(button);
        view.resize(900, 600);
        view.QWidget::show();
        QTRY_VERIFY(button->isVisible());
        button->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!view.findChild<FigureCard*>(u"checksPassing"_s)->isVisible());
    }

    void saysWhyNothingThatWasImportedCounts()
    {
        // Given results that were imported and taken back
        ScreenStage stage;
        importNow(*stage.workspace, stage.formats,
                  {.file = stage.results(u"a.json"_s, utc(2026, 5, 3), {{u"check-1"_s, u"failed"_s}})});
        QVERIFY(stage.workspace->undo());
        // When the dashboard has figures of that
        DashboardView view(stage.context());
        view.resize(1256, 824);
        view.QWidget::show();
        const auto says = [&](const QString& text) {
            for (const QLabel* label : view.findChild<QWidget*>(u"nothingCounts"_s)->findChildren<QLabel*>())
                if (label->text().contains(text))
                    return true;
            return false;
        };
        // Then it doesn't claim that nothing was imported
        QTRY_VERIFY(says(u"No run counts"_s));
        QVERIFY(says(u"a.json"_s) && says(u"was deleted"_s));
        // When figures are restricted to an environment that has no target
        stage.figures->setEnvironment(u"production"_s);
        QTRY_VERIFY(says(u"Nothing was imported for production"_s));
        // When the run counts again, there are figures
        stage.figures->setEnvironment({});
        QVERIFY(stage.workspace->redo());
        QTRY_VERIFY(view.findChild<FigureCard*>(u"checksPassing"_s)->isVisible());
    }

    void saysWhyTheFiguresCanNotBeRead()
    {
        // Given a file that is gone before there were any figures
        ScreenStage stage;
        QTRY_COMPARE(JobBase::underWay(), 0);
        const QString file = stage.workspace->file();
        QVERIFY(QFile::rename(file, file + u".away"_s));
        stage.figures = std::make_unique<FiguresModel>(*stage.workspace, stage.catalogues);
        DashboardView view(stage.context());
        view.resize(1256, 824);
        view.QWidget::show();
        // Then there is no empty page, but the reason
        auto* why = view.findChild<QWidget*>(u"figuresUnread"_s);
        QTRY_VERIFY(why->isVisible());
        // When it is back and is tried again
        QVERIFY(QFile::rename(file + u".away"_s, file));
        why->findChild<QPushButton*>(u"emptyAction"_s)->click();
        QTRY_VERIFY(stage.figures->figures());
        QTRY_VERIFY(!why->isVisible());
    }

    void doorsOfCardsAreThoseOfTheScreen()
    {
        const DashboardStage stage;
        QSignalSpy exceptions(stage.view.get(), &Screen::exceptionsRequested);
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        for (DashboardCard* card : stage.page()->cards()) {
            Q_EMIT card->exceptionsRequested({.title = card->name()});
            Q_EMIT card->reasonsRequested(card->name(), {}, {});
        }
        QCOMPARE(exceptions.size(), static_cast<qsizetype>(stage.page()->cards().size()));
        QCOMPARE(reasons.size(), exceptions.size());
    }

    void everyFigureOpensItsReasons()
    {
        // Given figures on the screen
        const DashboardStage stage;
        // When each card is activated by keyboard
        auto cards = stage.view->findChildren<FigureCard*>();
        cards.removeIf([](const FigureCard* card) { return card->isHidden(); }); // that of exceptions, while there are none
        QCOMPARE(cards.size(), 7);
        for (FigureCard* card : cards) {
            QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
            QTest::keyClick(card, Qt::Key_Space);
            // Then it has reasons, none of them empty
            QCOMPARE(reasons.size(), 1);
            const auto figure = reasons.front()[2].value<Figure>();
            QVERIFY2(!figure.reasons.empty(), qPrintable(card->text()));
            QCOMPARE(reasons.front()[1].toString(), card->value());
        }
        QCOMPARE(stage.figure("checksPassing")->value(), u"75.00 %"_s);
        QCOMPARE(stage.figure("severeFailures")->value(), u"1"_s);
        QCOMPARE(stage.figure("epicsAtBaseline")->value(), u"0 of 2"_s);
    }

    void enterOpensAnEpicAndItsCountTheChecks()
    {
        const DashboardStage stage;
        auto* table = stage.find<DataTable>(u"epicBars"_s);
        // When Enter is pressed on an epic
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        table->setCurrentIndex(table->model()->index(0, EpicBarsModel::EpicColumn));
        QTest::keyClick(table, Qt::Key_Return);
        // Then its reasons open
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front()[1].toString(), u"50.00 %"_s);
        // When its count is clicked
        QSignalSpy checks(stage.view.get(), &Screen::checksRequested);
        const QRect count = table->visualRect(table->model()->index(0, EpicBarsModel::ChecksColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, count.center());
        // Then its checks are asked for
        QCOMPARE(checks.size(), 1);
        QCOMPARE(checks.front()[0].value<CheckSelection>().checks.size(), size_t(2));
    }

    void aFailingCheckOpensItsFailedResults()
    {
        const DashboardStage stage;
        QSignalSpy checks(stage.view.get(), &Screen::checksRequested);
        auto* table = stage.find<DataTable>(u"failures"_s);
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(checks.size(), 1);
        const auto selection = checks.front()[0].value<CheckSelection>();
        QCOMPARE(selection.checks, std::vector{CheckKey(2)});
        QCOMPARE(selection.outcome, std::optional(Outcome::Failed));
    }

    void theLatestComplianceOpensItsReasons()
    {
        const DashboardStage stage;
        auto* latest = stage.find<QPushButton>(u"trendLatest"_s);
        QCOMPARE(latest->text(), u"Checks that pass: 75.00 %"_s);
        QSignalSpy reasons(stage.view.get(), &Screen::reasonsRequested);
        latest->setFocus();
        QTest::keyClick(latest, Qt::Key_Return);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front()[1].toString(), u"75.00 %"_s);
        QVERIFY(!reasons.front()[2].value<Figure>().reasons.empty());
    }

    void moreFailuresThanThereIsRoomForAreBehindALink()
    {
        std::vector<AssignedCheck> checks;
        for (int key = 1; key <= 12; ++key)
            checks.push_back(CheckBuilder(key).with(Outcome::Failed));
        const DashboardStage stage(factsOf(figuresOf(checks)));
        auto* all = stage.find<QPushButton>(u"allFailures"_s);
        QVERIFY(all->isVisible());
        QCOMPARE(all->text(), u"All 12 failing checks"_s);
        QSignalSpy wanted(stage.view.get(), &Screen::checksRequested);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front()[0].value<CheckSelection>().checks.size(), size_t(12));
    }

    void headsSayTheFinding()
    {
        const ProgrammeFigures figures = dashboardFigures();
        TrendModel trend;
        trend.show(figures.trend, QTimeZone::utc());
        QCOMPARE(epicsHeadline(figures, trend, QDate(2026, 5, 4)).title, u"75.00 % of checks pass, up 25.00 since 27 Apr"_s);
        QCOMPARE(trendHeadline(trend, QDate(2026, 5, 4)).title, u"Up from 50.00 % on 27 Apr"_s);
        FailuresModel failures;
        failures.show(figures);
        QCOMPARE(failuresHeadline(figures, failures).title, u"The one failing check is critical or high"_s);
    }

    void theChartTellsItsValuesAsText()
    {
        const DashboardStage stage;
        const QString text = stage.view->findChild<TrendChart*>()->accessibleDescription();
        QVERIFY2(text.contains(u"27 Apr: 50.00 %"_s) && text.contains(u"4 May: 75.00 %"_s), qPrintable(text));
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024 x 680") << QSize(1024 - 184, 680 - 76);
        QTest::newRow("1024 x 680 with details") << QSize(1024 - 184 - 336, 680 - 76);
        QTest::newRow("1440 x 900") << QSize(1440 - 184, 900 - 76);
        QTest::newRow("1600 x 1000") << QSize(1600 - 184, 1000 - 76);
    }

    void nothingIsCutOff()
    {
        QFETCH(QSize, size);
        const DashboardStage stage(factsOf(dashboardFigures()), size);
        for (DataTable* table : stage.view->findChildren<DataTable*>()) {
            if (!table->isVisible())
                continue;
            QTRY_VERIFY2(table->horizontalHeader()->length() <= table->viewport()->width() + 1, qPrintable(table->objectName()));
            QTRY_VERIFY2(table->height() >= table->sizeHint().height(),
                         qPrintable(u"%1 is %2 px high, needs %3"_s.arg(table->objectName()).arg(table->height()).arg(table->sizeHint().height())));
        }
        for (FigureCard* card : stage.view->findChildren<FigureCard*>())
            QVERIFY2(card->isHidden() || card->width() >= card->minimumSizeHint().width(), qPrintable(card->text()));
        QVERIFY2(cutOff(*stage.view).isEmpty(), qPrintable(cutOff(*stage.view).join(u'\n')));
    }
};

QTEST_MAIN(TestDashboardView)
#include "tst_dashboardview.moc"
