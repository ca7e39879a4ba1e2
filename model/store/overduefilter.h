// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"
#include "model/domain/result.h"

#include <set>
#include <tuple>

namespace waymark {

class Database;

/// What of the result rows is overdue.
struct OverdueCondition {
    QString sql = {}; ///< on a row, starting with " AND "
    /// Check, severity and outcome of those that are overdue although no run saw them fail last.
    std::set<std::tuple<qint64, int, int>> unproven = {};
};

/// Mostly the run that brought the present state tells. But a result that failed before that run too, with another severity
/// or with an error in between, has failed for longer, and one that failed before an error may fail still: only these are
/// looked up.
Result<OverdueCondition> overdueCondition(const Database& database, const OverdueMoments& before);

} // namespace waymark
