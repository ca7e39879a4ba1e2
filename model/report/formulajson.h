// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QJsonArray>

namespace waymark {

/// The same results by Waymark's formulas and by those of other tools: [{"id" ("waymarkChecks", "waymarkResults", "heimdall",
/// "threatScore", "passRate"), "name", "method" (how it is computed), "value", "unit" ("checks", "results"), "numerator",
/// "denominator" (of "threatScore" weighed by risk, else units), "counted", "leftOut" (units), "against" (the id of the one it is
/// compared with; null: none), "difference" (points), "why" (a sentence), "reasons": [{"kind" ("counted", "leftOut", "missing"),
/// "count", "text"}]}]. Percentages and points are numbers with two decimals; what can't be computed is null.
QJsonArray formulasJson(const ProgrammeFigures& figures);

} // namespace waymark
