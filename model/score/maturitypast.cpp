// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/maturitypast.h"

#include "model/domain/localday.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace waymark {

std::vector<SprintEnd> sprintEnds(std::span<const Sprint> sprints, const QDateTime& moment, const QString& timeZone)
{
    std::vector<SprintEnd> ends;
    for (const Sprint& sprint : sprints) {
        if (!sprint.end.isValid())
            continue;
        const QDateTime end = endOfDay(sprint.end, timeZone);
        if (end <= moment)
            ends.push_back({.sprint = sprint.number, .isClosed = sprint.state == SprintState::Closed, .moment = end});
    }
    std::ranges::stable_sort(ends, [](const SprintEnd& a, const SprintEnd& b) {
        return a.moment < b.moment || (a.moment == b.moment && a.sprint < b.sprint);
    });
    return ends;
}

RisksThen risksThen(std::span<const Risk> risks, std::span<const RiskRating> ratings, const QDateTime& moment)
{
    QSet<RiskId> everRated;
    QHash<RiskId, const RiskRating*> latest;
    for (const RiskRating& rating : ratings) {
        everRated.insert(rating.risk);
        if (rating.rated > moment)
            continue;
        const RiskRating*& known = latest[rating.risk];
        if (!known || rating.rated >= known->rated) // of the same moment the one that came last holds
            known = &rating;
    }
    RisksThen then;
    for (const Risk& risk : risks) {
        const RiskRating* rating = latest.value(risk.id);
        if (!rating && everRated.contains(risk.id))
            continue; // it was registered later
        Risk rated = risk;
        if (rating) {
            rated.inherentLikelihood = rating->inherentLikelihood;
            rated.inherentImpact = rating->inherentImpact;
            rated.currentLikelihood = rating->currentLikelihood;
            rated.currentImpact = rating->currentImpact;
            rated.targetLikelihood = rating->targetLikelihood;
            rated.targetImpact = rating->targetImpact;
            rated.status = rating->status;
        } else {
            then.untold.insert(risk.id);
        }
        then.risks.push_back(std::move(rated));
    }
    return then;
}

} // namespace waymark
