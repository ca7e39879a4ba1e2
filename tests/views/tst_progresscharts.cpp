// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/progressstage.h"
#include "tests/views/testtheme.h"
#include "views/progress/burndownchart.h"
#include "views/progress/velocitychart.h"

#include <QAction>
#include <QChart>
#include <QClipboard>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QGuiApplication>
#include <QLineF>
#include <QLineSeries>
#include <QMouseEvent>
#include <QToolTip>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Texts that stand in a chart, but for those of its axes.
QList<QGraphicsSimpleTextItem*> labelsOf(const PointsChart& chart)
{
    QList<QGraphicsSimpleTextItem*> labels;
    const QList<QGraphicsItem*> items = chart.scene()->items();
    for (QGraphicsItem* item : items)
        if (auto* label = dynamic_cast<QGraphicsSimpleTextItem*>(item); label && label->isVisible() && !label->text().isEmpty())
            labels << label;
    return labels;
}

QList<QLineSeries*> linesOf(const PointsChart& chart)
{
    QList<QLineSeries*> lines;
    const QList<QAbstractSeries*> series = chart.chart()->series();
    for (QAbstractSeries* each : series)
        if (auto* line = qobject_cast<QLineSeries*>(each))
            lines << line;
    return lines;
}

/// Looks at every pixel of a line.
bool crosses(const PointsChart& chart, QLineSeries& line, const QRectF& box)
{
    const QList<QPointF> points = line.points();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF piece(chart.chart()->mapToPosition(points[i - 1], &line), chart.chart()->mapToPosition(points[i], &line));
        const int pixels = static_cast<int>(piece.length()) + 1;
        for (int pixel = 0; pixel <= pixels; ++pixel)
            if (box.contains(piece.pointAt(static_cast<double>(pixel) / pixels)))
                return true;
    }
    return false;
}

/// What can't be read; empty: nothing.
QString unreadableIn(const PointsChart& chart)
{
    const QList<QGraphicsSimpleTextItem*> labels = labelsOf(chart);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const QRectF box = labels[i]->sceneBoundingRect();
        if (!QRectF(chart.viewport()->rect()).contains(box))
            return labels[i]->text() + u" is cut off"_s;
        for (qsizetype other = 0; other < i; ++other)
            if (box.intersects(labels[other]->sceneBoundingRect()))
                return labels[i]->text() + u" overlaps "_s + labels[other]->text();
        for (QLineSeries* line : linesOf(chart))
            if (crosses(chart, *line, box))
                return labels[i]->text() + u" stands on a line"_s;
    }
    return labels.size() < 3 ? u"too few labels"_s : QString();
}

} // namespace

/// The charts of Progress: what they tell, and that it can be read.
class TestProgressCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_theme.apply(Theme::Choice::Light); }

    void labelsOfTheBurndownCanBeRead_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QSize>("size");
        for (const QString& set : {u"Baseline"_s, u"Whole backlog"_s, u"Sprint 3"_s})
            for (const QSize& size : {QSize(504, 604), QSize(840, 604), QSize(1256, 824), QSize(3656, 2084)})
                QTest::addRow("%s, %d px", qPrintable(set), size.width()) << set << size;
    }

    void labelsOfTheBurndownCanBeRead()
    {
        QFETCH(QString, set);
        QFETCH(QSize, size);
        ProgressStage stage(ProgressPlan().figures(), size);
        stage.choose(set);
        const auto* chart = stage.find<BurndownChart>("burndownChart");
        QTRY_VERIFY(chart->chart()->plotArea().width() > 100);
        QTRY_COMPARE(unreadableIn(*chart), QString());
    }

    void theMeanDoesNotStrikeNumbersThrough()
    {
        // Given a mean of 13 points, which is where the number of a bar of 12 stands
        ProgressStage stage(ProgressPlan().figures(), {840, 604});
        auto* chart = stage.find<VelocityChart>("velocityChart");
        QTRY_VERIFY(chart->chart()->plotArea().width() > 100);
        QTRY_COMPARE(linesOf(*chart).size(), 1);
        QLineSeries* mean = linesOf(*chart).front();
        const double height = chart->chart()->mapToPosition(mean->points().first(), mean).y();
        // When the chart is drawn with its line and without
        const QImage with = chart->grab().toImage();
        mean->hide();
        const QImage without = chart->grab().toImage();
        QVERIFY(with != without);
        // Then the numbers are the same, although the line would go through one
        int met = 0;
        for (const QGraphicsSimpleTextItem* number : labelsOf(*chart)) {
            if (number->text().startsWith(u"Mean"))
                continue;
            const QRect box = number->sceneBoundingRect().toRect().adjusted(1, 1, -1, -1);
            QVERIFY2(with.copy(box) == without.copy(box), qPrintable(number->text()));
            met += box.top() < height && height < box.bottom() ? 1 : 0;
        }
        QVERIFY(met > 0);
    }

    void arrowKeysTellTheBurndown()
    {
        ProgressStage stage;
        auto* chart = stage.find<BurndownChart>("burndownChart");
        chart->setFocus();
        QVERIFY(chart->toldText().isEmpty());
        // It begins where things stand
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"6 May: 30 of 60 points remain, 30 done"_s);
        QTRY_COMPARE(QToolTip::text(), chart->toldText());
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"5 May: 38 of 60 points remain, 22 done"_s);
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->toldText(), u"6 Apr: 50 of 50 points remain, 0 done"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"6 Apr: 50 of 50 points remain, 0 done"_s);
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY2(chart->toldText().contains(u"P50: 0 points left"), qPrintable(chart->toldText()));
        QVERIFY(chart->accessibleDescription().contains(chart->toldText()));
    }

    void arrowKeysTellTheVelocity()
    {
        ProgressStage stage;
        auto* chart = stage.find<VelocityChart>("velocityChart");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->toldText(), u"Sprint 2: 14 of 18 points done, 4 carried over"_s);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->toldText(), u"Sprint 1: 12 of 20 points done, 5 carried over, 3 sent back to the backlog"_s);
    }

    void thePointerTellsTheNearestValue()
    {
        ProgressStage stage;
        QToolTip::hideText();
        auto* chart = stage.find<BurndownChart>("burndownChart");
        QTRY_VERIFY(chart->chart()->plotArea().width() > 100);
        const QRectF plot = chart->chart()->plotArea();
        const QPoint at(qRound(plot.left() + plot.width() / 5), qRound(plot.center().y()));
        QMouseEvent move(QEvent::MouseMove, at, chart->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(chart->viewport(), &move);
        QTRY_VERIFY2(QToolTip::text().contains(u"points remain"), qPrintable(QToolTip::text()));
    }

    void aChartCanBeCopiedAsATable()
    {
        ProgressStage stage;
        for (QAction* action : stage.find("burndownChart")->actions())
            if (action->text() == u"Copy as table")
                action->trigger();
        const QString csv = QGuiApplication::clipboard()->text();
        QVERIFY2(csv.startsWith(u"Day,Scope,Done,Remaining,Ideal"), qPrintable(csv));
        QVERIFY2(csv.contains(u"2026-05-06,60,30,30,"), qPrintable(csv));
    }

    void chartsFollowTheTheme()
    {
        ProgressStage stage;
        m_theme.apply(Theme::Choice::Dark);
        for (const char* name : {"burndownChart", "velocityChart"}) {
            auto* chart = stage.find<PointsChart>(name);
            QTRY_COMPARE(chart->chart()->backgroundBrush().color(), roleColor(Role::Surface, Scheme::Dark));
            QVERIFY(!chart->grab().isNull());
        }
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestProgressCharts)
#include "tst_progresscharts.moc"
