// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/tracelayout.h"

#include <vector>

namespace waymark {

/// The nodes of a layout, then the places of its long edges, each edge leading from one layer to the next. Long edges of the same
/// node share their places as far as they go together.
struct LayeredGraph {
    std::vector<std::vector<int>> layers = {}; ///< vertices of each layer, from top to bottom
    std::vector<int> layer = {};               ///< of each vertex
    std::vector<int> position = {};            ///< of each vertex in its layer
    std::vector<std::vector<int>> left = {};   ///< neighbours of each vertex in the layer before, none twice
    std::vector<std::vector<int>> right = {};  ///< likewise in the layer behind
    std::vector<std::vector<int>> paths = {};  ///< vertices of each edge of the input, its ends included; empty: not from left to right
    int nodes = 0;                             ///< vertices below are nodes, others places

    bool isNode(int vertex) const { return vertex < nodes; }
    /// Takes another order of a layer's vertices.
    void arrange(size_t index, std::vector<int> order);
};

/// Nodes in the order of the input, then places in the order of its edges.
LayeredGraph layeredGraph(const LayoutInput& input);

/// How often edges cross between neighbouring layers.
int crossings(const LayeredGraph& graph);

/// Orders each layer so that there are fewer crossings; never more than before.
void orderLayers(LayeredGraph& graph);

} // namespace waymark
