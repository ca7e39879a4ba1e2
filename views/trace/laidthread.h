// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"
#include "model/score/tracelayout.h"

#include <Qt>

namespace waymark {

/// px of a node: a line for code and state, two for the title.
inline constexpr QSizeF traceNodeSize(196, 62);

/// A column of a picture.
struct TraceColumn {
    TraceLayer layer = TraceLayer::UseCase;
    QString head = {}; ///< the kind of its items; of several kinds, the layer's name
    qreal left = 0;    ///< px
};

/// A thread, and where each of its nodes stands in a picture.
struct LaidThread {
    TraceGraph graph = {};
    LayoutResult layout = {};
    std::vector<TraceColumn> columns = {}; ///< from left to right

    QString words = {}; ///< threadWords(): for who doesn't see the picture

    bool isThere() const { return graph.focus >= 0; } ///< else the item isn't there any more
};

/// For a worker.
LaidThread layThread(TraceGraph graph);

/// The nodes beside one, by edges: those that lead to it, or those that follow from it; in the order of the graph.
std::vector<int> traceNeighbours(const TraceGraph& graph, int node, bool follows);

/// Where an arrow key goes from a node: Left and Right along an edge to the node at nearly the same height, Up and Down within the
/// column, Home to the one that was asked for. The node itself, where there is nothing.
int traceStep(const LaidThread& thread, int node, Qt::Key key);

} // namespace waymark
