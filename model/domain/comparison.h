// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"

#include <array>
#include <variant>

namespace waymark {

/// How a result of a later point differs from that of an earlier one. The first five are kinds of change, see
/// changeKind(); gone is also what the later point doesn't know, since it is the earlier in time.
enum class Difference {
    New,
    Resolved,
    Reopened,
    Changed,
    Gone,
    Unchanged, ///< seen at both points, in the same state
    OutOfScope ///< in a scope at which only one of the points had looked
};

template <>
struct Words<Difference> {
    static constexpr std::pair<Difference, const char*> list[] = {
        {Difference::New, "new"},         {Difference::Resolved, "resolved"},   {Difference::Reopened, "reopened"},
        {Difference::Changed, "changed"}, {Difference::Gone, "gone"},           {Difference::Unchanged, "unchanged"},
        {Difference::OutOfScope, "outOfScope"}};
};

/// What is compared: results as they stood after a run that counts, in the scopes of that run, or (UTC) at a moment, in
/// all scopes but drills that had been looked at by then.
using ComparisonPoint = std::variant<RunId, QDateTime>;

/// What is to be compared. A moment that is not valid is a missing date.
struct ComparisonRequest {
    ComparisonPoint from = QDateTime();
    ComparisonPoint to = QDateTime();
    QString checkText = {}; ///< words that the check's id or title contains, case ignored; empty: all checks
};

/// Results by how they differ.
struct DifferenceCounts {
    std::array<qint64, 7> byKind = {};

    qint64& operator[](Difference kind) { return byKind[static_cast<size_t>(kind)]; }
    qint64 operator[](Difference kind) const { return byKind[static_cast<size_t>(kind)]; }
    friend bool operator==(const DifferenceCounts&, const DifferenceCounts&) = default;
};

/// A result whose states at the two points differ.
struct ComparedResult {
    ResultKey key = ResultKey(0);
    CheckKey check = CheckKey(0);
    Difference kind = Difference::New;            ///< one of the first five
    std::optional<ObservedState> before = {}; ///< none: not known
    std::optional<ObservedState> after = {};

    Severity severity() const { return after ? after->severity : before ? before->severity : Severity::Unrated; }
};

/// A check of which results differ, and how many in which way.
struct ComparedCheck {
    CheckUnit check = {};
    DifferenceCounts counts = {};
};

/// A scope at which only one of the points had looked.
struct ScopeOutside {
    Scope scope = {};
    bool onlyBefore = false; ///< else only after
    qint64 results = 0;      ///< that were seen there
};

/// What became of results between two points. One that was seen at neither has no part in it.
struct Comparison {
    QDateTime from = {};              ///< of a run: its time; UTC
    QDateTime to = {};
    qint64 scopes = 0;                ///< at which both points had looked; 0: nothing can be compared
    DifferenceCounts counts = {};
    std::array<DifferenceCounts, allSeverities.size()> bySeverity = {}; ///< in the order of Severity: the later one
    std::vector<ComparedCheck> checks = {};   ///< by id, those without any results left out
    std::vector<ComparedResult> results = {}; ///< by kind, then severity from the worst, then check
    std::vector<ScopeOutside> outside = {};
    bool settled = true; ///< false: unchanged and out of scope may be off until settle() has run
};

/// A compared result with all its names. `result.state` and `result.change` are those of now.
struct ComparedRow {
    CheckResult result = {};
    ComparedResult compared = {};
};

} // namespace waymark
