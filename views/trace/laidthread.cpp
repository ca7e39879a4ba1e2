// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/laidthread.h"

#include "model/programme/itemkindtext.h"
#include "views/trace/tracewords.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

/// The nearest in height; the node itself if there are none.
int nearest(const LaidThread& thread, int node, const std::vector<int>& others)
{
    const qreal height = thread.layout.nodes[size_t(node)].center().y();
    const auto away = [&](int other) { return std::abs(thread.layout.nodes[size_t(other)].center().y() - height); };
    const auto found = std::ranges::min_element(others, {}, away);
    return found == others.end() ? node : *found;
}

/// The next one above or below in its column.
int beside(const LaidThread& thread, int node, bool below)
{
    const QPointF from = thread.layout.nodes[size_t(node)].center();
    std::vector<int> others;
    for (size_t i = 0; i < thread.layout.nodes.size(); ++i) {
        const QPointF at = thread.layout.nodes[i].center();
        if (thread.graph.nodes[i].layer == thread.graph.nodes[size_t(node)].layer && (below ? at.y() > from.y() : at.y() < from.y()))
            others.push_back(int(i));
    }
    return nearest(thread, node, others);
}

/// One for each layer that there is.
std::vector<TraceColumn> columnsOf(const LaidThread& thread)
{
    std::vector<TraceColumn> columns;
    for (size_t i = 0; i < thread.graph.nodes.size(); ++i) {
        const TraceNode& node = thread.graph.nodes[i];
        const QString kind = itemKindText(node.item.kind);
        const auto column = std::ranges::find(columns, node.layer, &TraceColumn::layer);
        if (column == columns.end())
            columns.push_back({.layer = node.layer, .head = kind, .left = thread.layout.nodes[i].left()});
        else if (column->head != kind)
            column->head = layerText(node.layer);
    }
    std::ranges::sort(columns, {}, &TraceColumn::left);
    return columns;
}

} // namespace

LaidThread layThread(TraceGraph graph)
{
    LayoutInput input{.node = traceNodeSize, .columnGap = 64, .rowGap = 12};
    for (const TraceNode& node : graph.nodes)
        input.columns.push_back(static_cast<int>(node.layer));
    for (const TraceEdge& edge : graph.edges)
        input.edges.emplace_back(edge.from, edge.to);
    LaidThread thread{.graph = std::move(graph), .layout = layeredLayout(input)};
    thread.columns = columnsOf(thread);
    thread.words = threadWords(thread.graph);
    return thread;
}

std::vector<int> traceNeighbours(const TraceGraph& graph, int node, bool follows)
{
    std::vector<int> nodes;
    for (const TraceEdge& edge : graph.edges)
        if ((follows ? edge.from : edge.to) == node)
            nodes.push_back(follows ? edge.to : edge.from);
    std::ranges::sort(nodes);
    const auto twice = std::ranges::unique(nodes);
    nodes.erase(twice.begin(), twice.end());
    return nodes;
}

int traceStep(const LaidThread& thread, int node, Qt::Key key)
{
    if (node < 0 || size_t(node) >= thread.graph.nodes.size())
        return thread.graph.focus;
    switch (key) {
    case Qt::Key_Left: return nearest(thread, node, traceNeighbours(thread.graph, node, false));
    case Qt::Key_Right: return nearest(thread, node, traceNeighbours(thread.graph, node, true));
    case Qt::Key_Up: return beside(thread, node, false);
    case Qt::Key_Down: return beside(thread, node, true);
    case Qt::Key_Home: return thread.graph.focus;
    default: return node;
    }
}

} // namespace waymark
