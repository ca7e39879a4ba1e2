// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/trendchart.h"

#include "views/shared/numbers.h"

#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace waymark {

namespace {

constexpr int mostNamed = 5; ///< days, besides the last, so that their names don't overlap
constexpr int gap = 8;       ///< px around the plot and its label

} // namespace

TrendChart::TrendChart(QWidget* parent)
    : PointsChart(parent)
    , m_line(new QLineSeries)
    , m_dots(new QScatterSeries)
    , m_last(addLabel(true))
{
    setAccessibleName(tr("Checks that pass, by day with imports"));
    setRoom(gap, gap);
    heights()->setLabelFormat(QStringLiteral("%d %"));
    addDays();
    add(m_line);
    add(m_dots);
    m_dots->setMarkerSize(7);
    begin();
}

QAbstractSeries* TrendChart::measure() const
{
    return m_line;
}

void TrendChart::show(const TrendModel& trend, QDate today)
{
    std::vector<TrendDay> days;
    std::ranges::copy_if(trend.rows(), std::back_inserter(days),
                         [](const TrendDay& day) { return day.point.hundredths.has_value(); });
    QList<QPointF> points;
    std::vector<Value> values;
    double lowest = 100;
    for (const TrendDay& day : days) {
        points << QPointF(placeIn(day.day), *day.point.hundredths / 100.0);
        values.push_back({.at = points.last(),
                          .text = tr("%1: %2 of checks pass").arg(dayText(day.day, today), percentText(*day.point.hundredths))});
        lowest = std::min(lowest, points.last().y());
    }
    m_line->replace(points);
    m_dots->replace(points);
    const double floor = std::clamp(std::floor(lowest / 20) * 20, 0.0, 80.0);
    heights()->setRange(floor, 100);
    heights()->setTickCount(static_cast<int>((100 - floor) / 20) + 1);
    nameDays(days, today);
    m_last->setText(days.empty() ? QString() : percentText(*days.back().point.hundredths));
    const int latest = static_cast<int>(values.size()) - 1;
    setValues(std::move(values), latest);
    placeLabels();
}

/// As many days as have room, the first and the last among them.
void TrendChart::nameDays(const std::vector<TrendDay>& days, QDate today)
{
    if (days.empty())
        return showDays({}, {}, {}, today);
    std::vector<QDate> named;
    const QDate last = days.back().day;
    const double room = static_cast<double>(days.front().day.daysTo(last)) / mostNamed;
    for (const TrendDay& day : days) {
        const bool apart = named.empty() || static_cast<double>(named.back().daysTo(day.day)) >= room;
        if (day.day == last || (apart && static_cast<double>(day.day.daysTo(last)) >= room))
            named.push_back(day.day);
    }
    showDays(days.front().day, last, named, today);
}

void TrendChart::placeLabels()
{
    if (m_line->count() == 0)
        return;
    const QPointF at = placeOf(m_line->points().last());
    const QRectF box = m_last->boundingRect();
    const QRectF plot = chart()->plotArea();
    double y = at.y() - box.height() - gap;
    if (y < plot.top() - 4)
        y = at.y() + gap;
    m_last->setPos(std::min(at.x() - box.width() / 2, plot.right() - box.width() + gap), y);
}

void TrendChart::recolour(Scheme scheme)
{
    PointsChart::recolour(scheme);
    const QColor current = chartColor(ChartLine::Current, scheme);
    m_line->setPen(QPen(current, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_dots->setColor(current);
    m_dots->setBorderColor(roleColor(Role::Surface, scheme));
    m_last->setBrush(roleColor(Role::Text, scheme));
}

} // namespace waymark
