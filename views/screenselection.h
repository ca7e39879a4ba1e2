// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/exceptionrecord.h"
#include "model/domain/story.h"
#include "model/score/figure.h"

#include <vector>

namespace waymark {

/// The items behind a figure: what the Compliance screen is to show.
struct CheckSelection {
    QString title;                       ///< where it comes from: "Failed checks, Identity and access"
    std::vector<CheckKey> checks = {};   ///< empty: all
    std::optional<Outcome> outcome = {}; ///< of results; empty: all
};

/// The items behind a planning figure: what the Backlog screen is to show.
struct StorySelection {
    QString title;                     ///< where it comes from: "Unmitigated abuse cases"
    std::vector<StoryId> stories = {};
};

/// What the Reviews screen is to show.
struct ReviewSelection {
    std::optional<ReviewId> review = {};
    std::optional<WorkloadId> workload = {}; ///< where no review is named: whatever it has
    QString question = {};                   ///< empty: the first of `questions`
    QString choice = {};                     ///< of the question; empty: none
    ReviewQuestions questions = ReviewQuestions::All; ///< that the list is restricted to
};

/// A door to some questions of a review.
inline ReviewSelection selectionOf(const ReviewReach& reach)
{
    return {.review = reach.review, .questions = reach.questions};
}

/// The risks behind a figure: what the Risks screen is to show.
struct RiskSelection {
    QString title;                  ///< where it comes from: "Risks above the appetite"
    std::vector<RiskId> risks = {};
};

/// What the Exceptions screen is to show.
struct ExceptionSelection {
    QString title;                            ///< where it comes from: "Exceptions to see to"
    std::vector<ExceptionId> exceptions = {}; ///< a single one is opened in the details panel
};

} // namespace waymark
