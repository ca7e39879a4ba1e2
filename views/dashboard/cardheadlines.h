// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/dashboard/perspectivesmodel.h"
#include "views/dashboard/pillarsmodel.h"
#include "views/shared/headline.h"

namespace waymark {

// What the cards of risks, plan, reviews and capabilities find.

/// `appetite`: the highest level that needs no treatment.
Headline riskHeadline(const ProgrammeFigures& figures, int appetite);
Headline exposureHeadline(const ProgrammeFigures& figures);
/// When the musts are done, by P50.
Headline baselineHeadline(const ProgrammeFigures& figures);
Headline pillarsHeadline(const ProgrammeFigures& figures, const PillarsModel& pillars);
Headline capabilitiesHeadline(const ProgrammeFigures& figures, const PerspectivesModel& perspectives);

} // namespace waymark
