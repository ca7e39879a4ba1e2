// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/layeredgraph.h"

#include <algorithm>

namespace waymark {

namespace {

/// Adds edges one after the other, with places where they are long.
class Layering {
public:
    explicit Layering(const LayoutInput& input)
    {
        std::vector<int> columns = input.columns;
        std::ranges::sort(columns);
        columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
        m_graph.layers.resize(columns.size());
        m_graph.nodes = int(input.columns.size());
        for (const int column : input.columns)
            addVertex(int(std::ranges::lower_bound(columns, column) - columns.begin()));
        m_trunks.resize(input.columns.size());
    }

    void addEdge(std::pair<int, int> edge)
    {
        m_graph.paths.emplace_back();
        const auto [from, to] = edge;
        if (!isNode(from) || !isNode(to) || m_graph.layer[size_t(from)] >= m_graph.layer[size_t(to)])
            return;
        std::vector<int> path{from};
        const size_t between = size_t(m_graph.layer[size_t(to)] - m_graph.layer[size_t(from)]) - 1;
        for (size_t step = 0; step < between; ++step)
            path.push_back(placeBehind(from, step));
        connect(path.back(), to);
        path.push_back(to);
        m_graph.paths.back() = std::move(path);
    }

    LayeredGraph take() { return std::move(m_graph); }

private:
    bool isNode(int vertex) const { return vertex >= 0 && vertex < m_graph.nodes; }
    int addVertex(int layer)
    {
        const int vertex = int(m_graph.layer.size());
        std::vector<int>& others = m_graph.layers[size_t(layer)];
        m_graph.layer.push_back(layer);
        m_graph.position.push_back(int(others.size()));
        m_graph.left.emplace_back();
        m_graph.right.emplace_back();
        others.push_back(vertex);
        return vertex;
    }
    void connect(int from, int to)
    {
        std::vector<int>& known = m_graph.right[size_t(from)];
        if (std::ranges::find(known, to) != known.end())
            return;
        known.push_back(to);
        m_graph.left[size_t(to)].push_back(from);
    }
    /// That of a node's long edges in the layer `step` + 1 behind it.
    int placeBehind(int node, size_t step)
    {
        std::vector<int>& trunk = m_trunks[size_t(node)];
        if (step == trunk.size()) {
            const int before = trunk.empty() ? node : trunk.back();
            trunk.push_back(addVertex(m_graph.layer[size_t(before)] + 1));
            connect(before, trunk.back());
        }
        return trunk[step];
    }

    LayeredGraph m_graph;
    std::vector<std::vector<int>> m_trunks; ///< places of each node's long edges
};

} // namespace

void LayeredGraph::arrange(size_t index, std::vector<int> order)
{
    layers[index] = std::move(order);
    for (size_t i = 0; i < layers[index].size(); ++i)
        position[size_t(layers[index][i])] = int(i);
}

LayeredGraph layeredGraph(const LayoutInput& input)
{
    Layering layering(input);
    for (const auto& edge : input.edges)
        layering.addEdge(edge);
    return layering.take();
}

} // namespace waymark
