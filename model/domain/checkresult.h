// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/failureage.h"

namespace waymark {

/// How a result came to its present state; derived on reading, never stored.
enum class ChangeKind { New, Resolved, Reopened, Changed, Gone };

/// From what the change starts from (see changeStart()) to the state after it; `start` empty: the result was not known.
/// Resolved: failed, then passed or (in a failures-only scope) not seen. Reopened: failed, after it had been passed or not
/// seen. So a failure that passes after an error in between is resolved as any other.
ChangeKind changeKind(const std::optional<ObservedState>& start, const ObservedState& after, bool failuresOnly);
/// What the next change starts from, given what the change to `state` started from: `state`, but for one that proves nothing
/// (see leavesFailureOpen()), which leaves it at what was so before.
std::optional<ObservedState> changeStart(const std::optional<ObservedState>& start, const ObservedState& state);

template <>
struct Words<ChangeKind> {
    static constexpr std::pair<ChangeKind, const char*> list[] = {{ChangeKind::New, "new"},
                                                                  {ChangeKind::Resolved, "resolved"},
                                                                  {ChangeKind::Reopened, "reopened"},
                                                                  {ChangeKind::Changed, "changed"},
                                                                  {ChangeKind::Gone, "gone"}};
};

/// The latest counted outcome of one check on one resource in one scope.
struct CheckResult {
    ResultKey key = ResultKey(0);
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
    QString resource = {};
    QString target = {}; ///< identity
    TargetKind targetKind = TargetKind::Other;
    ScannerClass scannerClass = ScannerClass::Misconfiguration;
    ObservedState state = {};
    bool failuresOnly = false;
    ChangeKind change = ChangeKind::New;
    QDateTime since = {}; ///< time of the run that brought the present state
    /// UTC: when the failure began that nothing has ended, see leavesFailureOpen(), whatever its severity was meanwhile;
    /// none: no failure is open.
    std::optional<QDateTime> failingSince = {};
    Severity failedAs = Severity::Unrated; ///< if a failure is open and the state is another: its severity

    /// The one that gives an open failure its deadline.
    Severity failureSeverity() const { return state.outcome == Outcome::Failed ? state.severity : failedAs; }
};

/// One entry of a result's history, latest first.
struct ResultChange {
    RunId run = RunId::create();
    QDateTime time = {};
    ObservedState state = {};
    ChangeKind kind = ChangeKind::New;
    QString file = {};   ///< that the run was read from, without folder
    QString format = {}; ///< id
};

/// All that the details panel shows of a result.
struct ResultDetail {
    CheckResult result = {};
    QString region = {};
    QString location = {};
    QString evidence = {};
    QString remediation = {};
    QString url = {};
    QStringList references = {};
    QString outcomeRaw = {};
    QDateTime firstSeen = {};
    std::optional<QDateTime> firstFailed = {}; ///< time of the first run that saw it fail; none: no run that counts did
    std::vector<ResultChange> history = {}; ///< latest first
};

enum class ResultColumn { Outcome, Severity, Check, Resource, Target, Change, Since };

/// Which results a page shows, and in which order. Empty members don't restrict.
struct ResultFilter {
    std::vector<Outcome> outcomes = {};
    std::vector<Severity> severities = {};
    QString checkText = {};    ///< words that the check's id or title contains, case ignored
    QString resourceText = {}; ///< part of the resource's name, case ignored
    std::optional<CheckKey> check = {};
    std::vector<CheckKey> checks = {}; ///< any of these: an epic's, say
    std::optional<std::vector<TargetName>> targets = {}; ///< an empty list lets nothing through
    std::optional<RunId> changedBy = {};
    std::vector<ChangeKind> changes = {};   ///< how the present state came about
    std::optional<QDateTime> since = {};    ///< UTC: the present state came with a run of this time or later
    std::optional<OverdueMoments> overdue = {}; ///< only failures, nothing having ended them, of before their severity's moment
    bool includeGone = false;          ///< also what is not seen any more
    /// By outcome: what needs attention first, see badness(), each from the worst severity on, then by check.
    ResultColumn sortBy = ResultColumn::Outcome;
    bool descending = false;

    friend bool operator==(const ResultFilter&, const ResultFilter&) = default;
};

struct ResultPage {
    qint64 offset = 0;
    std::vector<CheckResult> rows = {};
};

} // namespace waymark
