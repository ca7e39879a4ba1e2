// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"
#include "model/score/programmereport.h"

namespace waymark {

/// The report for whoever answers for a programme, as one HTML file like those of htmlreport.h: the leading figures and what
/// they moved by, the gate of the current sprint, maturity, compliance, what fails, risks, burndown and forecast, reviews by
/// pillar, and exceptions that somebody has to see to.
QString programmeHtml(const ProgrammeFigures& figures, const ProgrammeReport& report, const ReportFacts& facts);

} // namespace waymark
