// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/failuresmodel.h"
#include "views/dashboard/sprintsmodel.h"
#include "views/dashboard/trendmodel.h"
#include "views/shared/headline.h"

namespace waymark {

Headline epicsHeadline(const ProgrammeFigures& figures, const TrendModel& trend, QDate today);
Headline trendHeadline(const TrendModel& trend, QDate today);
Headline failuresHeadline(const ProgrammeFigures& figures, const FailuresModel& failures);
Headline sprintsHeadline(const SprintsModel& sprints, QDate today);

} // namespace waymark
