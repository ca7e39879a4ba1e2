// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/planproblem.h"

namespace waymark {

/// A position for each item, worth as much as can be found within a fixed number of steps; see autoPlan() for what always
/// holds. The same problem gives the same positions on every platform.
std::vector<int> searchPlan(const PlanProblem& problem);

} // namespace waymark
