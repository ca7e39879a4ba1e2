// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/tracelayout.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>

using namespace waymark;

namespace {

/// Nodes in columns, with edges between them that are all different.
LayoutInput anyGraph(quint32 seed, int nodes, int edges, int columns, bool longEdges)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    LayoutInput input;
    for (int i = 0; i < nodes; ++i)
        input.columns.push_back(2 * below(columns)); // every second number stands empty
    std::set<std::pair<int, int>> known;
    for (int i = 0; i < 20 * edges && int(input.edges.size()) < edges; ++i) {
        const int from = below(nodes);
        const int to = below(nodes);
        const int span = input.columns[size_t(to)] - input.columns[size_t(from)];
        if (span > 0 && (longEdges || span == 2) && known.emplace(from, to).second)
            input.edges.emplace_back(from, to);
    }
    return input;
}

/// Of edges between neighbouring columns, with each column in the order of the input.
int crossingsUnordered(const LayoutInput& input)
{
    int found = 0;
    for (size_t i = 0; i < input.edges.size(); ++i)
        for (size_t j = 0; j < i; ++j) {
            const auto [from, to] = input.edges[i];
            const auto [otherFrom, otherTo] = input.edges[j];
            if (input.columns[size_t(from)] != input.columns[size_t(otherFrom)])
                continue;
            found += (from < otherFrom && to > otherTo) || (from > otherFrom && to < otherTo) ? 1 : 0;
        }
    return found;
}

bool crosses(QPointF from, QPointF to, const QRectF& rect)
{
    constexpr int steps = 64;
    const QRectF inside = rect.adjusted(0.01, 0.01, -0.01, -0.01);
    for (int i = 0; i <= steps; ++i)
        if (inside.contains(from + (to - from) * i / steps))
            return true;
    return false;
}

/// What is wrong with a layout; empty: nothing.
QString faultOf(const LayoutInput& input, const LayoutResult& result)
{
    if (result.nodes.size() != input.columns.size() || result.edges.size() != input.edges.size())
        return QStringLiteral("something is missing");
    const QRectF all(QPointF(0, 0), result.size);
    for (size_t i = 0; i < result.nodes.size(); ++i) {
        if (result.nodes[i].size() != input.node || !all.adjusted(-0.01, -0.01, 0.01, 0.01).contains(result.nodes[i]))
            return QStringLiteral("node %1 is outside").arg(i);
        for (size_t j = 0; j < i; ++j) {
            if (result.nodes[i].intersects(result.nodes[j]))
                return QStringLiteral("nodes %1 and %2 overlap").arg(i).arg(j);
            if ((result.nodes[i].x() < result.nodes[j].x()) != (input.columns[i] < input.columns[j]))
                return QStringLiteral("nodes %1 and %2 are in the wrong columns").arg(i).arg(j);
        }
    }
    for (size_t edge = 0; edge < result.edges.size(); ++edge) {
        const std::vector<QPointF>& line = result.edges[edge];
        const QRectF& from = result.nodes[size_t(input.edges[edge].first)];
        const QRectF& to = result.nodes[size_t(input.edges[edge].second)];
        if (line.size() < 2 || line.front().x() != from.right() || line.front().y() < from.top() || line.front().y() > from.bottom()
            || line.back().x() != to.left() || line.back().y() < to.top() || line.back().y() > to.bottom())
            return QStringLiteral("edge %1 doesn't end at its nodes").arg(edge);
        for (size_t i = 1; i < line.size(); ++i)
            for (const QRectF& node : result.nodes)
                if (crosses(line[i - 1], line[i], node))
                    return QStringLiteral("edge %1 crosses a node").arg(edge);
    }
    return {};
}

} // namespace

/// Where the nodes and edges of a thread stand.
class TraceLayoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyGraphHasRoom_data();
    void everyGraphHasRoom();
    void crossingsGetNoMore_data();
    void crossingsGetNoMore();
    void whatNeedNotCrossDoesNot();
    void aChainIsStraight();
    void nodesMayStandCloselyTogether();
    void nothingAndOneNode();
    void whatIsNoEdgeHasNoLine();
};

void TraceLayoutTest::everyGraphHasRoom_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("edges");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed << 5 * seed << 12 * seed;
    QTest::newRow("no edges") << 1 << 20 << 0;
}

