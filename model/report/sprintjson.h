// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/report/sprintrows.h"

#include <QJsonObject>

namespace waymark {

// The plan with the members of statusJson() and more of them. Reasons are [{"kind": "counted", "leftOut" or "missing",
// "count" (null: a sentence of its own), "text"}].

/// {"workspace", "sprints", "velocity", "baseline", "backlog", "forecast"} and what the report says of itself.
/// Sprints also have "goal", "over" (whether more is planned than there is room for), "capacityReasons",
/// "carriedReasons" and the gate's "clauses": [{"id" (null: of a closed sprint), "holds", "text", "evidence": []}].
/// Velocity also has "reasons". Baseline and backlog also have "remaining", "p50", "p80", "p95", "byCapacity" (no
/// forecast: if every sprint did all that it has room for), "reasons", "burndown" as below and
/// "fan": [{"sprint", "day", "p5", "p20", "p50", "p80", "p95"}]. What can't be computed is null.
QJsonObject sprintsJson(const ProgrammeFigures& figures, const ReportFacts& facts);

/// {"workspace", "sprints": [that one]} and what the report says of itself. The sprint also has "closed" (UTC; null:
/// open), "burndown": {"committed", "remaining", "reasons", "days": [{"day", "scope", "done", "remaining", "ideal"}]}
/// and "stories": [{"reference", "title", "kind", "epic", "priority", "points" (null: not estimated), "status",
/// "owner", "proof", "fate", "carriedTo"}]; of a closed sprint as they were then.
QJsonObject sprintJson(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows,
                       const ReportFacts& facts);

} // namespace waymark
