// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"

#include <vector>

namespace waymark {

/// How many results of a severity differ, and how.
struct SeverityDifferences {
    Severity severity = Severity::Unrated;
    DifferenceCounts counts = {};
    bool newFails = false; ///< one of the new ones at least failed or ended in an error
};

/// What a comparison counts, by severity from the worst; those without any result are left out. Looks at every result that
/// differs, so for a worker.
std::vector<SeverityDifferences> differencesBySeverity(const Comparison& comparison);

} // namespace waymark
