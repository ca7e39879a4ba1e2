// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/storyvalue.h"

namespace waymark {

/// One story that should stand elsewhere.
struct PlanMove {
    StoryId story = StoryId::create();
    std::optional<SprintId> from = {}; ///< none: the backlog
    std::optional<SprintId> to = {};
    QString reason = {};

    friend bool operator==(const PlanMove&, const PlanMove&) = default;
};

/// One sprint's points, before and after.
struct SprintRoom {
    SprintId sprint = SprintId::create();
    int number = 0;
    int capacity = 0; ///< see sprintCapacity; 0 if there is none
    int stays = 0;    ///< points of what no plan moves: begun or done
    int before = 0;   ///< points in all
    int after = 0;
};

/// A proposal: nothing has been changed.
struct AutoPlan {
    std::vector<PlanMove> moves = {};     ///< by the sprint they go to, then rank; those back to the backlog last
    std::vector<SprintRoom> sprints = {}; ///< that stories may be planned into, the first to come first
    /// The objective, in hundredths, of the plan as it stands; more than `after` only where that breaks a rule.
    Figure before = {};
    Figure after = {}; ///< of the proposal; the reasons give the formula and each planned story's value
    std::vector<Reason> leftOut = {}; ///< stories that are not planned, by why not
};

/// Proposes sprints for open stories that are not planned, or planned but not begun. Maximises the sum, over planned
/// stories, of value (see StoryValue) x focus x discount: risk reduction and proof are bought early, and for few points.
/// Always:
/// - no sprint gets more points than its capacity leaves beside what stays in it;
/// - no story stands in an earlier sprint than one that it depends on, and none without it; both may share a sprint, where
///   rank says which comes first;
/// - musts come before coulds: no must, nor what a must that stays depends on, is left out, or later, while a sprint has
///   room for it, together with what it needs, that is free or that coulds take which no must depends on.
/// What has begun or is done in a sprint stays there, and so does what it depends on. Stories without points are not
/// planned, and what can't be planned takes what depends on it out of the plan; `leftOut` says so.
/// Deterministic: greedy by value a point, each story with all that it depends on, then moves, swaps and new beginnings, as
/// many as a fixed number of steps allows. A plan that keeps the rules is given up only if that gains a hundredth or more.
AutoPlan autoPlan(const PlanningEvidence& evidence);

/// What would be wrong if only these of a proposal's moves were made: sprints that would be over capacity, stories that
/// would come before what they depend on. Faults that the plan has already, and no move touches, are not among them.
std::vector<Reason> planFaults(const PlanningEvidence& evidence, std::span<const PlanMove> moves);

} // namespace waymark
