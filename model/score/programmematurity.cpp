// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/programmematurity.h"

#include "model/score/maturitypast.h"

namespace waymark {

std::vector<EpicMaturity> momentaryLadders(const ProgrammeFigures& figures, const ProgrammeEvidence& evidence)
{
    MaturityEvidence ladders{.epics = evidence.epics,
                             .stories = evidence.stories,
                             .checks = figures.checks,
                             .attested = figures.attested,
                             .assigned = evidence.checks,
                             .proofs = figures.proofs,
                             .everFailed = evidence.everFailed,
                             .onlyInDrills = evidence.onlyInDrills,
                             .freshSince = evidence.freshSince,
                             .lapsed = figures.exceptions.lapsed,
                             .risks = riskFacts(evidence.gateFacts, figures.checks, figures.attested),
                             .isPlanKnown = evidence.isPlanKnown,
                             .thresholds = evidence.thresholds};
    if (!evidence.moment.isValid() || evidence.moment >= evidence.now)
        return momentaryLadders(ladders);
    const RisksThen then = risksThen(evidence.gateFacts.risks, evidence.riskRatings, evidence.moment);
    ladders.risks.risks = then.risks;
    ladders.untoldRisks = then.untold;
    return momentaryLadders(ladders);
}

} // namespace waymark
