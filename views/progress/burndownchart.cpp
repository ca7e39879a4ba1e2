// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/burndownchart.h"

#include "views/progress/labelplacing.h"
#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QAreaSeries>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace waymark {

namespace {

constexpr int dayWidth = 96; ///< px that the name of a day takes up, with the gap to the next

/// A value holds until the day on which it changes.
QList<QPointF> stepped(const QList<QPointF>& points)
{
    QList<QPointF> steps;
    for (const QPointF& point : points) {
        if (!steps.isEmpty())
            steps << QPointF(point.x(), steps.last().y());
        steps << point;
    }
    return steps;
}

/// Up to the first point at which nothing remains: what follows says nothing more.
QList<QPointF> untilDone(const QList<QPointF>& points)
{
    const auto done = std::ranges::find_if(points, [](const QPointF& point) { return point.y() <= 0; });
    return done == points.end() ? points : QList<QPointF>(points.begin(), done + 1);
}

QPen dashed(const QColor& ink, double width, const QList<qreal>& pattern)
{
    QPen pen(ink, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern(pattern);
    return pen;
}

} // namespace

BurndownChart::BurndownChart(QWidget* parent)
    : PointsChart(parent)
    , m_outer(makeBand())
    , m_inner(makeBand())
    , m_end(new QScatterSeries)
    , m_marker(new QLineSeries)
    , m_markerLabel(addLabel(false))
{
    setAccessibleName(tr("Burndown"));
    addDays();
    add(m_outer.area);
    add(m_inner.area);
    add(m_marker);
    for (size_t i = 0; i < LineCount; ++i) {
        m_lines[i] = {.series = new QLineSeries, .label = addLabel(i == RemainingLine)};
        add(m_lines[i].series);
    }
    add(m_end);
    m_end->setMarkerSize(7);
    m_markerLabel->setText(tr("Today"));
    begin();
}

BurndownChart::Band BurndownChart::makeBand()
{
    auto* area = new QAreaSeries; // made of lines it would become a child of one of them
    auto* upper = new QLineSeries(area);
    auto* lower = new QLineSeries(area);
    area->setUpperSeries(upper);
    area->setLowerSeries(lower);
    return {.upper = upper, .lower = lower, .area = area};
}

void BurndownChart::setMarkerName(const QString& name)
{
    m_markerLabel->setText(name);
    placeLabels();
}

QAbstractSeries* BurndownChart::measure() const
{
    return m_lines[RemainingLine].series;
}

void BurndownChart::show(const BurndownModel& burndown, const QString& name, QDate today)
{
    const std::vector<BurndownRow>& rows = burndown.rows();
    m_first = rows.empty() ? QDate() : rows.front().day;
    m_last = rows.empty() ? QDate() : rows.back().day;
    m_today = today;
    drawCourse(rows);
    drawFan(rows, today);
    nameDays();
    tellValues(rows, today);
    setAccessibleName(tr("Burndown of: %1").arg(name));
    placeLabels();
}

void BurndownChart::drawCourse(const std::vector<BurndownRow>& rows)
{
    QList<QPointF> scope;
    QList<QPointF> remaining;
    QList<QPointF> ideal;
    double most = 0;
    for (const BurndownRow& row : rows) {
        if (row.now) {
            scope << QPointF(placeIn(row.day), row.now->scope);
            remaining << QPointF(placeIn(row.day), row.remaining());
            most = std::max<double>(most, row.now->scope);
        }
        if (row.ideal) {
            ideal << QPointF(placeIn(row.day), *row.ideal);
            most = std::max(most, *row.ideal);
        }
    }
    setTop(most);
    m_lines[ScopeLine].series->replace(stepped(scope));
    m_lines[RemainingLine].series->replace(stepped(remaining));
    m_lines[IdealLine].series->replace(ideal);
    m_end->replace(remaining.isEmpty() ? remaining : QList<QPointF>{remaining.last()});
    const auto label = [this](LinePlace place, const QString& text) { m_lines[place].label->setText(text); };
    label(ScopeLine, scope.isEmpty() ? QString() : tr("Scope %1").arg(countText(qRound64(scope.last().y()))));
    label(RemainingLine, remaining.isEmpty() ? QString() : tr("%1 left").arg(countText(qRound64(remaining.last().y()))));
    label(IdealLine, ideal.isEmpty() ? QString() : tr("Ideal"));
}

void BurndownChart::drawFan(const std::vector<BurndownRow>& rows, QDate today)
{
    const auto quantile = [&](int FanStep::*percent) {
        QList<QPointF> line = m_end->points(); // it spreads from where things stand
        for (const BurndownRow& row : rows)
            if (row.ahead)
                line << QPointF(placeIn(row.day), (*row.ahead).*percent);
        return line;
    };
    m_outer.upper->replace(quantile(&FanStep::p95));
    m_outer.lower->replace(quantile(&FanStep::p5));
    m_inner.upper->replace(quantile(&FanStep::p80));
    m_inner.lower->replace(quantile(&FanStep::p20));
    const auto done = std::ranges::find_if(rows, [](const BurndownRow& row) { return row.ahead && row.ahead->p50 == 0; });
    const bool any = std::ranges::any_of(rows, [](const BurndownRow& row) { return row.ahead.has_value(); });
    Line& median = m_lines[MedianLine];
    median.series->replace(any ? untilDone(quantile(&FanStep::p50)) : QList<QPointF>());
    median.label->setText(!any                ? QString()
                          : done == rows.end() ? tr("P50")
                                               : tr("P50 %1").arg(dayText(done->day, today)));
    m_outer.area->setVisible(any);
    m_inner.area->setVisible(any);
    const bool within = m_first.isValid() && m_first <= today && today <= m_last;
    m_marker->replace(within ? QList<QPointF>{{placeIn(today), 0.0}, {placeIn(today), heights()->max()}} : QList<QPointF>());
}

void BurndownChart::tellValues(const std::vector<BurndownRow>& rows, QDate today)
{
    std::vector<Value> values;
    int latest = 0;
    for (const BurndownRow& row : rows) {
        if (row.now)
            latest = static_cast<int>(values.size());
        const double height = row.now ? row.remaining() : row.ahead ? row.ahead->p50 : row.ideal.value_or(0);
        values.push_back({.at = QPointF(placeIn(row.day), height), .text = BurndownModel::sentence(row, today)});
    }
    setValues(std::move(values), latest);
}

/// As many days as have room, evenly, the first and the last among them.
void BurndownChart::nameDays()
{
    if (!m_first.isValid())
        return showDays({}, {}, {}, m_today);
    const int span = static_cast<int>(m_first.daysTo(m_last));
    const int steps = std::min(span, std::clamp(width() / dayWidth - 1, 1, 9));
    std::vector<QDate> named;
    for (int i = 0; i <= steps; ++i)
        named.push_back(m_first.addDays(steps == 0 ? 0 : span * i / steps));
    showDays(m_first, m_last, named, m_today);
}

QList<QPointF> BurndownChart::onScreen(const QLineSeries& line) const
{
    QList<QPointF> places = line.points();
    for (QPointF& point : places)
        point = placeOf(point);
    return places;
}

void BurndownChart::placeLabels()
{
    LabelPlacing placing(chart()->plotArea());
    placing.avoid(onScreen(*m_marker));
    for (const Line& line : m_lines)
        placing.avoid(onScreen(*line.series));
    for (const Line& line : m_lines) {
        const bool any = line.series->count() > 0;
        line.label->setVisible(any);
        if (any)
            line.label->setPos(placing.place(placeOf(line.series->points().last()), line.label->boundingRect().size()));
    }
    placeMarkerLabel();
}

/// Over the plot, in the middle of its line as far as there is room.
void BurndownChart::placeMarkerLabel()
{
    m_markerLabel->setVisible(m_marker->count() > 0);
    if (m_marker->count() == 0)
        return;
    const QRectF plot = chart()->plotArea();
    const QSizeF size = m_markerLabel->boundingRect().size();
    const double middle = placeOf(m_marker->points().first()).x() - size.width() / 2;
    m_markerLabel->setPos(std::max(plot.left(), std::min(middle, plot.right() - size.width())),
                          plot.top() - size.height() - 2);
}

void BurndownChart::recolour(Scheme scheme)
{
    PointsChart::recolour(scheme);
    const QColor limit = chartColor(ChartLine::Limit, scheme);
    const QColor current = chartColor(ChartLine::Current, scheme);
    const QColor scope = chartColor(ChartLine::Scope, scheme);
    for (const auto& [band, color] : {std::pair(m_outer, ChartLine::BandP95), std::pair(m_inner, ChartLine::BandP50)}) {
        band.area->setPen(QPen(Qt::NoPen));
        band.area->setBrush(chartColor(color, scheme));
    }
    m_lines[ScopeLine].series->setPen(QPen(scope, 1.6));
    m_lines[RemainingLine].series->setPen(QPen(current, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_lines[IdealLine].series->setPen(dashed(scope, 1.4, {1, 3}));
    m_lines[MedianLine].series->setPen(dashed(chartColor(ChartLine::Median, scheme), 1.6, {4, 3}));
    m_marker->setPen(dashed(limit, 1, {3, 2}));
    m_end->setColor(current);
    m_end->setBorderColor(roleColor(Role::Surface, scheme));
    for (const Line& line : m_lines)
        line.label->setBrush(roleColor(Role::Muted, scheme));
    m_lines[RemainingLine].label->setBrush(roleColor(Role::Text, scheme));
    m_markerLabel->setBrush(roleColor(Role::Text, scheme));
}

void BurndownChart::resizeEvent(QResizeEvent* event)
{
    PointsChart::resizeEvent(event);
    nameDays();
}

} // namespace waymark
