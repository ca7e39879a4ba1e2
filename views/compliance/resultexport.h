// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "views/compliance/resultsmodel.h"

namespace waymark {

/// Writes all results that a filter selects as CSV, page by page, on any thread; an unfinished file is not left behind.
/// `cover`: what exceptions say of them, in columns of their own beside the status, which stays what the tool said.
/// Returns how many. Errors: Io, Cancelled, or those of the source.
Result<qint64> exportResults(const ResultSource& source, const ResultFilter& filter, const ResultCover& cover,
                             const QString& file, Progress& progress);

} // namespace waymark
