// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/assignedcheck.h"
#include "model/score/figure.h"

#include <QStringList>

#include <optional>
#include <span>

namespace waymark {

/// What a check gives evidence for besides its epic and stories, by id; see addTiedItems(). Only for lists of checks.
struct TiedItems {
    QStringList bestPractices = {};
    QStringList controls = {};
};

/// A check's outcome over all its counted results: the worst of them (failed, error, suppressed, skipped, passed, not
/// applicable). Checks whose results have all gone are not among checkOutcomes().
struct CheckOutcome {
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
    QString epic = {};      ///< id; empty: unassigned
    QString placement = {}; ///< why it belongs there, for reasons: "hand", "listed", "rule", "story"
    Outcome outcome = Outcome::Passed;
    bool byAbsence = false;                 ///< passed only because later runs did not report it any more
    Severity severity = Severity::Unrated;  ///< worseOf() all results of that outcome
    OutcomeCounts results = {};             ///< of tools that also report what passed
    qint64 open = 0;                        ///< results of failures-only tools: reported by the latest run
    qint64 resolved = 0;                    ///< and those not reported any more
    QDateTime lastRun = {};                 ///< the latest of its scopes'
    QDateTime oldestRun = {}; ///< the earliest of its scopes' that have results which count; invalid: there is no other than lastRun
    qint64 excepted = 0; ///< results that are failed, error, suppressed or skipped, and that an exception in force covers
    bool allExcepted = false;               ///< and there are no others of these outcomes
    /// A person's word in force, of a check that was skipped. Passed: wherever it was skipped; failed: anywhere, which holds
    /// against all others. Of checks that never ran see AttestedCheck.
    std::optional<Outcome> attested = {};
    bool attestedWithFile = false;          ///< as passed, and the SHA-256 of files that prove it are kept
    std::vector<ExceptionId> exceptions = {}; ///< in force, attestations too, whether or not they cover anything
    std::optional<TiedItems> tied = {};       ///< none: not asked for
};

/// A check that no tool has run, and for which a person's word is in force. In no percentage.
struct AttestedCheck {
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
    QString epic = {}; ///< id; empty: unassigned
    Outcome attested = Outcome::Passed; ///< or failed
    bool withFile = false;              ///< as passed, and the SHA-256 of a file that proves it is kept
    std::vector<ExceptionId> exceptions = {};
    std::optional<TiedItems> tied = {}; ///< none: not asked for
};

/// The moment that all of a check's evidence is of, or later; UTC. What is older than a freshness window there is stale.
inline const QDateTime& oldestEvidence(const CheckOutcome& check)
{
    return check.oldestRun.isValid() ? check.oldestRun : check.lastRun;
}

/// Whether a check stands in nobody's way: it passed, or is not applicable, or all that is wrong with it is validly excepted, or it is
/// attested as passed; never if a person attests that it failed. Figures count only the first as passed.
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
    qint64 excepted = 0;              ///< checks of which all that is in the way is excepted; counted as what they are
    qint64 attested = 0;              ///< checks that a person says passed, of which no tool could tell; never counted as passed
};

/// Of any set of checks: all, or an epic's. Exceptions and attestations change no percentage; the reasons name them.
Compliance compliance(std::span<const CheckOutcome> checks, std::span<const AttestedCheck> attested = {});

/// Failed checks of critical or high severity; what the tool did not rate counts as high.
Figure severeFailures(std::span<const CheckOutcome> checks);

} // namespace waymark
