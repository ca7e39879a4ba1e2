// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/outcome.h"
#include "model/domain/scope.h"
#include "model/domain/severity.h"

#include <map>
#include <vector>

namespace waymark {

/// What a result is counted under: an outcome, or not seen by the latest complete run of its scope.
struct ObservedState {
    std::optional<Outcome> outcome = {}; ///< none: not seen. In a failures-only scope that means passed, by absence.
    Severity severity = Severity::Unrated;

    friend auto operator<=>(const ObservedState&, const ObservedState&) = default;
};

/// The counted results of one check in one scope.
struct CheckTally {
    CheckKey check = CheckKey(0);
    QString tool = {}; ///< lower-case slug
    QString checkId = {};
    QString title = {};
    Scope scope = {};
    QDateTime lastRun = {}; ///< time of the latest counted run of the scope that was complete, else of any; UTC
    std::map<ObservedState, qint64> counts = {};
};

/// What one run added to (or, negative, took from) the counts of a check in a scope.
struct TallyDelta {
    CheckKey check = CheckKey(0);
    ScopeKey scope = ScopeKey(0);
    ObservedState state = {};
    qint64 delta = 0;
};

/// The deltas of one counted run. Adding those of all runs up to a moment gives the tallies as of that moment.
struct RunDeltas {
    RunId run = RunId::create();
    QDateTime time = {};
    std::vector<TallyDelta> deltas = {};
};

/// A check that some workspace record or run knows, whether or not it ever ran.
struct CheckUnit {
    CheckKey key = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
};

} // namespace waymark
