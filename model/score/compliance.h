// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/assignedcheck.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// A check's outcome over all its counted results: the worst of them (failed, error, suppressed, skipped, passed, not
/// applicable). Checks whose results have all gone are not among checkOutcomes().
struct CheckOutcome {
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
    QString epic = {};      ///< id; empty: unassigned
    QString placement = {}; ///< why it belongs there, for reasons: "listed", "rule", "story"
    Outcome outcome = Outcome::Passed;
    bool byAbsence = false;                 ///< passed only because later runs did not report it any more
    Severity severity = Severity::Unrated;  ///< the worst among results of that outcome
    OutcomeCounts results = {};             ///< of tools that also report what passed
    qint64 open = 0;                        ///< results of failures-only tools: reported by the latest run
    qint64 resolved = 0;                    ///< and those not reported any more
    QDateTime lastRun = {};                 ///< the latest of its scopes'
    qint64 excepted = 0; ///< results that are failed, error, suppressed or skipped, and that an exception in force covers
    bool allExcepted = false;               ///< and there are no others of these outcomes
    std::optional<Outcome> attested = {};   ///< a person's word in force, where no tool could tell: never ran, or skipped
    std::vector<ExceptionId> exceptions = {}; ///< in force
};

/// Whether a check stands in nobody's way: it passed, or is not applicable, or all that is wrong with it is validly excepted, or it is
/// attested as passed. Figures count only the first as passed.
bool satisfies(const CheckOutcome& check);

std::vector<CheckOutcome> checkOutcomes(std::span<const AssignedCheck> checks);

/// Compliance % = 100 x passed / (passed + failed + error + skipped + suppressed), in hundredths of a per cent,
/// truncated; not applicable is left out. Nothing if the denominator is empty: nothing to prove is not proof.
std::optional<int> complianceHundredths(const OutcomeCounts& counts);

struct Compliance {
    OutcomeCounts checks = {};        ///< checks by outcome
    Figure checkLevel = {};                ///< hundredths of a per cent
    OutcomeCounts results = {};       ///< results by outcome, failures-only tools left out
    Figure resultLevel = {};               ///< hundredths of a per cent
    qint64 open = 0;                  ///< results of failures-only tools
    qint64 resolved = 0;
};

/// Of any set of checks: all, or an epic's.
Compliance compliance(std::span<const CheckOutcome> checks);

/// Failed checks of critical or high severity; what the tool did not rate counts as high.
Figure severeFailures(std::span<const CheckOutcome> checks);

} // namespace waymark
