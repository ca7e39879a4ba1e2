// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/tracestage.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace waymark {

inline constexpr TraceLimits unlimited{.nodes = 100'000, .resultsOfCheck = 3};

inline TraceGraph threadOf(const TraceIndex& index, const ItemRef& item, const TraceLimits& limits = unlimited,
                    const EvidenceReader* results = nullptr)
{
    const auto thread = index.thread(item, limits, results);
    if (!thread)
        qFatal("%s", qPrintable(thread.error().message));
    return *thread;
}

inline int nodeOf(const TraceGraph& graph, const ItemRef& item)
{
    const auto found = std::ranges::find(graph.nodes, item, &TraceNode::item);
    return found == graph.nodes.end() ? -1 : int(found - graph.nodes.begin());
}

inline bool has(const TraceGraph& graph, const ItemRef& item)
{
    return nodeOf(graph, item) >= 0;
}

inline QString edgeBetween(const TraceGraph& graph, const ItemRef& from, const ItemRef& to)
{
    for (const TraceEdge& edge : graph.edges)
        if (graph.nodes[size_t(edge.from)].item == from && graph.nodes[size_t(edge.to)].item == to)
            return edge.kind;
    return {};
}

/// Whether a thread only passes an item, and doesn't go on from it.
inline bool isPassed(const TraceGraph& graph, int node)
{
    const ItemKind kind = graph.nodes[size_t(node)].item.kind;
    return node != graph.focus && (kind == ItemKind::Sprint || kind == ItemKind::Epic);
}

/// All nodes that can be reached going only to one side, and through nothing that is only passed; the focus too.
inline std::set<int> reached(const TraceGraph& graph, bool left)
{
    std::set<int> known{graph.focus};
    std::vector<int> next{graph.focus};
    while (!next.empty()) {
        const int node = next.back();
        next.pop_back();
        if (isPassed(graph, node))
            continue;
        for (const TraceEdge& edge : graph.edges)
            if (const int other = left ? edge.from : edge.to; (left ? edge.to : edge.from) == node && known.insert(other).second)
                next.push_back(other);
    }
    return known;
}

/// What is wrong with a thread, whatever it is of.
inline QString faultOf(const TraceGraph& graph)
{
    for (const TraceEdge& edge : graph.edges)
        if (graph.nodes[size_t(edge.from)].layer >= graph.nodes[size_t(edge.to)].layer)
            return QStringLiteral("an edge doesn't lead to the right");
    QSet<ItemRef> items;
    for (const TraceNode& node : graph.nodes)
        items.insert(node.item);
    if (items.size() != qsizetype(graph.nodes.size()))
        return QStringLiteral("an item is there twice");
    if (!std::ranges::is_sorted(graph.nodes, {}, &TraceNode::layer))
        return QStringLiteral("the layers are mixed");
    std::set<int> all = reached(graph, true);
    all.merge(reached(graph, false));
    return all.size() == graph.nodes.size() ? QString() : QStringLiteral("something has nothing to do with the focus");
}

/// Everything from a perspective to a risk.
struct WholeStage : TraceStage {
    WholeStage()
    {
        records.load(sprint);
        use.sprint = sprint.id;
        use.capability = QStringLiteral("identity-and-access-management");
        other.sprint = sprint.id;
        abuse.capability = use.capability;
        for (const Story& story : {abuse, use, other})
            add(story);
        mitigate(abuse, use);
        prove(use, check);
        records.load(risk);
        records.load(policy);
        tieCheck(check, CheckTieKind::Control, QStringLiteral("cis-docker/4.1"));
        records.load(ControlTie{.control = QStringLiteral("cis-docker/4.1"), .risk = risk.id});
        records.load(ControlTie{.control = QStringLiteral("cis-docker/4.1"), .policy = policy.id});
        figures.reviews.push_back({.questions = {{.id = QStringLiteral("q"),
                                                  .choices = {{.id = QStringLiteral("c"),
                                                               .title = QStringLiteral("Keys are short-lived"),
                                                               .evidence = ChoiceEvidence::Contradicted,
                                                               .checks = {check}},
                                                              {.id = QStringLiteral("unsaid"), .checks = {check}}}}}});
        choice.id = figures.reviews.front().review.toString() + QStringLiteral("/q/c");
    }

    Sprint sprint = aSprint(3);
    Story abuse = anAbuseCase(QStringLiteral("A-1"));
    Story use = aUseCase(QStringLiteral("U-1"));
    Story other = aUseCase(QStringLiteral("U-2"), QStringLiteral("data"));
    CheckKey check = addCheck(QStringLiteral("keys"), Outcome::Failed, QStringLiteral("iam"));
    Risk risk{.reference = QStringLiteral("R-1"), .title = QStringLiteral("Keys leak"), .currentLikelihood = 5, .currentImpact = 4};
    Policy policy{.reference = QStringLiteral("POL-1"), .title = QStringLiteral("Keys")};
    ItemRef control{ItemKind::Control, QStringLiteral("cis-docker/4.1")};
    ItemRef choice{ItemKind::Choice, {}};
    ItemRef perspective{ItemKind::Perspective, QStringLiteral("security")};
    ItemRef capability{ItemKind::Capability, QStringLiteral("identity-and-access-management")};
    ItemRef epic{ItemKind::Epic, QStringLiteral("iam")};

    /// From left to right.
    std::vector<ItemRef> chain() const
    {
        return {perspective,     capability,     epic,    refOf(abuse), refOf(use), itemRef(ItemKind::Sprint, sprint.id),
                itemRef(check), control, itemRef(ItemKind::Risk, risk.id)};
    }
};

} // namespace waymark
