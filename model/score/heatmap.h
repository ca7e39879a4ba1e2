// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"
#include "model/domain/riskgrid.h"

#include <array>
#include <span>
#include <vector>

namespace waymark {

/// Which of a risk's three ratings.
enum class RatingKind { Inherent, Current, Target };

/// A risk's rating of a kind: likelihood and impact, 0: not rated.
struct RatingPair {
    int likelihood = 0;
    int impact = 0;

    bool isRated() const { return likelihood > 0 && impact > 0; }
    friend bool operator==(const RatingPair&, const RatingPair&) = default;
};
RatingPair ratingOf(const Risk& risk, RatingKind kind);

/// Where the open risks stand in the grid, by one kind of rating.
struct HeatMap {
    using Cell = std::vector<RiskId>; ///< in the order of the risks
    std::array<std::array<Cell, RiskGrid::ratings>, RiskGrid::ratings> cells = {}; ///< [likelihood - 1][impact - 1]
    Cell unrated = {};

    const Cell& at(int likelihood, int impact) const; ///< 1..5
};
/// Closed risks are left out.
HeatMap heatMap(std::span<const Risk> risks, RatingKind kind);

/// How a risk moves through the grid: from before treatment over now to where it is to go. Steps that aren't rated, or that
/// change nothing, are left out; fewer than two: it doesn't move.
std::vector<RatingPair> ratingPath(const Risk& risk);

} // namespace waymark
