// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/assignedchecks.h"

#include "model/catalog/checkmap.h"
#include "model/programme/boundary.h"
#include "model/programme/epicties.h"

#include <utility>

namespace waymark {

std::vector<AssignedCheck> assignedChecks(std::vector<CheckTally> tallies, std::span<const ExceptionRecord> exceptions,
                                          std::span<const CheckUnit> units, const Records& records, const CheckMap& map,
                                          const Boundary& boundary)
{
    const EpicTies ties(records);
    std::vector<AssignedCheck> checks;
    const auto add = [&](CheckTally& tally) {
        EpicTie tie = ties.of(tally.check, map.find(tally.tool, tally.checkId, tally.scope.scannerClass));
        checks.push_back({.tally = std::move(tally), .epic = std::move(tie.epic), .placement = std::move(tie.placement)});
    };
    for (CheckTally& tally : tallies)
        if (boundary.includes(tally.scope))
            add(tally);
    for (CheckTally& tally : talliesOfExcepted(exceptions, units))
        add(tally);
    return checks;
}

} // namespace waymark
