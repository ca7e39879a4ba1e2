// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/itemref.h"
#include "model/domain/outcome.h"
#include "model/domain/result.h"
#include "model/programme/itemnames.h"

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

class EvidenceReader;

/// The columns of a thread, from left to right.
enum class TraceLayer { Perspective, Capability, Epic, AbuseCase, UseCase, Sprint, Check, Result, Answer, Risk };
/// Choices, best practices, controls, policy statements, game days, services and tools are answers. None: items of this kind are in
/// no thread, but for those that have one of their own.
std::optional<TraceLayer> layerOf(ItemKind kind);
/// Where an item stands in its own thread: as layerOf(), and an exception, which is in nobody else's, among the answers, between the
/// check that it excepts and the risk that it accepts. None: items of this kind have no thread.
std::optional<TraceLayer> focusLayerOf(ItemKind kind);

/// How an item of a thread stands, for its sign and colour.
enum class TraceState { None, Good, Bad, Open, Unknown };

struct TraceNode {
    ItemRef item = {};
    TraceLayer layer = TraceLayer::UseCase;
    QString code = {};
    QString title = {};
    QString state = {}; ///< in a word or two: "done", "failed", "contradicted", "extreme"
    TraceState tone = TraceState::None;
    std::optional<Outcome> outcome = {}; ///< of a check or result

    friend bool operator==(const TraceNode&, const TraceNode&) = default;
};

/// Two nodes, by index, the first in a layer further to the left.
struct TraceEdge {
    int from = 0;
    int to = 0;
    QString kind = {}; ///< in words: "mitigated by", "proven by"

    friend bool operator==(const TraceEdge&, const TraceEdge&) = default;
};

/// A thread: what leads to an item, and what follows from it.
struct TraceGraph {
    std::vector<TraceNode> nodes = {}; ///< by layer, within it as names go; no item twice
    std::vector<TraceEdge> edges = {};
    int focus = -1;          ///< the node that was asked for; -1: there is no such item
    qint64 leftOut = 0;      ///< nodes beyond the limit
    qint64 moreResults = 0;  ///< results of its checks that are not shown

    friend bool operator==(const TraceGraph&, const TraceGraph&) = default;
};

struct TraceLimits {
    int nodes = 500;
    int resultsOfCheck = 3; ///< the worst: by outcome, then by severity
};

/// All ties of the programme at one moment, to follow threads through. A value of its own: any thread, whatever happens to what it
/// was made from. What stories are in a sprint leads on from it to all that they lead to, and a policy statement's controls lead to it
/// from all that leads to them: in threads, not among direct ties.
class TraceIndex {
public:
    TraceIndex(); ///< without anything
    /// Costs a look-up for each tie: for a worker.
    explicit TraceIndex(const ItemSources& sources);

    /// From the item to the left as far as ties go, and to the right, never back and forth: a story's thread doesn't show
    /// the other stories of its epic. An epic or a sprint on the way ends it there: what else is of the same subject or date stands
    /// in its own thread. Results lie between a check and what it speaks for if the thread came from there, else they end it.
    /// `results` reads them, null: none are shown. Errors: Storage.
    Result<TraceGraph> thread(const ItemRef& item, const TraceLimits& limits, const EvidenceReader* results) const;
    /// What an item is tied to directly, by kind; for coverage, orphans and lists of ties.
    std::vector<ItemRef> tiedTo(const ItemRef& item) const;
    std::vector<ItemRef> tiedTo(const ItemRef& item, ItemKind kind) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace waymark
