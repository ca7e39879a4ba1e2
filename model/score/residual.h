// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"
#include "model/score/compliance.h"
#include "model/score/figure.h"
#include "model/score/storyproof.h"

#include <QHash>

#include <span>
#include <vector>

namespace waymark {

/// A residual rating that tests suggest for a risk. A person accepts it, or doesn't.
struct ResidualSuggestion {
    /// 1..5; 0: nothing can be suggested, and the reasons say why (no rating before treatment or no target, nothing tied).
    int likelihood = 0;
    int impact = 0;
    int proven = 0; ///< of what is tied to the risk, so many
    int tied = 0;   ///< checks and stories that count
    std::vector<Reason> reasons = {}; ///< counted: what holds; missing: what doesn't yet; left out: not applicable, won't be done

    bool isThere() const { return likelihood > 0; }
    /// Whether it says something else than the risk's current rating.
    bool differsFrom(const Risk& risk) const
    {
        return isThere() && (likelihood != risk.currentLikelihood || impact != risk.currentImpact);
    }
};

/// What it is made of. The figures outlive it.
struct ResidualFacts {
    std::span<const RiskTie> ties = {}; ///< of all risks
    std::span<const Story> stories = {};
    std::span<const CheckOutcome> checks = {};
    std::span<const AttestedCheck> attested = {};
    const StoryProofs* proofs = nullptr;
    QDateTime freshSince = {}; ///< UTC; invalid: nothing is stale
};

/// Where what the facts hold is found at once, for who asks for many risks. Valid as long as they are.
struct ResidualIndex {
    explicit ResidualIndex(const ResidualFacts& facts);

    QHash<RiskId, std::vector<const RiskTie*>> ties = {};
    QHash<StoryId, const Story*> stories = {};
    QHash<CheckKey, const CheckOutcome*> checks = {};
    QHash<CheckKey, const AttestedCheck*> attested = {};
};

/// With p of n tied items proven, each rating is inherent - floor((inherent - target) x p / n): treatment counts as far as it is
/// proven, rounded against us. A target above the inherent rating, as older files may have, counts as that, and a reason says so: no
/// proof makes a suggestion worse than the risk was. A check is proven that passed freshly, or is attested as passed; a story that treats the risk,
/// when it is done and all of its own checks passed. An exception proves nothing. Whatever fails keeps its share out.
/// `index`: of the facts; null: it is made for this risk alone.
ResidualSuggestion suggestedResidual(const Risk& risk, const ResidualFacts& facts, const ResidualIndex* index = nullptr);

} // namespace waymark
