// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/reviewrisk.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace waymark {

/// Choices that, selected besides those that are, bring a question's risk down to `after`.
struct ClearingSet {
    QStringList choices = {}; ///< in the order of the lens
    QuestionRisk after = QuestionRisk::None;

    friend bool operator==(const ClearingSet&, const ClearingSet&) = default;
};

/// All sets of the smallest size that bring the risk down to none; if no set does, those of the smallest size that bring high
/// down to medium; empty if none does that either, or the question isn't at high or medium risk. In the order of the lens.
/// Exact over the rules: of all subsets of the choices that can still be selected. "None of these" is unselected with the first
/// one; choices that don't apply are not offered. Questions with more than mostChoices choices: empty, see isTooLarge().
std::vector<ClearingSet> smallestClearingSets(const LensQuestion& question, const AnswerFacts& answer);
inline constexpr int mostChoices = 15; ///< besides "none of these": what the format allows
bool isTooLarge(const LensQuestion& question);

/// The improvement of one question.
struct Improvement {
    QString question = {};
    QuestionRisk risk = QuestionRisk::High; ///< now: high or medium
    std::vector<ClearingSet> sets = {};     ///< the cheapest first, then in the order of the lens; empty: nothing clears it
    int points = 0;                         ///< of the first set
    bool assumed = false; ///< some of these points nobody estimated
};

/// Story points that bring a choice about, 0 or more: of stories tied to it that aren't done; nothing: nobody has said.
using PointsOfChoice = std::function<std::optional<int>(const QString& question, const QString& choice)>;
inline constexpr int assumedPoints = 3; ///< of a choice without an estimated story

/// Questions at high or medium risk, ranked by risk cleared per point: (weight before - weight after) / points with weights
/// high 3, medium 1, none 0; what takes no points first, by what it clears; what nothing clears last; equal ones in the order
/// of the lens.
std::vector<Improvement> improvements(const Lens& lens, const std::function<AnswerFacts(const QString& question)>& answers,
                                      const PointsOfChoice& points);

} // namespace waymark
