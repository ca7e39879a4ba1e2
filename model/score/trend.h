// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/compliance.h"

namespace waymark {

/// Where compliance stood after a run.
struct TrendPoint {
    RunId run = RunId::create();
    QDateTime time = {};
    OutcomeCounts checks = {};         ///< checks by outcome, all scopes
    std::optional<int> hundredths = {}; ///< check-level compliance
    std::optional<int> resultHundredths = {}; ///< result-level compliance, failures-only tools left out
    qint64 severe = 0;                 ///< checks as severeFailures() counts them
    qint64 open = 0;                   ///< results of failures-only tools
};

/// What a delta needs to know of its scope: whether absence means passed.
struct TrendScope {
    ScopeKey scope = ScopeKey(0);
    bool failuresOnly = false;
};

/// Compliance at check level after each run, oldest first, by adding up the runs' deltas: no result is read. Runs of
/// the same time give one point. Cost: the deltas, plus the scopes of each check that a run touches.
std::vector<TrendPoint> complianceTrend(std::span<const RunDeltas> runs, std::span<const TrendScope> scopes);

} // namespace waymark
