// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/domain/failureage.h"
#include "model/domain/result.h"

#include <span>

namespace waymark {

class Database;

/// As EvidenceReader::overdue() describes it. A check in a scope of which nothing failed at such a moment, or nothing fails
/// now, has nothing overdue; of the others only those results are looked at of which a run since then may tell anything.
Result<std::vector<OverdueCount>> readOverdue(Database& database, const OverdueMoments& before,
                                              std::span<const ExceptionReach> reaches,
                                              const std::optional<QDateTime>& asOf = {});

} // namespace waymark
