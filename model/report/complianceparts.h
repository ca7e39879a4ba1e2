// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"

namespace waymark {

// Sections of HTML reports about what ran and what came of it.

/// What a check's epic is called; "unassigned".
QString epicNameOf(const ProgrammeFigures& figures, const QString& epic);

/// Compliance by epic, as bars and as a table.
QString epicsHtml(const ProgrammeFigures& figures);
/// Compliance after each run.
QString complianceTrendHtml(const ProgrammeFigures& figures);
/// The checks that fail, what is worst first, `most` of them.
QString failuresHtml(const ProgrammeFigures& figures, int most);
/// The runs behind the figures.
QString runsHtml(const ProgrammeFigures& figures, const ReportFacts& facts);
/// Which figures are of the past, and which are not; empty: all are of now.
QString asOfHtml(const ProgrammeFigures& figures);

} // namespace waymark
