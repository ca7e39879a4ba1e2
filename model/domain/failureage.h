// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <array>

namespace waymark {

/// By Severity: a failure of it is overdue if it began before this moment (UTC). None: it has no deadline.
using OverdueMoments = std::array<std::optional<QDateTime>, allSeverities.size()>;

/// Whether a failure outlasts a run that saw its result so: an error, skipped or suppressed, which prove nothing. Only
/// passed, not applicable, and not seen by a complete run end it.
constexpr bool leavesFailureOpen(Outcome outcome)
{
    return outcome == Outcome::Error || outcome == Outcome::Skipped || outcome == Outcome::Suppressed;
}
inline bool leavesFailureOpen(const ObservedState& state)
{
    return state.outcome && leavesFailureOpen(*state.outcome);
}

/// How many results of a check in a scope are overdue: failures that nothing has ended. One has lasted since it was first
/// seen after the result had ended otherwise, or for the first time, whatever its severity was meanwhile; which deadline it
/// has is for the severity to say that the result had when it failed last.
struct OverdueCount {
    CheckKey check = CheckKey(0);
    Scope scope = {};
    Severity severity = Severity::Unrated;
    qint64 count = 0;
    qint64 excepted = 0; ///< of them, that an exception in force covers
};

/// How long it took from when results failed until they passed, or (of tools that report only failures) were not reported
/// any more; and how old the failures are that nothing has ended, see leavesFailureOpen().
struct ResolveTimes {
    qint64 resolved = 0;    ///< each time that a result was resolved
    qint64 resolvedMsecs = 0; ///< that these had failed, together
    qint64 open = 0;        ///< failures that nothing has ended
    qint64 openMsecs = 0;   ///< how old these are, together
    bool cutOff = false;    ///< there is more than was looked at

    std::optional<double> meanDays() const { return mean(resolvedMsecs, resolved); } ///< none: no evidence
    std::optional<double> meanOpenDays() const { return mean(openMsecs, open); }
    friend bool operator==(const ResolveTimes&, const ResolveTimes&) = default;

private:
    static std::optional<double> mean(qint64 msecs, qint64 count)
    {
        constexpr double day = 24.0 * 60 * 60 * 1000;
        return count > 0 ? std::optional(static_cast<double>(msecs) / day / static_cast<double>(count)) : std::nullopt;
    }
};

/// By the severity that a result had when it failed last.
using ResolveTimesBySeverity = std::array<ResolveTimes, allSeverities.size()>;

} // namespace waymark
