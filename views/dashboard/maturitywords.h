// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "views/dashboard/maturitygridmodel.h"
#include "views/dashboard/nextrungmodel.h"
#include "views/shared/headline.h"

namespace waymark {

/// A ladder as a figure: its rung, with what holds, what is missing for the next rung, and what only counts above that.
Figure ladderFigure(const EpicMaturity& ladder);

/// What leads, and what fell, has stood still or rose. `leftOut`: older lines aren't drawn.
Headline polarHeadline(const MaturityGridModel& course, bool leftOut);
/// How many epics are at the baseline. `leftOut`: older columns aren't drawn.
Headline gridHeadline(const MaturityGridModel& course, bool leftOut);
/// Which epic is closest to its next rung.
Headline nextRungHeadline(const NextRungModel& next);

} // namespace waymark
