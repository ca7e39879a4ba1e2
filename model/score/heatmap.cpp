// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/heatmap.h"

namespace waymark {

namespace {

bool isOnGrid(const RatingPair& rating)
{
    return rating.isRated() && rating.likelihood <= RiskGrid::ratings && rating.impact <= RiskGrid::ratings;
}

} // namespace

RatingPair ratingOf(const Risk& risk, RatingKind kind)
{
    switch (kind) {
    case RatingKind::Inherent: return {.likelihood = risk.inherentLikelihood, .impact = risk.inherentImpact};
    case RatingKind::Current: return {.likelihood = risk.currentLikelihood, .impact = risk.currentImpact};
    case RatingKind::Target: return {.likelihood = risk.targetLikelihood, .impact = risk.targetImpact};
    }
    Q_UNREACHABLE();
}

const HeatMap::Cell& HeatMap::at(int likelihood, int impact) const
{
    return cells.at(static_cast<size_t>(likelihood - 1)).at(static_cast<size_t>(impact - 1));
}

HeatMap heatMap(std::span<const Risk> risks, RatingKind kind)
{
    HeatMap map;
    for (const Risk& risk : risks) {
        if (risk.status == RiskStatus::Closed)
            continue;
        const RatingPair rating = ratingOf(risk, kind);
        if (isOnGrid(rating))
            map.cells[static_cast<size_t>(rating.likelihood - 1)][static_cast<size_t>(rating.impact - 1)].push_back(risk.id);
        else
            map.unrated.push_back(risk.id);
    }
    return map;
}

std::vector<RatingPair> ratingPath(const Risk& risk)
{
    std::vector<RatingPair> path;
    for (const RatingKind kind : {RatingKind::Inherent, RatingKind::Current, RatingKind::Target}) {
        const RatingPair step = ratingOf(risk, kind);
        if (isOnGrid(step) && (path.empty() || path.back() != step))
            path.push_back(step);
    }
    return path;
}

} // namespace waymark
