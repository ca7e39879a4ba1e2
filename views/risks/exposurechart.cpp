// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/exposurechart.h"

#include "views/shared/numbers.h"

#include <QCategoryAxis>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QScatterSeries>

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostNamed = 6; ///< sprints, so that their names don't overlap
constexpr int gap = 6;       ///< px between a point and its label
constexpr int roomAtEnd = 24;

} // namespace

ExposureChart::ExposureChart(QWidget* parent)
    : PointsChart(parent)
    , m_sprints(new QCategoryAxis)
    , m_line(new QLineSeries)
    , m_dots(new QScatterSeries)
    , m_last(addLabel(true))
{
    setAccessibleName(tr("Total exposure at the end of each sprint, and now; by today's grid and appetite, without removed risks"));
    setRoom(roomAbove, roomAtEnd);
    m_sprints->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_sprints->setGridLineVisible(false);
    chart()->addAxis(m_sprints, Qt::AlignBottom);
    add(m_line);
    add(m_dots);
    m_dots->setMarkerSize(7);
    begin();
}

QAbstractSeries* ExposureChart::measure() const
{
    return m_line;
}

void ExposureChart::show(const ExposureModel& trend)
{
    const std::vector<ExposurePoint>& shown = trend.rows();
    QList<QPointF> points;
    std::vector<Value> values;
    int most = 0;
    for (const ExposurePoint& point : shown) {
        points << QPointF(static_cast<double>(points.size()), point.exposure);
        values.push_back({.at = points.last(), .text = trend.sentence(point)});
        most = std::max(most, point.exposure);
    }
    setTop(most);
    nameSprints(trend);
    m_line->replace(points);
    m_dots->replace(points);
    m_last->setText(shown.empty() ? QString() : countText(shown.back().exposure));
    const int latest = std::max(0, static_cast<int>(values.size()) - 1);
    setValues(std::move(values), latest);
    placeLabels();
}

/// The latest moment always, and of the sprints as many as have room, counted back from the last.
void ExposureChart::nameSprints(const ExposureModel& trend)
{
    const std::vector<ExposurePoint>& points = trend.rows();
    const QStringList old = m_sprints->categoriesLabels();
    for (const QString& name : old)
        m_sprints->remove(name);
    if (points.empty())
        return;
    const int last = static_cast<int>(points.size()) - 1;
    const int step = std::max(1, (last + mostNamed) / mostNamed);
    m_sprints->setRange(-0.2, last + 0.2);
    m_sprints->setStartValue(-1);
    for (int i = last % step; i <= last; i += step) {
        const ExposurePoint& point = points[static_cast<size_t>(i)];
        m_sprints->append(point.sprint < 0 ? trend.nameOf(point) : QString::number(point.sprint), i);
    }
}

void ExposureChart::placeLabels()
{
    m_last->setVisible(m_line->count() > 0);
    if (m_line->count() == 0)
        return;
    const QPointF at = placeOf(m_line->points().last());
    const QRectF box = m_last->boundingRect();
    const double above = at.y() - box.height() - gap;
    m_last->setPos(at.x() - box.width() / 2, above < 0 ? at.y() + gap : above);
}

void ExposureChart::recolour(Scheme scheme)
{
    PointsChart::recolour(scheme);
    const QColor current = chartColor(ChartLine::Current, scheme);
    m_line->setPen(QPen(current, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_dots->setColor(current);
    m_dots->setBorderColor(roleColor(Role::Surface, scheme));
    m_last->setBrush(roleColor(Role::Text, scheme));
}

} // namespace waymark
