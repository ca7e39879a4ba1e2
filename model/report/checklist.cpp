// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/checklist.h"

#include <algorithm>
#include <tuple>

namespace waymark {

std::vector<CheckOutcome> checksByName(const ProgrammeFigures& figures)
{
    std::vector<CheckOutcome> checks = figures.checks;
    std::ranges::sort(checks, {}, [](const CheckOutcome& check) { return std::tie(check.tool, check.checkId, check.check); });
    return checks;
}

std::vector<CheckOutcome> checksByUrgency(const ProgrammeFigures& figures)
{
    std::vector<CheckOutcome> checks = checksByName(figures);
    std::ranges::stable_sort(checks, {}, [](const CheckOutcome& check) {
        return std::pair(badness(check.outcome), check.severity);
    });
    return checks;
}

} // namespace waymark
