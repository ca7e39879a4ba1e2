// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/risk.h"
#include "model/score/compliance.h"

#include <QDateTime>

namespace waymark {

inline const QDate monday(2026, 3, 2);

inline QDateTime onDay(int day)
{
    return QDateTime(monday.addDays(day), QTime(6, 0), Qt::UTC);
}

inline CheckOutcome aCheck(qint64 key, Outcome outcome = Outcome::Passed, Severity severity = Severity::Medium)
{
    return {.check = CheckKey(key), .tool = QStringLiteral("prowler"), .outcome = outcome, .severity = severity, .lastRun = onDay(10)};
}

inline ExceptionRecord anException(ExceptionKind kind, qint64 check, int lastDay)
{
    ExceptionRecord exception{.reference = QStringLiteral("EX-1"), .kind = kind, .check = CheckKey(check)};
    exception.approver = QStringLiteral("Bernd");
    exception.approved = onDay(-20);
    exception.expiry = monday.addDays(lastDay);
    if (kind == ExceptionKind::Attestation)
        exception.attested = Outcome::Passed;
    return exception;
}

inline Risk aRisk(const QString& reference, int likelihood, int impact)
{
    Risk risk{.reference = reference};
    risk.currentLikelihood = likelihood;
    risk.currentImpact = impact;
    return risk;
}

} // namespace waymark
