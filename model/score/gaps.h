// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/threatmodel.h"
#include "model/score/storyproof.h"

namespace waymark {

/// What is tied to nothing. Stories that won't be done are asked for nothing.
struct Gaps {
    std::vector<StoryId> unmitigated = {};   ///< abuse cases without a use case against them
    std::vector<StoryId> unproven = {};      ///< use cases without a check
    std::vector<CheckKey> unclaimed = {};    ///< checks that ran, which no story is proven by
};

Gaps findGaps(std::span<const Story> stories, std::span<const Link> links, std::span<const CheckOutcome> checks);

/// Where the threat model of a target stands.
struct ThreatModelState {
    int elements = 0;
    int answered = 0;                          ///< with an abuse case, or a reason why none is needed
    std::optional<ThreatReview> signature = {}; ///< the latest
    std::vector<ThreatReview> earlier = {};    ///< signatures before it, the latest first
    /// What stands there now is not what the latest one was put under. Of one without a digest: more or fewer elements
    /// or answers.
    bool changedSince = false;

    bool isComplete() const { return elements > 0 && answered == elements; }
};

/// Abuse cases answer an element by links of the kind Threatens. Going back to what was signed makes it signed again.
ThreatModelState threatModelState(const TargetId& target, std::span<const ThreatElement> elements,
                                  std::span<const Link> links, std::span<const Story> stories,
                                  std::span<const ThreatReview> reviews);

} // namespace waymark
