// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dashboard/failuresmodel.h"
#include "views/dashboard/sprintsmodel.h"
#include "views/dashboard/trendmodel.h"

namespace waymark {

/// What a section's head says: the finding, and what is drawn.
struct Finding {
    QString title;
    QString second;
};

Finding epicsFinding(const ProgrammeFigures& figures, const TrendModel& trend, QDate today);
Finding trendFinding(const TrendModel& trend, QDate today);
Finding failuresFinding(const ProgrammeFigures& figures, const FailuresModel& failures);
Finding sprintsFinding(const SprintsModel& sprints, QDate today);

} // namespace waymark
