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

/// What planning a story is worth, by the parts of the formula.
struct StoryValue {
    StoryId story = StoryId::create();
    int perPoint = 0; ///< priority: must 6, should 3, could 1
    int risk = 0;     ///< an abuse case 4; a use case 4 for each abuse case that it mitigates and that is not proven, up to 12
    int proof = 0;    ///< 3 for each failing linked check, 2 for each that is not proven otherwise, up to 12
    int points = 0;

    /// `inFocus`: the story's epic is one of the sprint's focus epics, which is worth 1 more a point.
    int total(bool inFocus) const { return points * (perPoint + (inFocus ? 1 : 0)) + risk + proof; }
};

/// One story that should stand elsewhere.
struct PlanMove {
    StoryId story = StoryId::create();
    std::optional<SprintId> from = {}; ///< none: the backlog
    std::optional<SprintId> to = {};
    QString reason = {};
};

/// One sprint's points, before and after.
struct SprintRoom {
    SprintId sprint = SprintId::create();
    int number = 0;
    int capacity = 0;
    int stays = 0;  ///< points of what no plan moves: begun or done
    int before = 0; ///< points in all
    int after = 0;
};

/// A proposal: nothing has been changed.
struct AutoPlan {
    std::vector<PlanMove> moves = {};    ///< by sprint, then rank; those back to the backlog last
    std::vector<SprintRoom> sprints = {}; ///< that stories may be planned into, by number
    Figure before = {}; ///< the objective, in hundredths, of the plan as it stands, and the formula in words
    Figure after = {};  ///< the objective of the proposal; the reasons give each story's value
    std::vector<Reason> leftOut = {}; ///< stories that are not planned, by why not
};

/// Proposes sprints for open stories that are not planned, or planned but not begun. Maximises the sum, over planned
/// stories, of value (see StoryValue) x discount (0.9 to the power of the sprint's position among those that are open):
/// risk reduction and proof are bought early, and with the least points. Always:
/// - no sprint gets more points than its capacity leaves (see sprintCapacity) beside what stays in it;
/// - no story stands in an earlier sprint than one that it depends on; both may share one, where rank orders them;
/// - musts, and what musts depend on, come first: none is left out, or later, while room that is left for others, or
///   that others take, would do for it.
/// Deterministic: greedy by value a point, each story with what it depends on, then moves and swaps as long as they gain, within a bounded
/// number of steps.
AutoPlan autoPlan(const PlanningEvidence& evidence);

/// The value of each story that autoPlan may move, by the order of `stories`.
std::vector<StoryValue> storyValues(const PlanningEvidence& evidence);

/// The objective's formula in words, for people.
QString planningFormula();

/// What would be wrong if only these of a proposal's moves were made: sprints over capacity, stories before what they depend on.
std::vector<Reason> planFaults(const PlanningEvidence& evidence, std::span<const PlanMove> moves);

} // namespace waymark
