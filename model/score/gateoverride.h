// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gaterecord.h"

#include <optional>
#include <span>

namespace waymark {

struct GateVerdict;

/// Somebody with a name took upon themselves that a gate doesn't hold. The gate still doesn't.
struct GateOverride {
    QString approver = {};
    QString author = {};    ///< who recorded it
    QString reason = {};
    QDateTime decided = {}; ///< UTC
    /// All that fails now failed then, by the same evidence. Otherwise the facts have changed since, for better or worse, and
    /// it counts no more: who approved it took upon themselves what they saw, not whatever comes later.
    bool stands = false;
};

/// The override of a verdict on a sprint's gate; none: the gate holds, or the latest decision on it is no override.
/// `decisions`: of all sprints, in any order. `until` (UTC): only those of this moment or earlier.
std::optional<GateOverride> gateOverride(const GateVerdict& verdict, std::span<const GateDecision> decisions,
                                         const SprintId& sprint, const std::optional<QDateTime>& until = {});

} // namespace waymark
