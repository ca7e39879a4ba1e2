// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/layeredgraph.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int mostRounds = 12;  ///< to and fro over all layers
constexpr int patience = 4;     ///< rounds without fewer crossings, after which more of them hardly help
constexpr int mostPasses = 6;   ///< of switching neighbours

std::vector<int> positionsOf(const std::vector<int>& vertices, const LayeredGraph& graph)
{
    std::vector<int> positions;
    positions.reserve(vertices.size());
    for (const int vertex : vertices)
        positions.push_back(graph.position[size_t(vertex)]);
    std::ranges::sort(positions);
    return positions;
}

/// Counts, of numbers that come one after the other, how many pairs stand in the wrong order.
class Inversions {
public:
    explicit Inversions(size_t range) : m_tree(range + 1, 0) {}

    void add(int number)
    {
        m_found += m_added - upTo(number);
        ++m_added;
        for (size_t i = size_t(number) + 1; i < m_tree.size(); i += i & (~i + 1))
            ++m_tree[i];
    }
    int found() const { return m_found; }

private:
    int upTo(int number) const
    {
        int sum = 0;
        for (size_t i = size_t(number) + 1; i > 0; i -= i & (~i + 1))
            sum += m_tree[i];
        return sum;
    }

    std::vector<int> m_tree; ///< sums over ranges (Fenwick): counting stays n log n
    int m_added = 0;
    int m_found = 0;
};

/// Pairs of sorted positions in which the first is further down.
int crossed(const std::vector<int>& upper, const std::vector<int>& lower)
{
    int found = 0;
    size_t below = 0;
    for (const int position : upper) {
        while (below < lower.size() && lower[below] < position)
            ++below;
        found += int(below);
    }
    return found;
}

/// Orders a layer by the means of its neighbours on one side; what has none there stays where it is.
void orderByMeans(LayeredGraph& graph, size_t index, const std::vector<std::vector<int>>& neighbours)
{
    std::vector<int> order = graph.layers[index];
    std::vector<std::pair<double, int>> moving;
    for (const int vertex : order) {
        const std::vector<int>& ties = neighbours[size_t(vertex)];
        if (ties.empty())
            continue;
        double sum = 0;
        for (const int other : ties)
            sum += graph.position[size_t(other)];
        moving.emplace_back(sum / double(ties.size()), vertex);
    }
    std::ranges::stable_sort(moving, {}, &std::pair<double, int>::first);
    auto next = moving.begin();
    for (int& vertex : order)
        if (!neighbours[size_t(vertex)].empty())
            vertex = (next++)->second;
    graph.arrange(index, std::move(order));
}

void sweep(LayeredGraph& graph, bool rightwards)
{
    const size_t count = graph.layers.size();
    for (size_t step = 1; step < count; ++step)
        if (rightwards)
            orderByMeans(graph, step, graph.left);
        else
            orderByMeans(graph, count - 1 - step, graph.right);
}

/// Switches neighbours in a layer where that spares crossings. Gives whether it did.
bool switchIn(LayeredGraph& graph, size_t index)
{
    std::vector<int> order = graph.layers[index];
    std::vector<std::vector<int>> left;
    std::vector<std::vector<int>> right;
    for (const int vertex : order) {
        left.push_back(positionsOf(graph.left[size_t(vertex)], graph));
        right.push_back(positionsOf(graph.right[size_t(vertex)], graph));
    }
    bool switched = false;
    for (size_t i = 0; i + 1 < order.size(); ++i) {
        const int now = crossed(left[i], left[i + 1]) + crossed(right[i], right[i + 1]);
        const int then = crossed(left[i + 1], left[i]) + crossed(right[i + 1], right[i]);
        if (then >= now)
            continue;
        std::swap(order[i], order[i + 1]);
        std::swap(left[i], left[i + 1]);
        std::swap(right[i], right[i + 1]);
        switched = true;
    }
    if (switched)
        graph.arrange(index, std::move(order));
    return switched;
}

void switchNeighbours(LayeredGraph& graph)
{
    bool switched = true;
    for (int pass = 0; switched && pass < mostPasses; ++pass) {
        switched = false;
        for (size_t index = 0; index < graph.layers.size(); ++index)
            switched = switchIn(graph, index) || switched;
    }
}

} // namespace

int crossings(const LayeredGraph& graph)
{
    int found = 0;
    for (size_t index = 0; index + 1 < graph.layers.size(); ++index) {
        Inversions inversions(graph.layers[index + 1].size());
        for (const int vertex : graph.layers[index])
            for (const int position : positionsOf(graph.right[size_t(vertex)], graph))
                inversions.add(position);
        found += inversions.found();
    }
    return found;
}

void orderLayers(LayeredGraph& graph)
{
    auto best = graph.layers;
    int fewest = crossings(graph);
    int inVain = 0;
    for (int round = 0; round < mostRounds && fewest > 0 && inVain < patience; ++round) {
        sweep(graph, round % 2 == 0);
        const int found = crossings(graph);
        inVain = found < fewest ? 0 : inVain + 1;
        if (found < fewest) {
            fewest = found;
            best = graph.layers;
        }
    }
    for (size_t index = 0; index < best.size(); ++index)
        graph.arrange(index, std::move(best[index]));
    if (fewest > 0)
        switchNeighbours(graph);
}

} // namespace waymark
