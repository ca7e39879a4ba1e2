// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/tracepicture.h"

#include "views/shared/plaintooltip.h"
#include "views/shared/theme.h"
#include "views/trace/traceedgeitem.h"
#include "views/trace/traceheads.h"
#include "views/trace/tracewords.h"

#include <QGraphicsScene>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr qreal margin = 20; ///< px around the picture
constexpr qreal smallest = 0.05;
constexpr qreal largest = 3;
constexpr qreal leastAtFirst = 0.6; ///< so that texts can be read, even if not all is in sight

} // namespace

TracePicture::TracePicture(QWidget* parent)
    : QGraphicsView(parent)
    , m_scene(new QGraphicsScene(this))
    , m_heads(new TraceHeads(this))
{
    setObjectName(QStringLiteral("tracePicture"));
    setAccessibleName(tr("Thread as a picture"));
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setDragMode(ScrollHandDrag);
    setTransformationAnchor(AnchorUnderMouse);
    setResizeAnchor(AnchorViewCenter);
    setOptimizationFlag(DontSavePainterState);
    setOptimizationFlag(DontAdjustForAntialiasing);
    setViewportMargins(0, traceHeadHeight, 0, 0);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    m_look.scheme = schemeOf(palette());
}

void TracePicture::setThread(const std::shared_ptr<const LaidThread>& thread)
{
    const auto itemOf = [](const std::shared_ptr<const LaidThread>& of, int node) {
        return of && node >= 0 ? std::optional(of->graph.nodes[static_cast<size_t>(node)].item) : std::nullopt;
    };
    const auto before = itemOf(m_thread, m_thread ? m_thread->graph.focus : -1);
    const auto chosen = itemOf(m_thread, m_look.current);
    m_thread = thread;
    m_look.hovered = -1;
    m_look.current = thread ? thread->graph.focus : -1;
    build();
    const bool same = before && before == itemOf(m_thread, m_look.current);
    if (same && chosen) {
        const auto& nodes = thread->graph.nodes;
        const auto found = std::ranges::find(nodes, *chosen, &TraceNode::item);
        if (found != nodes.end())
            m_look.current = static_cast<int>(found - nodes.begin());
    } else if (thread && thread->isThere()) {
        lookAtFocus();
    }
    describe();
    m_heads->update();
}

void TracePicture::build()
{
    m_scene->clear();
    m_nodes.clear();
    m_edgesOf.clear();
    if (!m_thread)
        return;
    const LaidThread& thread = *m_thread;
    m_edgesOf.resize(thread.graph.nodes.size());
    for (size_t i = 0; i < thread.graph.edges.size(); ++i) {
        const TraceEdge& edge = thread.graph.edges[i];
        auto* item = new TraceEdgeItem(edge, thread.layout.edges.at(i), m_look);
        m_scene->addItem(item); // which owns it
        m_edgesOf[static_cast<size_t>(edge.from)].push_back(item);
        m_edgesOf[static_cast<size_t>(edge.to)].push_back(item);
    }
    for (size_t i = 0; i < thread.graph.nodes.size(); ++i) {
        const int number = static_cast<int>(i);
        auto* item = new TraceNodeItem(thread.graph.nodes[i], number, number == thread.graph.focus, m_look);
        item->setPos(thread.layout.nodes[i].topLeft());
        item->setZValue(1);
        m_scene->addItem(item);
        m_nodes.push_back(item);
    }
    m_scene->setSceneRect(QRectF(QPointF(0, 0), thread.layout.size).adjusted(-margin, -margin, margin, margin));
}

void TracePicture::lookAtFocus()
{
    fit();
    const qreal scale = std::clamp(scaling(), leastAtFirst, 1.0);
    if (!qFuzzyCompare(scale, scaling())) {
        m_fitted = false;
        setTransform(QTransform::fromScale(scale, scale));
    }
    centerOn(m_nodes[static_cast<size_t>(m_thread->graph.focus)]);
    m_heads->update();
}

