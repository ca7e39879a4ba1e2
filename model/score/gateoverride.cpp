// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gateoverride.h"

#include "model/domain/gateline.h"
#include "model/score/gateclauses.h"

#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

const GateDecision* latestOf(std::span<const GateDecision> decisions, const SprintId& sprint,
                             const std::optional<QDateTime>& until)
{
    const GateDecision* latest = nullptr;
    for (const GateDecision& decision : decisions)
        if (decision.sprint == sprint && (!until || decision.decided <= *until)
            && (!latest || decision.decided >= latest->decided)) // of one moment: the one recorded last
            latest = &decision;
    return latest;
}

} // namespace

std::optional<GateOverride> gateOverride(const GateVerdict& verdict, std::span<const GateDecision> decisions,
                                         const SprintId& sprint, const std::optional<QDateTime>& until)
{
    const GateDecision* latest = latestOf(decisions, sprint, until);
    if (verdict.holds || !latest || latest->outcome != GateOutcome::Overridden)
        return std::nullopt;
    QSet<QString> seen(latest->lines.begin(), latest->lines.end());
    for (const QString& line : latest->lines)
        if (lineHolds(line) == false && !lineFacts(line).isEmpty())
            seen << lineFacts(line);
    const auto isCovered = [&](const GateClause& clause) {
        return clause.holds || seen.contains(clause.facts.isEmpty() ? gateLine(clause) : clause.facts);
    };
    return GateOverride{.approver = latest->approver,
                        .author = latest->author,
                        .reason = latest->reason,
                        .decided = latest->decided,
                        .stands = std::ranges::all_of(verdict.clauses, isCovered)};
}

} // namespace waymark