void TraceLayoutTest::everyGraphHasRoom()
{
    QFETCH(int, seed);
    QFETCH(int, nodes);
    QFETCH(int, edges);
    const LayoutInput input = anyGraph(static_cast<quint32>(seed), nodes, edges, 6, true);
    const LayoutResult result = layeredLayout(input);
    QCOMPARE(faultOf(input, result), QString());
    // The same input gives the same result
    const LayoutResult again = layeredLayout(input);
    QVERIFY(again.nodes == result.nodes);
    QVERIFY(again.edges == result.edges);
    QCOMPARE(again.crossings, result.crossings);
}

void TraceLayoutTest::crossingsGetNoMore_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TraceLayoutTest::crossingsGetNoMore()
{
    QFETCH(int, seed);
    const LayoutInput input = anyGraph(static_cast<quint32>(seed), 40, 60, 4, false);
    const LayoutResult result = layeredLayout(input);
    // Counted anew, by where the nodes stand
    int found = 0;
    for (size_t i = 0; i < input.edges.size(); ++i)
        for (size_t j = 0; j < i; ++j) {
            const auto [from, to] = input.edges[i];
            const auto [otherFrom, otherTo] = input.edges[j];
            const auto at = [&](int node) { return result.nodes[size_t(node)].y(); };
            if (input.columns[size_t(from)] == input.columns[size_t(otherFrom)])
                found += (at(from) - at(otherFrom)) * (at(to) - at(otherTo)) < 0 ? 1 : 0;
        }
    QCOMPARE(result.crossings, found);
    QVERIFY(result.crossings <= crossingsUnordered(input));
    QVERIFY(4 * result.crossings < 3 * crossingsUnordered(input)); // such graphs are easily better than by chance
}

void TraceLayoutTest::whatNeedNotCrossDoesNot()
{
    // Given two trees whose nodes alternate
    LayoutInput input{.columns = {0, 0, 1, 1, 1, 1, 2, 2, 2, 2}};
    input.edges = {{0, 3}, {1, 2}, {0, 5}, {1, 4}, {2, 9}, {3, 8}, {4, 7}, {5, 6}};
    const LayoutResult result = layeredLayout(input);
    QCOMPARE(result.crossings, 0);
    QCOMPARE(faultOf(input, result), QString());
}

void TraceLayoutTest::aChainIsStraight()
{
    // Given a chain beside which an edge goes the whole way
    const LayoutInput input{.columns = {0, 1, 2, 3}, .edges = {{0, 1}, {1, 2}, {2, 3}, {0, 3}}};
    const LayoutResult result = layeredLayout(input);
    QCOMPARE(faultOf(input, result), QString());
    QCOMPARE(result.edges.back().size(), size_t(6)); // straight across both columns between
    QVERIFY(qAbs(result.nodes[1].y() - result.nodes[2].y()) <= 2);
    QCOMPARE(result.size.width(), 4 * input.node.width() + 3 * input.columnGap);
}

void TraceLayoutTest::nodesMayStandCloselyTogether()
{
    LayoutInput input = anyGraph(3, 40, 80, 5, true);
    input.rowGap = 0;
    input.node = {50, 7};
    QCOMPARE(faultOf(input, layeredLayout(input)), QString());
}

void TraceLayoutTest::nothingAndOneNode()
{
    const LayoutResult nothing = layeredLayout({});
    QVERIFY(nothing.nodes.empty());
    QCOMPARE(nothing.size, QSizeF(0, 0));
    const LayoutInput one{.columns = {7}};
    const LayoutResult result = layeredLayout(one);
    QCOMPARE(result.nodes.front(), QRectF(QPointF(0, 0), one.node));
    QCOMPARE(result.size, one.node);
}

void TraceLayoutTest::whatIsNoEdgeHasNoLine()
{
    const LayoutInput input{.columns = {0, 0, 1}, .edges = {{0, 1}, {2, 0}, {0, 9}, {-1, 2}, {0, 2}}};
    const LayoutResult result = layeredLayout(input);
    for (size_t edge = 0; edge < 4; ++edge)
        QVERIFY(result.edges[edge].empty());
    QCOMPARE(result.edges.back().size(), size_t(2));
}

QTEST_GUILESS_MAIN(TraceLayoutTest)
#include "tst_tracelayout.moc"
