// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewfigures.h"

namespace waymark {

/// What became of one choice between two states of a review. Empty optional: that state doesn't have it.
struct ChoiceDifference {
    QString choice = {};
    QString title = {}; ///< the later one's, if it has the choice
    std::optional<ChoiceStatus> before = {};
    std::optional<ChoiceStatus> after = {};
    std::optional<ChoiceEvidence> evidenceBefore = {};
    std::optional<ChoiceEvidence> evidenceAfter = {};
};

struct QuestionDifference {
    QString pillar = {}; ///< name
    QString question = {};
    QString title = {};
    std::optional<QuestionRisk> before = {};
    std::optional<QuestionRisk> after = {};
    bool notesDiffer = false; ///< or reasons or the improvement's status; of the question, or of choices that both have
    std::vector<ChoiceDifference> choices = {}; ///< only those that differ
};

struct ReviewComparison {
    RiskCounts before = {};
    RiskCounts after = {};
    int contradictedBefore = 0;
    int contradictedAfter = 0;
    std::vector<QuestionDifference> questions = {}; ///< only those that differ, in the later one's order, then what only the earlier had
};

ReviewComparison compareReviews(const ReviewFigures& before, const ReviewFigures& after);

} // namespace waymark
