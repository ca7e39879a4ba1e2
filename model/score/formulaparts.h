// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/formulas.h"

#include <QCoreApplication>

#include <algorithm>

// What the formulas are made of; for formulas.cpp and those beside it only.
namespace waymark {

struct FormulaText {
    Q_DECLARE_TR_FUNCTIONS(Formulas)
};

/// A figure of units that count as `shares` say (weighed, where the formula does), without what it is compared with. Reasons that
/// count nothing are left out, unless they are sentences. `missing`: what is to be said if nothing counts.
FormulaFigure formulaFigure(Formula formula, const OutcomeCounts& shares, std::vector<Reason> reasons, const QString& missing);

/// `reason`, with the sum of what `countOf` says of each check, and the checks of which it says something.
template <typename CountOf>
Reason summed(Reason reason, std::span<const CheckOutcome> checks, const CountOf& countOf)
{
    for (const CheckOutcome& check : checks)
        if (const qint64 count = countOf(check); count > 0) {
            reason.count += count;
            reason.checks.push_back(check.check);
        }
    return reason;
}

/// Nothing if `count` is 0; `many` has it as %1.
void addCause(std::vector<FormulaCause>& causes, qint64 count, const QString& one, const QString& many);

/// What exceptions do to the formulas of others: nothing. Empty if none is in force.
std::vector<Reason> exceptionLine(std::span<const CheckOutcome> checks);

FormulaFigure heimdallFigure(std::span<const CheckOutcome> checks);
FormulaFigure passRateFigure(std::span<const CheckOutcome> checks);
FormulaFigure threatScoreFigure(std::span<const CheckOutcome> checks);

} // namespace waymark
