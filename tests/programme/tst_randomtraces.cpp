// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/programme/tracethreads.h"

#include <QTest>

using namespace waymark;

/// Threads through programmes made at random.
class RandomTracesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void randomThreadsHold_data();
    void randomThreadsHold();
    void theNearestAreShown();
};

void RandomTracesTest::randomThreadsHold_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void RandomTracesTest::randomThreadsHold()
{
    QFETCH(int, seed);
    const RandomTraceStage stage{static_cast<quint32>(seed)};
    const TraceIndex index = stage.index();
    std::set<std::pair<size_t, size_t>> toTheRight;
    std::set<std::pair<size_t, size_t>> toTheLeft;
    QHash<ItemRef, size_t> places;
    for (size_t i = 0; i < stage.items.size(); ++i)
        places.insert(stage.items[i], i);
    for (size_t i = 0; i < stage.items.size(); ++i) {
        const TraceGraph graph = threadOf(index, stage.items[i]);
        QVERIFY(graph.focus >= 0);
        QCOMPARE(faultOf(graph), QString());
        QCOMPARE(graph, threadOf(stage.index(), stage.items[i]));
        const TraceLayer own = graph.nodes[size_t(graph.focus)].layer;
        for (const TraceNode& node : graph.nodes)
            if (const auto other = places.constFind(node.item); other != places.cend() && node.layer != own) {
                if (node.layer > own)
                    toTheRight.emplace(i, *other);
                else
                    toTheLeft.emplace(*other, i);
            }
    }
    // B is to the right of A if, and only if, A is to the left of B
    QCOMPARE(toTheRight, toTheLeft);
    QVERIFY(!toTheRight.empty());
}

void RandomTracesTest::theNearestAreShown()
{
    const RandomTraceStage stage(7);
    const TraceIndex index = stage.index();
    for (const ItemRef& item : stage.items) {
        const TraceGraph whole = threadOf(index, item);
        for (const int most : {1, 2, 5, 12, 40}) {
            const TraceGraph part = threadOf(index, item, {.nodes = most});
            QCOMPARE(part.nodes.size(), std::min(whole.nodes.size(), size_t(most)));
            QCOMPARE(qint64(part.nodes.size()) + part.leftOut, qint64(whole.nodes.size()));
            QCOMPARE(faultOf(part), QString());
            QCOMPARE(part.nodes[size_t(part.focus)].item, item);
        }
        QCOMPARE(whole.leftOut, qint64(0));
    }
}

QTEST_GUILESS_MAIN(RandomTracesTest)
#include "tst_randomtraces.moc"
