// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/comparison.h"
#include "model/domain/result.h"

namespace waymark {

class Database;

/// As EvidenceReader describes them.
Result<Comparison> compareResults(Database& database, const ComparisonRequest& request);
Result<std::vector<ComparedRow>> readComparedRows(const Database& database, const Comparison& comparison,
                                                  std::optional<Difference> kind, qint64 offset, int limit);

} // namespace waymark
