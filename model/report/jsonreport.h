// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportfacts.h"
#include "model/score/programmefigures.h"

#include <QJsonObject>

namespace waymark {

/// What a report says of itself: "environment" (null: all), "written" (UTC), "auditHead" (hexadecimal).
void insertFacts(QJsonObject& document, const ReportFacts& facts);

/// statusJson() and what the report says of itself.
QJsonObject dashboardJson(const ProgrammeFigures& figures, const ReportFacts& facts);

/// The same, and every check that ran: "checkList": [{"tool", "check", "title", "epic" (null: none), "outcome",
/// "byAbsence", "severity", "results": {results by outcome}, "open", "resolved", "excepted" (results that an exception in
/// force covers), "allExcepted" (nothing else is in the way), "attested" (by a person; null: not)}]. Checks that never ran
/// and are attested: "attestedList": [{"tool", "check", "title", "epic", "attested"}]. "exceptionList": see
/// exceptionsJson().
QJsonObject complianceJson(const ProgrammeFigures& figures, const ReportFacts& facts);

} // namespace waymark
