// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/capacity.h"
#include "model/score/storyproof.h"

namespace waymark {

/// What a plan is proposed from.
struct PlanningEvidence {
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    std::span<const Sprint> sprints = {};
    Team team = {};
    const StoryProofs* proofs = nullptr; ///< null: nothing is proven
    QDate today = {}; ///< sprints that ended before are left as they are; invalid: none did
};

/// What it is worth to have a story done, by the parts of the formula. Priority counts by the point, since points are what
/// the room of a sprint is spent on; risk and proof count by the story, since they are bought once.
struct StoryValue {
    int points = 0;
    int perPoint = 0;  ///< must 6, should 3, could 1
    bool abuse = false; ///< an abuse case: 4
    int mitigates = 0;  ///< abuse cases that it mitigates and that are not proven yet: 4 each, 12 at most
    int failing = 0;    ///< linked checks that fail: 3 each
    int unproven = 0;   ///< linked checks that never ran, could not tell or are stale: 2 each; 12 at most for all checks

    int risk() const { return (abuse ? 4 : 0) + std::min(12, 4 * mitigates); }
    int proof() const { return std::min(12, 3 * failing + 2 * unproven); }
    int total() const { return points * perPoint + risk() + proof(); }

    friend bool operator==(const StoryValue&, const StoryValue&) = default;
};

/// Of each story, in the order of `stories`. Work grows with stories and links.
std::vector<StoryValue> storyValues(const PlanningEvidence& evidence);

/// "5 points x 6 + 8 (abuse cases that it mitigates: 2) + 3 (linked checks: 1 failing, 0 not proven) = 41".
QString valueText(const StoryValue& value);

/// How many fifths a story's value counts where its epic is in the focus of the sprint, and where not.
inline constexpr int focusFifths = 6;
inline constexpr int plainFifths = 5;

/// What is left of a value after so many sprints, in billionths: a fifth less with each. Less than what the focus adds, so
/// that it never pays to wait for it.
qint64 discount(size_t sprint);

/// The whole formula in words, for people.
QString planningFormula();

} // namespace waymark
