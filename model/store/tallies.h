// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/result.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace waymark {

class Database;
class Statement;

/// What figures are made of; as EvidenceReader describes it. The cost grows with checks and runs, never with results.
/// `asOf` UTC: runs that looked later are left out; none: no run is.
Result<std::vector<CheckTally>> readTallies(Database& database, const std::optional<QDateTime>& asOf = {});
Result<std::vector<std::pair<ScopeKey, Scope>>> readScopes(const Database& database,
                                                           const std::optional<QDateTime>& asOf = {});
Result<std::vector<std::pair<RunId, Scope>>> readRunScopes(const Database& database);
Result<std::vector<RunDeltas>> readDeltas(const Database& database, const std::optional<QDateTime>& asOf = {});
Result<std::vector<CheckUnit>> readChecks(const Database& database);
/// Words that are other ones as soon as anything has changed of what these tell, or rows have been brought in line with it.
Result<QString> readEvidenceState(const Database& database);
Result<std::set<CheckKey>> readEverFailed(const Database& database, const std::optional<QDateTime>& asOf = {});
Result<std::set<CheckKey>> readOnlyInDrills(const Database& database, const std::optional<QDateTime>& asOf = {});
Result<bool> readIsSettled(const Database& database);

/// A state from its two columns.
ObservedState stateAt(const Statement& row, int outcomeColumn, int severityColumn);
/// A scope from seven columns in the order of `scopeColumns`.
Scope scopeAt(const Statement& row, int firstColumn);
inline constexpr auto scopeColumns = "scope.tool, scope.target_kind, scope.target_identity, scope.scanner_class,"
                                     " scope.severity_filter, scope.failures_only, scope.drill";

} // namespace waymark
