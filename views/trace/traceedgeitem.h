// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"
#include "views/trace/tracenodeitem.h"

#include <QPainterPath>
#include <QPolygonF>

namespace waymark {

/// A soft curve along the points of an edge.
QPainterPath edgePath(const std::vector<QPointF>& line);

/// One edge. Muted, unless a node that it ends at is the current one or under the pointer.
class TraceEdgeItem final : public QGraphicsItem {
public:
    TraceEdgeItem(const TraceEdge& edge, const std::vector<QPointF>& line, const TraceLook& look);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    int m_from;
    int m_to;
    const TraceLook& m_look;
    QPainterPath m_path;
    QPolygonF m_line;
    QRectF m_bounds;
};

} // namespace waymark
