// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/finding.h"

#include <QCryptographicHash>

namespace waymark {

/// One row of a made-up results file.
inline Finding aFinding(const QString& check, const QString& resource, Outcome outcome,
                        Severity severity = Severity::Medium)
{
    return {.scope = {.tool = QStringLiteral("prowler"),
                      .targetKind = TargetKind::Account,
                      .targetIdentity = QStringLiteral("111122223333")},
            .checkId = check,
            .title = QStringLiteral("Title of ") + check,
            .outcome = outcome,
            .outcomeRaw = word(outcome).toUpper(),
            .severity = severity,
            .resource = resource,
            .evidence = QStringLiteral("%1 on %2 is %3").arg(check, resource, word(outcome)),
            .fingerprint = QCryptographicHash::hash((check + QLatin1Char('|') + resource).toUtf8(), QCryptographicHash::Md5)};
}

inline QDateTime aDay(int day)
{
    return QDateTime(QDate(2026, 1, 1).addDays(day), QTime(6, 0), Qt::UTC);
}

} // namespace waymark