void TracePicture::fit()
{
    const QRectF all = m_scene->sceneRect();
    if (!m_thread || all.isEmpty() || viewport()->width() < 2 || viewport()->height() < 2)
        return;
    const qreal scale = std::min(viewport()->width() / all.width(), viewport()->height() / all.height());
    const qreal bounded = std::clamp(scale, smallest, 1.0);
    setTransform(QTransform::fromScale(bounded, bounded));
    centerOn(all.center());
    m_fitted = true;
    m_heads->update();
}

void TracePicture::zoom(qreal factor)
{
    const qreal scale = std::clamp(scaling() * factor, smallest, largest);
    m_fitted = false;
    setTransform(QTransform::fromScale(scale, scale));
    m_heads->update();
}

int TracePicture::nodeAt(QPoint inViewport) const
{
    if (!m_thread)
        return -1;
    const QPointF at = mapToScene(inViewport);
    const auto& nodes = m_thread->layout.nodes;
    const auto found = std::ranges::find_if(nodes, [&](const QRectF& node) { return node.contains(at); });
    return found == nodes.end() ? -1 : static_cast<int>(found - nodes.begin());
}

QRect TracePicture::nodeRect(int node) const
{
    return mapFromScene(m_thread->layout.nodes[static_cast<size_t>(node)]).boundingRect();
}

void TracePicture::refreshAround(int node)
{
    if (node < 0 || static_cast<size_t>(node) >= m_nodes.size())
        return;
    m_nodes[static_cast<size_t>(node)]->update();
    for (TraceEdgeItem* edge : m_edgesOf[static_cast<size_t>(node)])
        edge->update();
}

void TracePicture::setCurrent(int node)
{
    if (!m_thread || node == m_look.current || node < 0 || static_cast<size_t>(node) >= m_nodes.size())
        return;
    refreshAround(std::exchange(m_look.current, node));
    refreshAround(node);
    ensureVisible(m_thread->layout.nodes[static_cast<size_t>(node)], static_cast<int>(margin), static_cast<int>(margin));
    m_heads->update();
    describe();
    Q_EMIT currentChanged(node);
}

void TracePicture::hover(int node)
{
    if (node == m_look.hovered)
        return;
    refreshAround(std::exchange(m_look.hovered, node));
    refreshAround(node);
}

/// What is current first: that is what changes.
void TracePicture::describe()
{
    if (!m_thread || m_look.current < 0) {
        setAccessibleDescription({});
        return;
    }
    const TraceNode& node = m_thread->graph.nodes[static_cast<size_t>(m_look.current)];
    setAccessibleDescription(tr("At: %1.\n%2", "item, all items").arg(nodeWords(node), m_thread->words));
}

QSizeF TracePicture::pictureSize() const
{
    return m_scene->sceneRect().size() + QSizeF(0, traceHeadHeight);
}

void TracePicture::paintPicture(QPainter& painter)
{
    const QRectF all = m_scene->sceneRect();
    painter.fillRect(QRectF(QPointF(0, 0), pictureSize()), roleColor(Role::Surface, m_look.scheme));
    if (!m_thread)
        return;
    hover(-1);
    painter.setFont(traceSmallFont(true));
    painter.setPen(roleColor(Role::Muted, m_look.scheme));
    for (const TraceColumn& column : m_thread->columns)
        painter.drawText(QRectF(column.left - all.left(), 0, traceNodeSize.width(), traceHeadHeight),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, column.head);
    m_scene->render(&painter, QRectF(QPointF(0, traceHeadHeight), all.size()), all);
}

bool TracePicture::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int node = nodeAt(help->pos());
    if (node >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(nodeWords(m_thread->graph.nodes[static_cast<size_t>(node)])), viewport(), nodeRect(node));
    else
        QToolTip::hideText();
    return true;
}

} // namespace waymark
