// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/randomregisters.h"

namespace waymark {

/// Adds a random row of the kinds that say what is excepted, at risk, tied, or promoted.
class RandomProving : public RandomRegisters {
public:
    using RandomRegisters::RandomRegisters;

    Result<void> insertProving(Edit& edit)
    {
        const auto check = edit.check(QStringLiteral("unit"), number(30));
        if (!check)
            return check.error();
        switch (below(11)) {
        case 0:
        case 1:
            return insertException(edit, *check);
        case 2:
            return decideException(edit);
        case 3:
            return edit.insert(CheckTie{.check = *check,
                                        .item = QStringLiteral("iam"),
                                        .state = anyOf<CheckTieState>(), .author = someone()});
        case 4:
            return insertGate(edit);
        default:
            return stepOnRegisters(edit, *check);
        }
    }

private:
    Result<void> insertException(Edit& edit, CheckKey check)
    {
        ExceptionRecord draft{.kind = anyOf<ExceptionKind>(),
                              .check = check,
                              .target = anyId<Target>(edit),
                              .reason = QStringLiteral("Because of\n") + number(9),
                              .owner = someone(),
                              .expiry = someTime().date().addDays(below(300))};
        if (draft.kind == ExceptionKind::Attestation) {
            draft.attested = below(2) == 0 ? Outcome::Passed : Outcome::Failed;
            draft.evidenceFile = QStringLiteral("seen.pdf");
            draft.evidenceSha256 = QString(64, QLatin1Char('e'));
        } else if (below(2) == 0) {
            draft.resources = {QStringLiteral("r\"1"), number(9)};
        }
        const auto id = requestException(edit, draft, someone(), someTime());
        return id ? Result<void>() : Result<void>(id.error());
    }
    Result<void> decideException(Edit& edit)
    {
        const ExceptionRecord* exception = any<ExceptionRecord>(edit);
        if (!exception)
            return {};
        switch (below(4)) {
        case 0:
            return revokeException(edit, exception->id, QStringLiteral("No longer so"), someTime());
        case 1:
            return removeException(edit, exception->id);
        case 2:
            return changeException(
                edit, exception->id, [&](ExceptionRecord& after) { after.reason = number(99); }, someone(), someTime());
        default:
            return approveException(edit, exception->id, someone(), someTime());
        }
    }
    Result<void> insertGate(Edit& edit)
    {
        const Sprint* sprint = any<Sprint>(edit);
        const QString policy = QStringLiteral("{\"clauses\":[{\"id\":\"mustsDone\"}]}");
        if (!sprint || below(2) == 0)
            return edit.insert(GatePolicyRecord{.sprint = anyId<Sprint>(edit), .document = policy});
        GateDecision decision{.sprint = sprint->id, .decided = someTime(), .author = QStringLiteral("Anna"),
                              .outcome = anyOf<GateOutcome>(), .policy = policy};
        const bool holds = decision.outcome == GateOutcome::Holds;
        decision.lines = {holds ? QStringLiteral("[x] All: 1 of 1") : QStringLiteral("[ ] All: 0 of 1")};
        if (decision.outcome == GateOutcome::Overridden) {
            decision.approver = QStringLiteral("Carl");
            decision.reason = QStringLiteral("Customers wait");
        }
        return edit.insert(decision);
    }
};

} // namespace waymark
