// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/trendchart.h"

#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QCategoryAxis>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScatterSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int dayLabels = 5; ///< at most, so that they don't overlap

double percentOf(const TrendDay& day)
{
    return *day.point.hundredths / 100.0;
}

} // namespace

TrendChart::TrendChart(QWidget* parent)
    : QChartView(parent)
    , m_line(new QLineSeries)
    , m_points(new QScatterSeries)
    , m_days(new QCategoryAxis)
    , m_percent(new QValueAxis)
{
    chart()->legend()->hide();
    chart()->setMargins({0, 8, 8, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addSeries(m_line);
    chart()->addSeries(m_points);
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_percent, Qt::AlignLeft);
    for (QXYSeries* series : {static_cast<QXYSeries*>(m_line), static_cast<QXYSeries*>(m_points)}) {
        series->attachAxis(m_days);
        series->attachAxis(m_percent);
    }
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_days->setGridLineVisible(false);
    m_percent->setLabelFormat(QStringLiteral("%d %"));
    m_percent->setLineVisible(false);
    m_points->setMarkerSize(7);
    m_last = new QGraphicsSimpleTextItem(chart());
    m_last->setFont(typeFont(Type::Small, true));
    connect(chart(), &QChart::plotAreaChanged, this, &TrendChart::placeLabel);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    recolour();
}

void TrendChart::show(const TrendModel& trend, QDate today)
{
    std::vector<TrendDay> days;
    std::ranges::copy_if(trend.rows(), std::back_inserter(days),
                         [](const TrendDay& day) { return day.point.hundredths.has_value(); });
    QList<QPointF> points;
    m_tips.clear();
    m_told = -1;
    double lowest = 100;
    for (const TrendDay& day : days) {
        points << QPointF(static_cast<double>(day.day.toJulianDay()), percentOf(day));
        m_tips << tr("%1: %2 of checks pass").arg(dayText(day.day, today), percentText(*day.point.hundredths));
        lowest = std::min(lowest, percentOf(day));
    }
    m_line->replace(points);
    m_points->replace(points);
    const double floor = std::clamp(std::floor(lowest / 20) * 20, 0.0, 80.0);
    m_percent->setRange(floor, 100);
    m_percent->setTickCount(static_cast<int>((100 - floor) / 20) + 1);
    labelDays(days, today);
    describe(trend, today);
    placeLabel();
}

/// As many days as have room, the first and the last among them.
void TrendChart::labelDays(const std::vector<TrendDay>& days, QDate today)
{
    const QStringList old = m_days->categoriesLabels();
    for (const QString& label : old)
        m_days->remove(label);
    if (days.empty())
        return;
    const auto first = static_cast<double>(days.front().day.toJulianDay());
    const auto last = static_cast<double>(days.back().day.toJulianDay());
    m_days->setRange(first - (last - first) * 0.03 - 0.5, last + (last - first) * 0.03 + 0.5);
    m_days->setStartValue(first - 2);
    const double room = (last - first) / dayLabels;
    double labelled = first - 2 * room;
    for (const TrendDay& day : days) {
        const auto at = static_cast<double>(day.day.toJulianDay());
        if (&day != &days.back() && (at - labelled < room || last - at < room))
            continue;
        m_days->append(dayText(day.day, today), at);
        labelled = at;
    }
}

void TrendChart::describe(const TrendModel& trend, QDate today)
{
    setAccessibleName(tr("Checks that pass, by day with imports"));
    setAccessibleDescription(m_tips.isEmpty() ? tr("No values yet") : m_tips.join(tr("; ")));
    m_last->setText(m_line->count() > 0 ? percentText(*trend.rows().back().point.hundredths) : QString());
    Q_UNUSED(today)
}

void TrendChart::placeLabel()
{
    if (m_line->count() == 0)
        return;
    const QPointF at = chart()->mapToPosition(m_line->points().last(), m_line);
    const QRectF box = m_last->boundingRect();
    const QRectF plot = chart()->plotArea();
    double y = at.y() - box.height() - 8;
    if (y < plot.top() - 4)
        y = at.y() + 8;
    m_last->setPos(std::min(at.x() - box.width() / 2, plot.right() - box.width() + 8), y);
}

void TrendChart::recolour()
{
    const Scheme scheme = schemeOf(palette());
    const QColor muted = roleColor(Role::Muted, scheme);
    const QColor current = chartColor(ChartLine::Current, scheme);
    chart()->setBackgroundBrush(roleColor(Role::Surface, scheme));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(roleColor(Role::Surface, scheme));
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_days), static_cast<QAbstractAxis*>(m_percent)}) {
        axis->setLabelsFont(typeFont(Type::Small));
        axis->setLabelsColor(muted);
        axis->setGridLineColor(roleColor(Role::Separator, scheme));
        axis->setLinePenColor(roleColor(Role::Separator, scheme));
    }
    m_line->setPen(QPen(current, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_points->setColor(current);
    m_points->setBorderColor(roleColor(Role::Surface, scheme));
    m_last->setBrush(roleColor(Role::Text, scheme));
}

void TrendChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void TrendChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    placeLabel();
}

void TrendChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    int nearest = -1;
    double distance = 24;
    for (int i = 0; i < m_line->count(); ++i) {
        const double dx = std::abs(chart()->mapToPosition(m_line->at(i), m_line).x() - event->position().x());
        if (dx < distance) {
            distance = dx;
            nearest = i;
        }
    }
    tell(nearest, event->globalPosition().toPoint());
}

void TrendChart::tell(int point, QPoint globalPosition)
{
    if (point >= 0)
        QToolTip::showText(globalPosition, m_tips.value(point), this);
    else
        QToolTip::hideText();
}

void TrendChart::keyPressEvent(QKeyEvent* event)
{
    const bool forward = event->key() == (layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right);
    if ((event->key() != Qt::Key_Left && event->key() != Qt::Key_Right) || m_line->count() == 0) {
        event->ignore();
        return;
    }
    const int last = static_cast<int>(m_line->count()) - 1;
    m_told = m_told < 0 ? last : std::clamp(m_told + (forward ? 1 : -1), 0, last);
    tell(m_told, mapToGlobal(chart()->mapToPosition(m_line->at(m_told), m_line).toPoint()));
}

void TrendChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(roleColor(Role::Focus, schemeOf(palette())), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

} // namespace waymark
