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
/// Each sprint also has "override" (of its gate, as overrideJson() has it), "capacity", "carried" (points that came from
/// closed sprints), and once it is closed "carriedOn" and "returned" (points that left it undone). The programme has
/// "velocity": {"mean", "sprints": [{"number", "done"}]}, "baseline" and "backlog": {"points", "done"}, "asOf" (the moment
/// that checks, runs and exceptions are of; null: now), "planAsOf" (likewise of plan, risks and answers; null with "asOf": nobody
/// noted where they stood then, they are those of now), and "forecast":
/// {"baseline", "backlog": {"p50", "p80", "p95"}}, days.
///
/// "maturity" of an epic is the rung of its ladder, 0..5, and "missing" what is missing for the next one, a sentence each; null: the
/// checks that belong to no epic. A rung that nobody noted is null, too.
///
/// "exceptions": see exceptionCountsJson(); "exceptedChecks" and
/// "attestedChecks" say how many checks stand in nobody's way because of them. No percentage changes by either.
///
/// "severeFailures" (failing checks, critical or high), "highRiskIssues" (questions of all reviews, as answered or as proven) and
/// "contradictions" (selected choices that tests contradict) are null where there is no evidence.
///
/// "risks": {"open", "aboveAppetite", "unrated", "exposure", "overdueReviews", "expiredAcceptances"}, all of the registry: what
/// isn't closed is open; above the appetite are those of these that no acceptance in force covers. Neither says anything of a
/// risk that isn't rated. "exposure" is the sum of the current levels of those that are; null: none is. Then come how many were
/// to be looked at again before today, and how many acceptances of risks have expired that are still needed. With "asOf" there are two members more: its own "asOf", and "ofNow",
/// the names of those members that are as of now all the same. "aboveAppetite" is of both: risks as they are now, acceptances as of the
/// moment; "expiredAcceptances" is as of the moment.
///
/// "reviews": [{"workload", "lens", "version", "questions", "high", "medium", "none", "unanswered", "notApplicable", "unrated",
/// "contradicted"}], whatever environment is asked for; null: none has been made. All but the last count questions by their
/// risk as answered now, "unrated" those of which no rule of the lens is true; "contradicted" counts choices. "version" is null
/// if the lens states none, the numbers are if it can't be read any more.
QJsonObject statusJson(const ProgrammeFigures& figures, const QString& workspace);

/// Counts by the outcomes' words.
QJsonObject outcomesJson(const OutcomeCounts& counts);

} // namespace waymark
