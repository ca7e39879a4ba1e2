// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/traceedgeitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace waymark {

namespace {

constexpr qreal curvesFrom = 0.55; ///< smaller, and nobody sees that they are straight
constexpr qreal pen = 1.2;
constexpr qreal markedPen = 2.2;

} // namespace

QPainterPath edgePath(const std::vector<QPointF>& line)
{
    QPainterPath path;
    if (line.empty())
        return path;
    path.moveTo(line.front());
    for (size_t i = 1; i < line.size(); ++i) {
        const QPointF& from = line[i - 1];
        const QPointF& to = line[i];
        const qreal middle = (from.x() + to.x()) / 2;
        if (qFuzzyCompare(from.y() + 1, to.y() + 1))
            path.lineTo(to);
        else
            path.cubicTo(QPointF(middle, from.y()), QPointF(middle, to.y()), to);
    }
    return path;
}

TraceEdgeItem::TraceEdgeItem(const TraceEdge& edge, const std::vector<QPointF>& line, const TraceLook& look)
    : m_from(edge.from)
    , m_to(edge.to)
    , m_look(look)
    , m_path(edgePath(line))
    , m_bounds(m_path.controlPointRect().adjusted(-markedPen, -markedPen, markedPen, markedPen))
{
    setAcceptedMouseButtons(Qt::NoButton);
    for (const QPointF& point : line)
        m_line << point;
}

void TraceEdgeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const bool marked = m_look.marks(m_from) || m_look.marks(m_to);
    const qreal detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    painter->setBrush(Qt::NoBrush);
    if (detail >= curvesFrom) {
        painter->setRenderHint(QPainter::Antialiasing, true);
        painter->setPen(QPen(roleColor(marked ? Role::Accent : Role::Border, m_look.scheme), marked ? markedPen : pen));
        painter->drawPath(m_path);
        return;
    }
    QPen thin(roleColor(marked ? Role::Accent : Role::Border, m_look.scheme), marked ? 2 : 1);
    thin.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(thin);
    painter->drawPolyline(m_line);
}

} // namespace waymark
