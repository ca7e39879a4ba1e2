// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/domain/failureage.h"
#include "model/domain/result.h"

#include <span>

namespace waymark {

class Database;

/// As EvidenceReader::overdue() describes it. A check in a scope of which no failure can have been open at such a moment, or
/// none can be now, has nothing overdue; of the others only those results are looked at of which a run since then may tell
/// anything, and those that changed into an error, skipped or suppressed before.
Result<std::vector<OverdueCount>> readOverdue(Database& database, const OverdueMoments& before,
                                              std::span<const ExceptionReach> reaches,
                                              const std::optional<QDateTime>& asOf = {});

} // namespace waymark
