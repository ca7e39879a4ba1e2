// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/riskfigures.h"

#include "model/score/exceptionstate.h"

#include <algorithm>

namespace waymark {

namespace {

bool isBacked(const Risk& risk, const RiskFacts& facts)
{
    const auto accepts = [&](const RiskTie& tie) {
        return tie.risk == risk.id && tie.check
            && std::ranges::any_of(facts.exceptions, [&](const ExceptionRecord& exception) {
                   return exception.check == tie.check && exception.kind == ExceptionKind::Acceptance
                       && isInForce(exceptionState(exception, facts.now, facts.timeZone));
               });
    };
    return std::ranges::any_of(facts.ties, accepts);
}

} // namespace

RiskStand riskStand(const Risk& risk, const RiskFacts& facts)
{
    const int level = currentLevel(risk);
    if (risk.status == RiskStatus::Closed)
        return RiskStand::Closed;
    if (level == 0)
        return RiskStand::Unrated;
    if (level <= facts.appetite)
        return RiskStand::Within;
    if (risk.status != RiskStatus::Accepted)
        return RiskStand::Above;
    return isBacked(risk, facts) ? RiskStand::Accepted : RiskStand::UnbackedAccept;
}

RiskCounts riskCounts(const RiskFacts& facts)
{
    RiskCounts counts;
    for (const Risk& risk : facts.risks) {
        const RiskStand stand = riskStand(risk, facts);
        counts.open += stand != RiskStand::Closed ? 1 : 0;
        counts.unrated += stand == RiskStand::Unrated ? 1 : 0;
        counts.aboveAppetite += stand == RiskStand::Above || stand == RiskStand::UnbackedAccept ? 1 : 0;
    }
    return counts;
}

} // namespace waymark
