// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"

namespace waymark {

/// All sprints as one HTML file like those of htmlreport.h: table of sprints, programme burndown, velocity and
/// forecast, each figure with its reasons. What can't be computed is "no evidence".
QString sprintsHtml(const ProgrammeFigures& figures, const ReportFacts& facts);

/// Its sections of the programme's burndown and forecast.
QString burndownHtml(const ProgrammeFigures& figures);
QString forecastHtml(const ProgrammeFigures& figures);

} // namespace waymark
