// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/report/sprintrows.h"

namespace waymark {

/// One sprint as one HTML file like those of htmlreport.h: goal, capacity, burndown with each change of its scope, what
/// was carried over, gate and stories. Of a closed sprint the numbers and stories are those frozen when it was closed.
QString sprintHtml(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows,
                   const ReportFacts& facts);

/// The clauses of a gate, each with whether it holds and its evidence.
QString gateHtml(const std::optional<GateVerdict>& gate);

} // namespace waymark
