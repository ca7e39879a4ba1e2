// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/store/comparisonpoints.h"
#include "model/store/resultpasts.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace waymark {

/// A result that two points know in different states, and at least one of them as seen.
struct ChangedState {
    qint64 result = 0;
    qint64 check = 0;
    qint64 scope = 0;
    KnownState before = {};
    KnownState after = {};
    std::optional<ObservedState> start = {}; ///< what the change to `after` starts from, see changeStart()
};

/// Finds what changed between two points, from the rows of the runs in between: what stayed as it was is never read.
class ChangedResults {
public:
    /// Looks at `scopes` only. What is given must outlive it.
    ChangedResults(const Database& database, const PlacedPoint& from, const PlacedPoint& to, const std::set<qint64>& scopes);

    Result<std::vector<ChangedState>> find();
    /// Calls `visit` for each result that a run in between may tell anything of, also where it ended as it had begun, with
    /// the positions of the two points in its chain: what was so before a point are the changes at smaller positions. Of
    /// other results nothing changed in between.
    using Visitor = std::function<void(const ResultPast& past, int from, int to)>;
    Result<void> eachTouched(const Visitor& visit);

private:
    struct Between { ///< a run whose rows may tell of a change
        qint64 resultFrom = 1;
        qint64 resultTo = 0;
        std::set<qint64> scopes = {};
    };

    Result<void> loadScopes();
    void noteRuns(qint64 scope, const ScopeChain& chain);
    Result<void> collectKeys();
    int placeIn(const ScopeChain& chain, const PlacedPoint& point) const;

    const Database& m_database;
    const PlacedPoint& m_from;
    const PlacedPoint& m_to;
    const PlacedPoint& m_early; ///< the one of the two that is earlier in time
    const PlacedPoint& m_late;
    const std::set<qint64>& m_scopes;
    ResultPasts m_pasts;
    std::map<qint64, Between> m_between;          ///< by run
    std::map<qint64, std::vector<qint64>> m_keys; ///< by scope, of results that may have changed
};

} // namespace waymark
