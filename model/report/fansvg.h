// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/score/programmefigures.h"

namespace waymark {

/// What may remain at the end of each sprint to come, with the days of P50, P80 and P95. Without a picture if there is
/// no forecast.
ReportChart fanChart(const QString& title, const PlanFigures& plan);

/// Points done in each closed sprint, and their mean. Without a picture before the first is closed.
ReportChart velocityChart(const Velocity& velocity);

} // namespace waymark
