// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "views/compliance/checksmodel.h"

#include <vector>

namespace waymark {

/// Writes checks as CSV, in the order given and in the words of their table, on any thread; an unfinished file is not left
/// behind. Returns how many. Errors: Io, Invalid (an open workspace), Cancelled.
Result<qint64> exportChecks(const std::vector<CheckRow>& checks, const QString& file, Progress& progress);

} // namespace waymark
