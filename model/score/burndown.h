// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/planday.h"
#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/domain/story.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// What happened to the plan, day by day, as it was noted then. Never computed from today's stories, so that later changes
/// don't rewrite it.
struct PlanHistory {
    std::span<const PlanDay> days = {}; ///< by subject and day, as a workspace keeps them
    std::span<const Sprint> sprints = {};
    std::span<const SprintClosure> closures = {};
    std::span<const ClosedStory> closedStories = {};
    std::span<const Story> stories = {}; ///< as they are now: only to find those that closed ones are copies of
    QDate today = {};
    QString timeZone = QStringLiteral("UTC"); ///< IANA name: in which a sprint was closed on its day
};

/// The end of one day.
struct BurndownDay {
    QDate day = {};
    int scope = 0; ///< points that stood in the set then: the scope line
    int done = 0;
    double ideal = 0; ///< points that would remain if the committed ones went evenly, on working days

    int remaining() const { return scope - done; }
};

/// The points of a set of stories over time.
struct Burndown {
    QDate first = {};
    QDate last = {};                     ///< when nothing should remain any more
    std::vector<BurndownDay> days = {};  ///< from `first` on, without gaps; empty: it lies ahead
    int committed = 0;                   ///< scope at the end of the first day on which there was any
    Figure remaining = {};               ///< points, by the latest of the days; the reasons list each change of scope
};

/// Of a sprint, to today or its last day. From the day on which it was closed the numbers are those frozen then: what was
/// carried over remains, it did not burn down.
Burndown sprintBurndown(const Sprint& sprint, const PlanHistory& history);

/// Of PlanDay::baseline or PlanDay::all, from the first sprint's first day (or the first entry, if that is later) to
/// today; `last` is the last sprint's last day. No days without sprints.
Burndown programmeBurndown(const QString& subject, const PlanHistory& history);

/// Points that came into a sprint from closed ones, when those were closed; the reasons name each story and where it
/// came from, and refer to it if there still is one of that reference.
Figure carriedOver(const Sprint& sprint, const PlanHistory& history);

} // namespace waymark
