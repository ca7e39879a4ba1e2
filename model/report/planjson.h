// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QJsonObject>

namespace waymark {

// What there is to say of the plan, with the same members in every document. What can't be computed is null.

/// {"number", "start", "end", "state", "capacity", "planned", "done", "carried", "carriedOn", "returned", "gate"}:
/// points, days as "2026-03-02", and whether the gate holds. "carriedOn" and "returned" are null before the sprint is
/// closed.
QJsonObject sprintFiguresJson(const SprintFigures& figures);

/// {"mean", "sprints": [{"number", "done"}]}: points; the mean has two decimals.
QJsonObject velocityJson(const Velocity& velocity);

/// {"points", "done"}.
QJsonObject totalsJson(const PlanTotals& totals);

/// {"baseline", "backlog": {"p50", "p80", "p95"}}: days.
QJsonObject forecastsJson(const ProgrammeFigures& figures);

} // namespace waymark
