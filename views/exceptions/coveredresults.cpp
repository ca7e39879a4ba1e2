// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/coveredresults.h"

#include "model/edit/evidencereader.h"

namespace waymark {

namespace {

Result<OutcomeCounts> coveredByName(const EvidenceReader& evidence, const ExceptionReach& reach)
{
    const auto named = evidence.excepted(std::span(&reach, 1));
    if (!named)
        return named.error();
    OutcomeCounts counts;
    for (const ExceptedCount& each : *named)
        if (each.state.outcome)
            counts[*each.state.outcome] += each.count;
    return counts;
}

Result<OutcomeCounts> coveredWhole(const EvidenceReader& evidence, const ExceptionReach& reach)
{
    const auto tallies = evidence.tallies();
    if (!tallies)
        return tallies.error();
    OutcomeCounts counts;
    for (const CheckTally& tally : *tallies) {
        if (tally.check != reach.check || !reach.coversAllIn(tally.scope))
            continue;
        for (const auto& [state, count] : tally.counts)
            if (state.outcome && standsInTheWay(*state.outcome))
                counts[*state.outcome] += count;
    }
    return counts;
}

} // namespace

Result<OutcomeCounts> coveredResults(const QString& workspaceFile, const ExceptionReach& reach)
{
    if (reach.attested)
        return OutcomeCounts();
    const auto evidence = EvidenceReader::open(workspaceFile);
    if (!evidence)
        return evidence.error();
    return reach.resources.isEmpty() ? coveredWhole(*evidence, reach) : coveredByName(*evidence, reach);
}

} // namespace waymark
