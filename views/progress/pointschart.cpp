// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/pointschart.h"

#include "views/shared/theme.h"

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

constexpr int reach = 24;        ///< px from the pointer to the value that it means
constexpr double headroom = 1.08; ///< so that the label of the highest line has room
constexpr int mostTicks = 5;
constexpr int roomOnTop = 20; ///< px, for a label over the plot
constexpr int labelGap = 6;
constexpr double aboveAll = 100; ///< labels stand on top of bands and lines

} // namespace

PointsChart::PointsChart(QWidget* parent)
    : QChartView(parent)
    , m_points(new QValueAxis)
{
    chart()->legend()->hide();
    setRoomAtEnd(space::column);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundRoundness(0);
    chart()->addAxis(m_points, Qt::AlignLeft);
    m_points->setLabelFormat(QStringLiteral("%d"));
    m_points->setLineVisible(false);
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
    setTop(0);
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
    m_points->setRange(0, ticks * step);
    m_points->setTickCount(ticks + 1);
}

void PointsChart::setRoomAtEnd(int width)
{
    chart()->setMargins({0, roomOnTop, width, 0});
}

QGraphicsSimpleTextItem* PointsChart::addLabel(bool strong)
{
    auto* label = new QGraphicsSimpleTextItem(chart());
    label->setFont(typeFont(Type::Small, strong));
    label->setZValue(aboveAll);
    return label;
}

QPointF PointsChart::placeOf(const QPointF& value) const
{
    return chart()->mapToPosition(value, measure());
}

QPointF PointsChart::besideEnd(const QPointF& end, const QSizeF& label) const
{
    const QRectF plot = chart()->plotArea();
    if (end.x() + labelGap + label.width() <= plot.right() + labelGap)
        return {end.x() + labelGap, end.y() - label.height() / 2};
    return {plot.right() - label.width(), end.y() - label.height() - labelGap / 2.0};
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
