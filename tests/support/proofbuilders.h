// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/choiceproof.h"
#include "tests/support/planningbuilders.h"

namespace waymark {

/// Linked by the catalogue, unless told otherwise. Key 0: nobody knows the check yet.
inline LinkedCheck linkedTo(qint64 check, bool byHand = false)
{
    return {.check = CheckKey(check),
            .tool = QStringLiteral("prowler"),
            .checkId = QStringLiteral("check_%1").arg(check),
            .title = QStringLiteral("Check %1").arg(check),
            .byHand = byHand};
}

/// Of two results, as of someTime().
inline CheckOutcome anOutcome(qint64 check, Outcome outcome)
{
    CheckOutcome result{.check = CheckKey(check),
                        .tool = QStringLiteral("prowler"),
                        .checkId = QStringLiteral("check_%1").arg(check),
                        .outcome = outcome,
                        .lastRun = someTime()};
    result.results[outcome] = 2;
    return result;
}

/// A scope with these outcomes; all of them are fresh.
inline ScopedChecks inScope(const std::vector<CheckOutcome>& outcomes)
{
    ScopedChecks scoped{.freshSince = someTime().addDays(-30)};
    for (const CheckOutcome& outcome : outcomes)
        scoped.outcomes.insert(outcome.check, outcome);
    return scoped;
}

} // namespace waymark
