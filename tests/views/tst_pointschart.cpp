// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/numbers.h"
#include "views/shared/pointschart.h"
#include "views/shared/theme.h"

#include <QFontMetricsF>
#include <QLineSeries>
#include <QTest>
#include <QToolTip>
#include <QValueAxis>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2025, 12, 1);
const QDate farDay(2030, 1, 1); // from which days are told with their year

/// One line over days.
class DayChart final : public PointsChart {
public:
    DayChart()
        : m_line(new QLineSeries)
    {
        addDays();
        add(m_line);
        begin();
        resize(600, 300);
    }

    void draw(const std::vector<double>& heights, int start)
    {
        QList<QPointF> points;
        std::vector<Value> values;
        for (const double height : heights) {
            const QDate day = firstDay.addDays(static_cast<qint64>(values.size()));
            points << QPointF(placeIn(day), height);
            values.push_back({.at = points.last(), .text = u"%1: %2"_s.arg(values.size()).arg(height)});
        }
        m_line->replace(points);
        setValues(std::move(values), start);
    }
    double rightOf(QDate day) const
    {
        const double name = QFontMetricsF(typeFont(Type::Small)).horizontalAdvance(dayText(day, farDay));
        return placeOf({placeIn(day), 0}).x() + name / 2;
    }

    using PointsChart::heights;
    using PointsChart::setTop;
    using PointsChart::showDays;

protected:
    QAbstractSeries* measure() const override { return m_line; }

private:
    QLineSeries* m_line;
};

} // namespace

class TestPointsChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heightsEndAtARoundNumberAboveTheHighest_data()
    {
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("top");
        QTest::addColumn<int>("ticks");
        QTest::newRow("nothing") << 0.0 << 1.0 << 2;
        QTest::newRow("by ones") << 4.0 << 5.0 << 6;
        QTest::newRow("by twos") << 5.0 << 6.0 << 4;
        QTest::newRow("by fives") << 20.0 << 25.0 << 6;
        QTest::newRow("by twenties") << 60.0 << 80.0 << 5;
        QTest::newRow("by fifties") << 100.0 << 150.0 << 4;
    }

    void heightsEndAtARoundNumberAboveTheHighest()
    {
        QFETCH(double, most);
        DayChart chart;
        chart.setTop(most);
        QCOMPARE(chart.heights()->min(), 0.0);
        QTEST(chart.heights()->max(), "top");
        QTEST(chart.heights()->tickCount(), "ticks");
    }

    void keysTellTheValues()
    {
        DayChart chart;
        chart.draw({3, 8, 5}, 1);
        chart.show();
        chart.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        QVERIFY(chart.toldText().isEmpty());
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.toldText(), u"1: 8"_s);
        QTRY_COMPARE(QToolTip::text(), u"1: 8"_s);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.toldText(), u"2: 5"_s);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.toldText(), u"2: 5"_s);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(chart.toldText(), u"0: 3"_s);
        QTest::keyClick(&chart, Qt::Key_End);
        QCOMPARE(chart.toldText(), u"2: 5"_s);
        // When it shows something else, none of it has been told
        chart.draw({1}, 0);
        QVERIFY(chart.toldText().isEmpty());
    }

    void allValuesAreTextToo()
    {
        DayChart chart;
        QCOMPARE(chart.accessibleDescription(), u"No values yet"_s);
        QTest::keyClick(&chart, Qt::Key_End);
        QVERIFY(chart.toldText().isEmpty());
        chart.draw({3, 8}, 0);
        QCOMPARE(chart.accessibleDescription(), u"0: 3; 1: 8"_s);
    }

    void theLastDaysNameIsNotCutOff_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("days");
        QTest::newRow("narrow, few days") << 240 << 3;
        QTest::newRow("narrow, many days") << 240 << 100;
        QTest::newRow("wide, few days") << 900 << 3;
        QTest::newRow("wide, many days") << 900 << 100;
    }

    /// It stands in the middle below its day, and is long: "31 Dec 2025".
    void theLastDaysNameIsNotCutOff()
    {
        QFETCH(int, width);
        QFETCH(int, days);
        DayChart chart;
        const QDate last = firstDay.addDays(days - 1);
        chart.draw(std::vector<double>(static_cast<size_t>(days), 1.0), 0);
        chart.showDays(firstDay, last, {firstDay, last}, farDay);
        chart.resize(width, 300);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(chart.chart()->plotArea().width() > width / 2.0);
        QTRY_VERIFY2(chart.rightOf(last) <= width, qPrintable(u"%1 of %2"_s.arg(chart.rightOf(last)).arg(width)));
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestPointsChart)
#include "tst_pointschart.moc"
