// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <functional>

namespace waymark {

/// A page of the results that a filter selects; the same order each time.
using ReadPage = std::function<Result<ResultPage>(const ResultFilter& filter, qint64 offset, int limit)>;
using VisitResult = std::function<Result<void>(const CheckResult& result)>;

/// Visits all results that a filter selects, of which only a page is held at any moment. `progress` counts results on. Errors:
/// Cancelled, those of `read` and `visit`.
Result<void> eachResult(const ReadPage& read, const ResultFilter& filter, Progress& progress, const VisitResult& visit);

/// What a result is observed to be, for programs: "failed", "passedByAbsence" (not reported any more, by a tool that reports only
/// failures), "notSeen".
QString observedWord(const ObservedState& state, bool failuresOnly);

} // namespace waymark
