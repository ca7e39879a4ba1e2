// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/storyvalue.h"

#include <map>

namespace waymark {

/// A story that may be planned, as numbers. Positions count the sprints that are still open from 0; one past the last is
/// the backlog.
struct PlanItem {
    size_t story = 0; ///< index in the evidence
    int points = 0;
    int earliest = 0; ///< position; what stays and it depends on stands there
    int latest = 0;   ///< likewise what stays and depends on it
    int current = 0;
    bool must = false;  ///< a must, or a must that has begun needs it
    bool first = false; ///< a must, or one depends on it, directly or not
    bool low = false;   ///< a could, and not first: gives way to musts
    bool late = false;  ///< low, or depends on what is
    std::vector<int> needs = {};   ///< items that it depends on; all have smaller numbers
    std::vector<int> neededBy = {};
    std::vector<qint64> worth = {}; ///< by position; 0 in the backlog
};

/// What there is to decide.
struct PlanProblem {
    std::vector<const Sprint*> sprints = {}; ///< open, by their days
    std::vector<int> stays = {};             ///< by position: points of what no plan moves
    std::vector<int> capacity = {};
    std::vector<PlanItem> items = {}; ///< each behind all that it needs
    std::map<QString, std::vector<size_t>> blocked = {}; ///< stories that can't be planned, by why

    int backlog() const { return static_cast<int>(sprints.size()); }
    int room(int position) const
    {
        const auto at = static_cast<size_t>(position);
        return std::max(0, capacity[at] - stays[at]);
    }
};

PlanProblem planProblem(const PlanningEvidence& evidence, std::span<const StoryValue> values);

} // namespace waymark
