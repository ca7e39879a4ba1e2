// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <optional>

namespace waymark {

/// An observed state as the numbers that the tables hold.
struct StateRow {
    static constexpr int notSeen = -1;

    int outcome = notSeen;
    int severity = static_cast<int>(Severity::Unrated);

    static StateRow of(Outcome outcome, Severity severity)
    {
        return {static_cast<int>(outcome), static_cast<int>(severity)};
    }
    ObservedState state() const
    {
        ObservedState state{.severity = static_cast<Severity>(severity)};
        if (outcome != notSeen)
            state.outcome = static_cast<Outcome>(outcome);
        return state;
    }
    /// Whether a row of the same fingerprint in the same file replaces this one: worst outcome, then worst severity.
    bool yieldsTo(const StateRow& other) const
    {
        const int mine = badness(static_cast<Outcome>(outcome));
        const int others = badness(static_cast<Outcome>(other.outcome));
        return others < mine || (others == mine && other.severity < severity);
    }

    friend bool operator==(const StateRow&, const StateRow&) = default;
};

/// None: no run that counts has seen the result.
using KnownState = std::optional<StateRow>;

inline std::optional<ObservedState> observed(const KnownState& state)
{
    return state ? std::optional(state->state()) : std::nullopt;
}

} // namespace waymark
