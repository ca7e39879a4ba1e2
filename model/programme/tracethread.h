// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/tracedata.h"

#include <optional>

namespace waymark {

/// An item of a thread, and how it was found.
struct TraceStep {
    int item = 0;
    int distance = 0;  ///< ties to the focus
    bool left = false; ///< it leads to the focus; else it follows from it
};

/// What a thread starts from.
struct TraceStart {
    int item = 0; ///< the focus, or the check whose result it is
    std::optional<CheckResult> result = {};
};

/// A TraceLayer: where an item stands in its own thread; -1: it has none.
int layerInThread(const TraceItem& focus);

/// All that lies in the thread, the nearest first, without the focus.
std::vector<TraceStep> traceSteps(const TraceData& data, const TraceStart& start);

/// Collects the thread, with results.
Result<TraceGraph> traceThread(const TraceData& data, const TraceStart& start, const TraceLimits& limits,
                               const EvidenceReader* results);

} // namespace waymark
