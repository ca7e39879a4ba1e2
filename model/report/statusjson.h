// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QJsonObject>

namespace waymark {

/// `waymark-cli status --json`, a contract with pipelines: {"workspace", "epics": [{"id", "name", "maturity",
/// "compliance", "stories", "done"}], "sprints": [{"number", "start", "end", "state", "planned", "done", "gate"}],
/// "compliance", "risks", "reviews"}. Percentages are numbers with two decimals; what can't be computed is null.
///
/// Each sprint also has "capacity", "carried" (points that came from closed sprints), and once it is closed "carriedOn" and
/// "returned" (points that left it undone). The programme has "velocity": {"mean", "sprints": [{"number", "done"}]},
/// "baseline" and "backlog": {"points", "done"}, and "forecast": {"baseline", "backlog": {"p50", "p80", "p95"}}, days.
QJsonObject statusJson(const ProgrammeFigures& figures, const QString& workspace);

/// Counts by the outcomes' words.
QJsonObject outcomesJson(const OutcomeCounts& counts);

} // namespace waymark
