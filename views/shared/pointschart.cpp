// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/pointschart.h"

#include "views/shared/numbers.h"
#include "views/shared/theme.h"

#include <QCategoryAxis>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsSimpleTextItem>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr int reach = 24; ///< px from the pointer to the value that it means
constexpr double headroom = 1.08; ///< so that the label of the highest line has room
constexpr int mostTicks = 5;
constexpr double aboveAll = 100; ///< labels stand on top of bands and lines
constexpr double before = 0.02;  ///< part of the days that the plot shows before the first of them
constexpr double behind = 0.03;  ///< likewise, behind the last
constexpr int mostBeside = 120;  ///< px of a chart's width that are not its plot's

} // namespace

PointsChart::PointsChart(QWidget* parent)
    : QChartView(parent)
    , m_heights(new QValueAxis)
{
    chart()->legend()->hide();
    setRoom(roomAbove, space::column);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addAxis(m_heights, Qt::AlignLeft);
    m_heights->setLabelFormat(QStringLiteral("%d"));
    m_heights->setLineVisible(false);
    setTop(0);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus); // no frame in the pictures that a right click offers
}

void PointsChart::begin()
{
    connect(chart(), &QChart::plotAreaChanged, this, [this] { placeLabels(); });
    recolour(schemeOf(palette()));
    setValues({}, 0);
}

QString PointsChart::toldText() const
{
    return m_told < 0 ? QString() : m_values[static_cast<size_t>(m_told)].text;
}

void PointsChart::setValues(std::vector<Value> values, int start)
{
    m_values = std::move(values);
    m_start = start;
    m_told = -1;
    QStringList texts;
    for (const Value& value : m_values)
        texts << value.text;
    setAccessibleDescription(texts.isEmpty() ? tr("No values yet") : texts.join(tr("; ")));
}

/// Ticks at 1, 2, 5, 10, 20 …
void PointsChart::setTop(double most)
{
    const double wanted = most * headroom;
    int step = 1;
    for (int i = 0; step * mostTicks < wanted; ++i)
        step = i % 3 == 1 ? step * 5 / 2 : step * 2;
    const int ticks = std::max(1, static_cast<int>(std::ceil(wanted / step)));
    m_heights->setRange(0, ticks * step);
    m_heights->setTickCount(ticks + 1);
}

void PointsChart::setRoom(int above, int atEnd)
{
    m_above = above;
    m_atEnd = atEnd;
    fitRoom();
}

/// The name of the last day stands in the middle below it, and reaches out of the plot.
void PointsChart::fitRoom()
{
    const double room = m_behind * std::max(0, width() - mostBeside);
    const int wanted = static_cast<int>(std::ceil(m_lastName / 2 - room));
    chart()->setMargins({0, m_above, std::max(m_atEnd, wanted), 0});
}

void PointsChart::add(QAbstractSeries* series)
{
    chart()->addSeries(series);
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes)
        if (axis != m_heights)
            series->attachAxis(axis);
    series->attachAxis(m_heights);
}

void PointsChart::addDays()
{
    m_days = new QCategoryAxis;
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_days->setGridLineVisible(false);
    chart()->addAxis(m_days, Qt::AlignBottom);
}

double PointsChart::placeIn(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

void PointsChart::showDays(QDate first, QDate last, const std::vector<QDate>& named, QDate today)
{
    const QStringList old = m_days->categoriesLabels();
    for (const QString& name : old)
        m_days->remove(name);
    if (named.empty())
        return;
    const double from = placeIn(first);
    const double to = placeIn(last);
    const double span = to - from;
    const double left = from - span * before - 0.5;
    const double right = to + span * behind + 0.5;
    m_days->setRange(left, right);
    m_days->setStartValue(from - std::max(1.0, span));
    for (const QDate& day : named)
        m_days->append(dayText(day, today), placeIn(day));
    m_lastName = QFontMetricsF(typeFont(Type::Small)).horizontalAdvance(dayText(last, today)) + 2;
    m_behind = (right - to) / (right - left);
    fitRoom();
}

QGraphicsSimpleTextItem* PointsChart::addLabel(bool strong)
{
    auto* label = new QGraphicsSimpleTextItem(chart());
    dress(*label, strong);
    return label;
}

void PointsChart::dress(QGraphicsSimpleTextItem& label, bool strong)
{
    label.setFont(typeFont(Type::Small, strong));
    label.setZValue(aboveAll);
}

QPointF PointsChart::placeOf(const QPointF& value) const
{
    return chart()->mapToPosition(value, measure());
}

void PointsChart::recolour(Scheme scheme)
{
    chart()->setBackgroundBrush(roleColor(Role::Surface, scheme));
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(roleColor(Role::Surface, scheme));
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsFont(typeFont(Type::Small));
        axis->setLabelsColor(roleColor(Role::Muted, scheme));
        axis->setTitleFont(typeFont(Type::Small));
        axis->setTitleBrush(roleColor(Role::Muted, scheme));
        axis->setGridLineColor(roleColor(Role::Separator, scheme));
        axis->setLinePenColor(roleColor(Role::Separator, scheme));
    }
}

void PointsChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour(schemeOf(palette()));
}

void PointsChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    fitRoom();
    placeLabels();
}

void PointsChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    int nearest = -1;
    double distance = reach;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const double dx = std::abs(placeOf(m_values[i].at).x() - event->position().x());
        if (dx < distance) {
            distance = dx;
            nearest = static_cast<int>(i);
        }
    }
    tell(nearest, event->globalPosition().toPoint());
}

void PointsChart::tell(int value, QPoint globalPosition)
{
    if (value >= 0)
        QToolTip::showText(globalPosition, m_values[static_cast<size_t>(value)].text, this);
    else
        QToolTip::hideText();
}

/// Time runs from left to right in every language, so Right goes to the value at the right.
void PointsChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_values.size()) - 1;
    int to = 0;
    switch (event->key()) {
    case Qt::Key_Left: to = m_told < 0 ? m_start : m_told - 1; break;
    case Qt::Key_Right: to = m_told < 0 ? m_start : m_told + 1; break;
    case Qt::Key_Home: break;
    case Qt::Key_End: to = last; break;
    default: event->ignore(); return;
    }
    if (last < 0) {
        event->ignore();
        return;
    }
    m_told = std::clamp(to, 0, last);
    tell(m_told, mapToGlobal(placeOf(m_values[static_cast<size_t>(m_told)].at).toPoint()));
    viewport()->update();
}

void PointsChart::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void PointsChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void PointsChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(roleColor(Role::Focus, schemeOf(palette())), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    if (m_told < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawEllipse(placeOf(m_values[static_cast<size_t>(m_told)].at), 5, 5);
}

} // namespace waymark
