// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"

#include <QJsonObject>

namespace waymark {

/// What a report says of itself: "environment" (null: all), "written" (UTC), "auditHead" (hexadecimal).
void insertFacts(QJsonObject& document, const ReportFacts& facts);

/// What a run that counts changes: {"new", "changed", "resolved", "reopened"}; null: it doesn't count, or it isn't known.
QJsonValue runChangesJson(const RunId& run, const ChangesByRun& changes);

/// statusJson(), what the report says of itself, and the runs behind it, the latest first: "runList": [{"id", "sprint"
/// (number; null: none), "time", "timeSource", "tool", "target", "file", "sha256", "rows", "complete", "incomplete" (why;
/// null: it is complete), "warnings", "changes": see runChangesJson()}], and "maturityList": see maturityJson().
QJsonObject figuresJson(const ProgrammeFigures& figures, const ReportFacts& facts);

/// The same, and every check that ran: "checkList": [{"tool", "check", "title", "epic" (null: none), "outcome",
/// "byAbsence", "severity", "results": {results by outcome}, "open", "resolved", "excepted" (results that an exception in
/// force covers), "allExcepted" (nothing else is in the way), "attested" (by a person; null: not), "bestPractices" and
/// "controls" (ids; null: the figures weren't asked for them)}]. Checks that never ran and are attested: "attestedList":
/// [{"tool", "check", "title", "epic", "attested", "bestPractices", "controls"}]. "formulaList": see
/// formulasJson(). "exceptionList": those in force, see exceptionsJson().
QJsonObject complianceJson(const ProgrammeFigures& figures, const ReportFacts& facts);

} // namespace waymark
