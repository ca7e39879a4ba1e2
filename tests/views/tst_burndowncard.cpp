// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/cardstage.h"
#include "tests/views/progressbuilders.h"
#include "tests/views/testtheme.h"
#include "views/dashboard/burndowncard.h"
#include "views/progress/burndownchart.h"
#include "views/shared/numbers.h"

#include <QAction>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDateTime now(planToday, QTime(9, 0), Qt::UTC);

/// Of a plan of which no sprint has a closure, so that nothing shows how much one gets done.
ProgrammeFigures withoutEvidence()
{
    ProgressPlan plan;
    plan.closures.clear();
    plan.closedStories.clear();
    return plan.figures();
}

bool hasLabel(const PointsChart& chart, const QString& text)
{
    for (QGraphicsItem* item : chart.scene()->items())
        if (const auto* label = dynamic_cast<QGraphicsSimpleTextItem*>(item); label && label->isVisible() && label->text() == text)
            return true;
    return false;
}

} // namespace

class TestBurndownCard : public QObject {
    Q_OBJECT
    TestTheme m_theme;

private Q_SLOTS:
    void eachDayOpensTheForecastsReasons_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {50, 80, 95})
            QTest::addRow("P%d", percent) << percent;
    }

    void eachDayOpensTheForecastsReasons()
    {
        QFETCH(int, percent);
        const ProgrammeFigures figures = ProgressPlan().figures();
        const Forecast& forecast = figures.baseline.forecast;
        const auto& date = percent == 50 ? forecast.p50 : percent == 80 ? forecast.p80 : forecast.p95;
        QVERIFY(date);
        CardStage<BurndownCard> stage(factsOf(figures, now));
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        auto* day = stage.find<QPushButton>(qPrintable(u"baselineP%1"_s.arg(percent)));
        QCOMPARE(day->text(), u"P%1 %2"_s.arg(QString::number(percent), dayText(date->day, planToday)));
        day->setFocus();
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.front()[1].toString(), dayText(date->day, planToday));
        const auto figure = reasons.front()[2].value<Figure>();
        QCOMPARE(figure.value, std::optional<qint64>(date->day.toJulianDay()));
        QVERIFY(figure.reasons.size() > 3); // the three days, and what they rest on
        QVERIFY(!stage.find("baselineWhen")->isVisible());
    }

    void whatIsLeftOpensItsReasons()
    {
        CardStage<BurndownCard> stage(factsOf(ProgressPlan().figures(), now));
        QCOMPARE(stage.title(), u"The baseline lands just after sprint 4"_s);
        auto* left = stage.find<QPushButton>("baselineLeft");
        QCOMPARE(left->text(), u"30 left"_s);
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        QTest::mouseClick(left, Qt::LeftButton);
        QCOMPARE(reasons.front()[2].value<Figure>().value, std::optional<qint64>(30));
    }

    void withoutAForecastItSaysWhy()
    {
        CardStage<BurndownCard> stage(factsOf(withoutEvidence(), now));
        QCOMPARE(stage.title(), u"No forecast yet: no sprint is closed"_s);
        QVERIFY(stage.find("dashboardBurndown")->isVisible()); // what is left is known all the same
        QVERIFY(!stage.find("baselineP50")->isVisible());
        auto* when = stage.find<QPushButton>("baselineWhen");
        QVERIFY(when->isVisible());
        QCOMPARE(when->text(), u"Forecast: no evidence, no closed sprint yet"_s);
        QSignalSpy reasons(&stage.card, &DashboardCard::reasonsRequested);
        when->click();
        const auto figure = reasons.front()[2].value<Figure>();
        QVERIFY(!figure.value && !figure.reasons.empty());
    }

    void withoutStoriesItSaysWhatToDo()
    {
        CardStage<BurndownCard> stage(factsOf(figuresOfNothing(), now));
        QVERIFY(stage.find("noBaseline")->isVisible());
        QVERIFY(!stage.find("dashboardBurndown")->isVisible());
        QSignalSpy wanted(&stage.card, &DashboardCard::screenRequested);
        stage.find("noBaseline")->findChild<QPushButton*>(u"emptyAction"_s)->click();
        QCOMPARE(wanted.front()[0].toString(), u"backlog"_s);
    }

    void aPastDayIsNotCalledToday()
    {
        ProgrammeFigures figures = ProgressPlan().figures();
        CardStage<BurndownCard> stage(factsOf(figures, now));
        auto* chart = stage.find<BurndownChart>("dashboardBurndown");
        QTRY_VERIFY(hasLabel(*chart, u"Today"_s));
        figures.asOf = now;
        figures.isPlanThen = true;
        stage.card.show(factsOf(figures, now));
        QTRY_VERIFY(hasLabel(*chart, dayText(planToday, planToday)));
        QVERIFY(!hasLabel(*chart, u"Today"_s));
    }

    void linesBreakWhereTheRoomEnds()
    {
        CardStage<BurndownCard> stage(factsOf(ProgressPlan().figures(), now), {300, 400});
        const QRect room = stage.card.rect();
        for (const char* name : {"baselineLeft", "baselineP50", "baselineP80", "baselineP95"}) {
            const auto* door = stage.find<QPushButton>(name);
            QVERIFY2(door->width() >= door->sizeHint().width(), name);
            QVERIFY2(room.contains(QRect(door->mapTo(&stage.card, QPoint()), door->size())), name);
        }
        // When there is room for all of them, they stand in one line
        stage.card.resize(800, 400);
        QTRY_COMPARE(stage.find("baselineP95")->y(), stage.find("baselineLeft")->y());
    }

    void theChartIsAPictureAndATable()
    {
        CardStage<BurndownCard> stage(factsOf(ProgressPlan().figures(), now));
        QStringList offered;
        for (const QAction* action : stage.find("dashboardBurndown")->actions())
            offered << action->text();
        QVERIFY2(offered.contains(u"Copy as table"_s), qPrintable(offered.join(u", "_s)));
    }
};

QTEST_MAIN(TestBurndownCard)
#include "tst_burndowncard.moc"
