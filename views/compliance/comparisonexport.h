// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "views/compliance/comparedmodel.h"

namespace waymark {

/// Writes all results that differ, of one kind or of all, as CSV, page by page, on any thread; an unfinished file is not
/// left behind. Returns how many. Errors: Io, Cancelled, or those of the source.
Result<qint64> exportComparison(const ComparisonSource& source, const Comparison& comparison,
                                std::optional<Difference> kind, const QString& file, Progress& progress);

} // namespace waymark
