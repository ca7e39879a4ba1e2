// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptioncover.h"
#include "tests/support/evidencebuilders.h"
#include "tests/support/planningbuilders.h"

namespace waymark {

inline TargetName aTarget(const QString& identity)
{
    return {.kind = TargetKind::Account, .identity = identity};
}

inline AssignedCheck onTarget(AssignedCheck check, const QString& identity)
{
    check.tally.scope.targetKind = TargetKind::Account;
    check.tally.scope.targetIdentity = identity;
    return check;
}

/// So many results of a check's scope are covered by exceptions that name them.
inline ExceptedCount aNamedCount(const AssignedCheck& check, Outcome outcome, qint64 count)
{
    return {.check = check.tally.check,
            .scope = check.tally.scope,
            .state = {.outcome = outcome, .severity = Severity::Medium},
            .count = count};
}

/// The outcomes of checks under exceptions.
inline std::vector<CheckOutcome> covered(const std::vector<AssignedCheck>& checks, const std::vector<ExceptionReach>& reaches,
                                         const std::vector<ExceptedCount>& named = {})
{
    std::vector<CheckOutcome> outcomes = checkOutcomes(checks);
    coverOutcomes(outcomes, checks, {.reaches = reaches, .named = named});
    return outcomes;
}

/// Of all results of a check, in force from someTime() for 20 days more.
inline ExceptionRecord aWaiver(qint64 check)
{
    return {.reference = QStringLiteral("EX-%1").arg(check),
            .check = CheckKey(check),
            .reason = QStringLiteral("Behind a firewall"),
            .owner = QStringLiteral("Olga"),
            .requester = QStringLiteral("Anna"),
            .requested = someTime(),
            .approver = QStringLiteral("Bo"),
            .approved = someTime(),
            .expiry = someTime().date().addDays(20)};
}

} // namespace waymark
