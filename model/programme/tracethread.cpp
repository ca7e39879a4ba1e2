// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/tracethread.h"

#include "model/domain/naturalorder.h"
#include "model/edit/evidencereader.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace waymark {

namespace {

/// A node before it has its place: an item, or a result of one.
struct Taken {
    TraceNode node = {};
    int item = 0;           ///< the check, if it is a result
    bool isResult = false;
    bool leadsOn = false;   ///< a result that lies between its check and what the thread came from
    bool isFocus = false;
};

TraceNode nodeOf(const TraceItem& item)
{
    return {.item = item.ref,
            .layer = TraceLayer(item.layer),
            .code = item.code,
            .title = item.title,
            .state = item.standing.state,
            .tone = item.standing.tone,
            .outcome = item.standing.outcome};
}

TraceNode nodeOf(const CheckResult& result)
{
    TraceStanding standing = standingOf(result);
    return {.item = itemRef(result.key),
            .layer = TraceLayer::Result,
            .code = result.target,
            .title = result.resource,
            .state = std::move(standing.state),
            .tone = standing.tone,
            .outcome = standing.outcome};
}

/// By layer, then as names go; the id only so that the order is always the same.
bool isBefore(const Taken& one, const Taken& other)
{
    if (one.node.layer != other.node.layer)
        return one.node.layer < other.node.layer;
    if (const int order = naturalCompare(one.node.code, other.node.code); order != 0)
        return order < 0;
    if (const int order = naturalCompare(one.node.title, other.node.title); order != 0)
        return order < 0;
    return one.node.item.id < other.node.item.id;
}

/// Takes the nearest items and results as long as there is room.
class Collecting {
public:
    Collecting(const TraceData& data, const TraceStart& start, const TraceLimits& limits, const EvidenceReader* results)
        : m_data(data), m_start(start), m_limits(limits), m_results(results)
    {
    }

    Result<TraceGraph> collect()
    {
        takeFocus();
        const std::vector<TraceStep> steps = traceSteps(m_data, m_start);
        size_t next = 0;
        for (int distance = 1; next < steps.size() || !m_due.empty(); ++distance) {
            const std::vector<TraceStep> due = std::exchange(m_due, {});
            for (; next < steps.size() && steps[next].distance == distance; ++next)
                take(steps[next]);
            for (const TraceStep& check : due)
                if (auto read = takeResults(check); !read)
                    return read.error();
        }
        return build();
    }

private:
    qsizetype room() const { return std::max<qsizetype>(0, m_limits.nodes - qsizetype(m_taken.size())); }
    const TraceItem& item(int index) const { return m_data.items[size_t(index)]; }
    int layerAt(int index) const { return index == m_start.item ? layerInThread(item(index)) : item(index).layer; }

    void takeFocus()
    {
        if (m_start.result) {
            m_taken.push_back({.node = nodeOf(*m_start.result), .item = m_start.item, .isResult = true, .leadsOn = true, .isFocus = true});
            return;
        }
        m_taken.push_back({.node = nodeOf(item(m_start.item)), .item = m_start.item, .isFocus = true});
        m_taken.back().node.layer = TraceLayer(layerAt(m_start.item));
        awaitResults({.item = m_start.item});
    }
    void take(const TraceStep& step)
    {
        if (room() == 0) {
            ++m_leftOut;
            return;
        }
        m_taken.push_back({.node = nodeOf(item(step.item)), .item = step.item});
        awaitResults(step);
    }
    void awaitResults(const TraceStep& step)
    {
        if (m_results && item(step.item).ref.kind == ItemKind::Check && item(step.item).standing.outcome)
            m_due.push_back(step);
    }
    /// The worst of a check's. Of the thread of a result none: the others have nothing to do with it.
    Result<void> takeResults(const TraceStep& check)
    {
        const auto key = keyOf<CheckKey>(item(check.item).ref);
        if (!key)
            return {};
        const ResultFilter filter{.check = *key};
        const bool isSibling = m_start.result && check.item == m_start.item;
        const auto wanted = isSibling ? 0 : int(std::clamp<qsizetype>(m_limits.resultsOfCheck, 0, room()));
        ResultPage page;
        if (wanted > 0) {
            auto read = m_results->page(filter, 0, wanted);
            if (!read)
                return read.error();
            page = *std::move(read);
        }
        for (const CheckResult& row : page.rows)
            m_taken.push_back({.node = nodeOf(row), .item = check.item, .isResult = true, .leadsOn = check.left});
        if (int(page.rows.size()) < wanted)
            return {};
        const auto all = m_results->count(filter);
        if (!all)
            return all.error();
        m_moreResults += std::max<qint64>(0, *all - qint64(page.rows.size()) - (isSibling ? 1 : 0));
        return {};
    }

    TraceGraph build()
    {
        std::ranges::sort(m_taken, isBefore);
        TraceGraph graph{.leftOut = m_leftOut, .moreResults = m_moreResults};
        QHash<int, int> places; // of items
        for (const Taken& taken : m_taken) {
            if (!taken.isResult)
                places.insert(taken.item, int(graph.nodes.size()));
            if (taken.isFocus)
                graph.focus = int(graph.nodes.size());
            graph.nodes.push_back(taken.node);
        }
        for (size_t i = 0; i < m_taken.size(); ++i)
            addEdges(graph, int(i), places);
        std::ranges::sort(graph.edges, {}, [](const TraceEdge& edge) { return std::tuple(edge.from, edge.to); });
        return graph;
    }
    /// To the right; those of a result are its check's.
    void addEdges(TraceGraph& graph, int node, const QHash<int, int>& places) const
    {
        const Taken& taken = m_taken[size_t(node)];
        if (const int check = places.value(taken.item, -1); taken.isResult && check >= 0)
            graph.edges.push_back({.from = check, .to = node, .kind = traceWords(TraceRelation::Found)});
        if (taken.isResult && !taken.leadsOn)
            return;
        const int layer = int(taken.node.layer);
        for (const TraceNeighbour& neighbour : m_data.neighbours(taken.item))
            if (const int other = places.value(neighbour.item, -1); other >= 0 && layerAt(neighbour.item) > layer)
                graph.edges.push_back({.from = node, .to = other, .kind = traceWords(neighbour.relation)});
    }

    const TraceData& m_data;
    const TraceStart& m_start;
    const TraceLimits& m_limits;
    const EvidenceReader* m_results;
    std::vector<Taken> m_taken;
    std::vector<TraceStep> m_due; ///< checks that were taken last, whose results come next
    qint64 m_leftOut = 0;
    qint64 m_moreResults = 0;
};

} // namespace

Result<TraceGraph> traceThread(const TraceData& data, const TraceStart& start, const TraceLimits& limits,
                               const EvidenceReader* results)
{
    return Collecting(data, start, limits, results).collect();
}

} // namespace waymark
