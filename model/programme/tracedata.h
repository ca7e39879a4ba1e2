// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/trace.h"
#include "model/programme/tracestates.h"

#include <QHash>

#include <span>
#include <vector>

namespace waymark {

/// What ties two items, read from the first to the second, which stands further to the left.
enum class TraceRelation {
    Has,         ///< perspective's capability; epic's story or check
    CarriedBy,   ///< capability's epic or story
    MitigatedBy, ///< abuse case's use case
    PlannedIn,   ///< story's sprint
    ProvenBy,    ///< story's check
    BringsAbout, ///< story's choice, control or tool
    Meets,       ///< story's policy statement
    Treats,      ///< story's or epic's risk
    Realises,    ///< abuse case's risk
    SpeaksFor,   ///< check's choice, practice, control, policy statement or tool
    RunBy,       ///< check's tool: says where results come from, not what they are about
    Shows,       ///< check's risk
    MappedTo,    ///< control's policy statement
    Answers,     ///< control's risk
    Found,       ///< check's result
    RehearsedBy, ///< epic's or story's game day
    RaisedBy,    ///< story's game day, which found what the story mends
    ExceptedBy,  ///< check's exception
    ByStories,   ///< what stories of a sprint lead to
    ByControl,   ///< a policy statement's, of what leads to its controls
    Concerns     ///< of items that are in no thread
};

/// In words, as in TraceEdge.
QString traceWords(TraceRelation relation);

struct TraceItem {
    ItemRef ref = {};
    int layer = -1; ///< a TraceLayer; -1: in no thread but its own
    QString code = {};
    QString title = {};
    TraceStanding standing = {};
};

/// Of two items, by index.
struct TraceTie {
    int from = 0;
    int to = 0;
    TraceRelation relation = TraceRelation::Concerns;

    bool isDirect() const { return relation != TraceRelation::ByStories && relation != TraceRelation::ByControl; }
};

/// The other end of a tie.
struct TraceNeighbour {
    int item = 0;
    TraceRelation relation = TraceRelation::Concerns;
    bool direct = true;
};

/// All items and ties of a programme, compactly.
struct TraceData {
    std::vector<TraceItem> items = {};
    QHash<ItemRef, int> index = {};
    std::vector<TraceTie> ties = {};

    int find(const ItemRef& item) const { return index.value(item, -1); }
    /// To be called once, after all ties are there: sorts them, lets only one stand between two items, a direct one if there is
    /// one, and makes neighbours().
    void connect();
    /// By their index.
    std::span<const TraceNeighbour> neighbours(int item) const;

private:
    std::vector<size_t> m_begins = {}; ///< of each item's in m_neighbours, and an end
    std::vector<TraceNeighbour> m_neighbours = {};
};

/// Gathers them. Names and states are copied, and nothing refers to the sources afterwards.
TraceData gatherTrace(const ItemSources& sources);

} // namespace waymark
