// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

#include <array>

namespace waymark {

/// By Severity: a failure of it is overdue if it began before this moment (UTC). None: it has no deadline.
using OverdueMoments = std::array<std::optional<QDateTime>, allSeverities.size()>;

/// How many results of a check in a scope are overdue. A result has failed since it was last seen otherwise, or for the
/// first time, whatever its severity was meanwhile; which deadline it has is for its present severity to say.
struct OverdueCount {
    CheckKey check = CheckKey(0);
    Scope scope = {};
    Severity severity = Severity::Unrated;
    qint64 count = 0;
    qint64 excepted = 0; ///< of them, that an exception in force covers
};

/// How long results failed until they passed, or (of tools that report only failures) were not reported any more; and
/// how long those that fail have failed until now.
struct ResolveTimes {
    qint64 resolved = 0;    ///< each time that a result was resolved
    qint64 resolvedMsecs = 0; ///< that these had failed, together
    qint64 open = 0;        ///< results that fail
    qint64 openMsecs = 0;   ///< that these have failed, together
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

/// By the severity that a result had when it was resolved, or has.
using ResolveTimesBySeverity = std::array<ResolveTimes, allSeverities.size()>;

} // namespace waymark
