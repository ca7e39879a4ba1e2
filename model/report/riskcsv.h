// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskreport.h"

namespace waymark {

/// Every risk of the registry, the highest current level first, closed ones last. Columns: reference, title, category, epic, cause,
/// event, consequence, then likelihood, impact and level each as inherent, current and target, stand (standWord()), treatment,
/// plan, stories, abuseCases, owner, review (day), overdue ("yes" or empty), status, checks, acceptances, suggestedLikelihood,
/// suggestedImpact. What isn't rated or can't be suggested is empty; several values in a cell are joined by "; ".
QString risksCsv(const RiskReport& report);

} // namespace waymark
