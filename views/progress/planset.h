// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// A set of stories that has a burndown. Refers to the figures that it was taken from.
struct PlanSet {
    QString key = {};  ///< PlanDay::baseline, PlanDay::all, or the id of a sprint
    QString name = {}; ///< "Baseline", "Sprint 4, active"
    const Burndown* burndown = nullptr;
    const Forecast* forecast = nullptr;    ///< null: a sprint has none
    const SprintFigures* sprint = nullptr; ///< null: of the whole programme
};

/// The baseline, the whole backlog, and each sprint by number.
std::vector<PlanSet> planSets(const ProgrammeFigures& figures);

} // namespace waymark
