// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/severitydifferences.h"

#include <array>

namespace waymark {

namespace {

/// Whether the result failed or ended in an error at the later point.
bool isInTheWay(const ComparedResult& compared)
{
    if (!compared.after)
        return false;
    const auto& outcome = compared.after->outcome;
    return outcome == Outcome::Failed || outcome == Outcome::Error;
}

} // namespace

std::vector<SeverityDifferences> differencesBySeverity(const Comparison& comparison)
{
    std::array<bool, allSeverities.size()> fails = {};
    for (const ComparedResult& result : comparison.results)
        if (result.kind == Difference::New && isInTheWay(result))
            fails[static_cast<size_t>(result.severity())] = true;
    std::vector<SeverityDifferences> rows;
    for (const Severity severity : allSeverities) {
        const auto at = static_cast<size_t>(severity);
        const DifferenceCounts& counts = comparison.bySeverity[at];
        if (!(counts == DifferenceCounts()))
            rows.push_back({.severity = severity, .counts = counts, .newFails = fails[at]});
    }
    return rows;
}

} // namespace waymark
