// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/tracelayout.h"

#include "model/score/layeredgraph.h"

#include <algorithm>
#include <cmath>

namespace waymark {

namespace {

constexpr qreal narrowestLane = 4; ///< px that an edge has for itself where it passes a column
constexpr int placingRounds = 4;
constexpr qreal laneWeight = 2; ///< long edges that are straight are easier to follow than nodes that stand in the middle

enum class Side { Left, Right, Both };

/// Finds the heights of ordered layers.
class Placing {
public:
    Placing(const LayeredGraph& graph, const LayoutInput& input)
        : m_graph(graph), m_node(input.node.height() + input.rowGap), m_lane(std::max(narrowestLane, input.rowGap / 2)),
          m_centre(graph.layer.size(), 0)
    {
        for (const std::vector<int>& layer : graph.layers)
            stack(layer);
    }

    /// The middle of each vertex, px, in whole ones where there is room.
    std::vector<qreal> take()
    {
        for (int round = 0; round < placingRounds; ++round) {
            sweep(Side::Left);
            sweep(Side::Right);
        }
        for (int round = 0; round < placingRounds; ++round)
            sweep(Side::Both);
        for (const std::vector<int>& layer : m_graph.layers)
            settle(layer);
        return std::move(m_centre);
    }
    /// What it takes from the middle up and down, half of the gap to the next included.
    qreal extent(int vertex) const { return m_graph.isNode(vertex) ? m_node : m_lane; }

private:
    qreal& centre(int vertex) { return m_centre[size_t(vertex)]; }
    qreal apart(int upper, int lower) const { return (extent(upper) + extent(lower)) / 2; }

    /// One below the other, around 0.
    void stack(const std::vector<int>& layer)
    {
        for (size_t i = 1; i < layer.size(); ++i)
            centre(layer[i]) = centre(layer[i - 1]) + apart(layer[i - 1], layer[i]);
        const qreal middle = layer.empty() ? 0 : centre(layer.back()) / 2;
        for (const int vertex : layer)
            centre(vertex) -= middle;
    }
    void sweep(Side side)
    {
        const size_t count = m_graph.layers.size();
        for (size_t step = 0; step < count; ++step)
            draw(m_graph.layers[side == Side::Right ? count - 1 - step : step], side);
    }
    /// Where a vertex would stand if it had the room.
    qreal wanted(int vertex, Side side)
    {
        qreal sum = 0;
        size_t count = 0;
        const auto add = [&](const std::vector<int>& neighbours) {
            for (const int other : neighbours)
                sum += centre(other);
            count += neighbours.size();
        };
        if (side != Side::Right)
            add(m_graph.left[size_t(vertex)]);
        if (side != Side::Left)
            add(m_graph.right[size_t(vertex)]);
        return count == 0 ? centre(vertex) : sum / qreal(count);
    }
    /// As near to their neighbours as all of a layer can be, by least squares: taken off what keeps them apart, places only
    /// need to ascend, and those that would not are pooled at their mean.
    void draw(const std::vector<int>& layer, Side side)
    {
        struct Pool {
            qreal sum = 0;
            qreal weight = 0;
            size_t end = 0;
            qreal mean() const { return sum / weight; }
        };
        std::vector<Pool> pools;
        std::vector<qreal> offsets;
        for (size_t i = 0; i < layer.size(); ++i) {
            offsets.push_back(i == 0 ? 0 : offsets.back() + apart(layer[i - 1], layer[i]));
            const qreal weight = m_graph.isNode(layer[i]) ? 1 : laneWeight;
            pools.push_back({.sum = weight * (wanted(layer[i], side) - offsets.back()), .weight = weight, .end = i + 1});
            while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
                const Pool last = pools.back();
                pools.pop_back();
                pools.back().sum += last.sum;
                pools.back().weight += last.weight;
                pools.back().end = last.end;
            }
        }
        size_t i = 0;
        for (const Pool& pool : pools)
            for (; i < pool.end; ++i)
                centre(layer[i]) = pool.mean() + offsets[i];
    }
    void settle(const std::vector<int>& layer)
    {
        for (size_t i = 0; i < layer.size(); ++i) {
            centre(layer[i]) = std::round(centre(layer[i]));
            if (i > 0)
                centre(layer[i]) = std::max(centre(layer[i]), centre(layer[i - 1]) + apart(layer[i - 1], layer[i]));
        }
    }

    const LayeredGraph& m_graph;
    qreal m_node;
    qreal m_lane;
    std::vector<qreal> m_centre;
};

/// The left end of a layer's column.
qreal columnAt(const LayoutInput& input, int layer)
{
    return layer * (input.node.width() + input.columnGap);
}

/// Straight across a column where it has a place, aslant only between columns, where no node stands.
std::vector<QPointF> polyline(const std::vector<int>& path, const LayeredGraph& graph, const LayoutInput& input,
                              const std::vector<qreal>& centres)
{
    std::vector<QPointF> points;
    for (size_t i = 0; i < path.size(); ++i) {
        const qreal x = columnAt(input, graph.layer[size_t(path[i])]);
        const qreal y = centres[size_t(path[i])];
        if (i > 0)
            points.emplace_back(x, y);
        if (i + 1 < path.size())
            points.emplace_back(x + input.node.width(), y);
    }
    return points;
}

} // namespace

LayoutResult layeredLayout(const LayoutInput& input)
{
    LayoutResult result{.size = {0, 0}};
    if (input.columns.empty())
        return result;
    LayeredGraph graph = layeredGraph(input);
    orderLayers(graph);
    result.crossings = crossings(graph);
    Placing placing(graph, input);
    std::vector<qreal> centres = placing.take();
    qreal top = centres.front();
    qreal bottom = centres.front();
    for (size_t vertex = 0; vertex < centres.size(); ++vertex) {
        const qreal half = graph.isNode(int(vertex)) ? input.node.height() / 2 : placing.extent(int(vertex)) / 2;
        top = std::min(top, centres[vertex] - half);
        bottom = std::max(bottom, centres[vertex] + half);
    }
    for (qreal& centre : centres)
        centre -= top;
    for (size_t node = 0; node < input.columns.size(); ++node)
        result.nodes.emplace_back(columnAt(input, graph.layer[node]), centres[node] - input.node.height() / 2,
                                  input.node.width(), input.node.height());
    for (const std::vector<int>& path : graph.paths)
        result.edges.push_back(polyline(path, graph, input, centres));
    result.size = {columnAt(input, int(graph.layers.size()) - 1) + input.node.width(), bottom - top};
    return result;
}

} // namespace waymark
