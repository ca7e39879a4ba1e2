// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// Fills in what there is to say of the plan: sprints, velocity, baseline and backlog. Needs the figures' checks and
/// proofs. Cost: the stories, and the sprints times the days and the checks; never results.
void scorePlan(ProgrammeFigures& figures, const ProgrammeEvidence& evidence);

/// Takes the days of a plan back to a moment within `day`: later ones were not there yet, and that day's are what the stories of the
/// moment come to. `days`: by subject and day.
void takeBack(std::vector<PlanDay>& days, QDate day, std::span<const Story> stories, std::span<const Sprint> sprints);

} // namespace waymark
