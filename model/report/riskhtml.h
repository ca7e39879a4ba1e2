// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/riskreport.h"

namespace waymark {

/// The risk registry as one HTML file like those of htmlreport.h: its figures with their reasons, heat map, exposure sprint by
/// sprint, a table by level, and each risk with its plan, evidence, acceptances and rating history.
QString risksHtml(const RiskReport& report, const ReportFacts& facts);

} // namespace waymark
