// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/result.h"

#include <optional>
#include <vector>

namespace waymark {

class BulkConnection;
class PacedWrite;

/// Keys of all runs that nobody accepted yet, latest first: the order in which they can be discarded.
std::vector<qint64> incomingRuns(BulkConnection& connection);
std::optional<qint64> incomingRun(BulkConnection& connection, const RunId& id);

/// Removes an incoming run, the latest there is, and all that only it brought. Nothing happens to one that counts.
Result<void> discardRun(BulkConnection& connection, PacedWrite& pace, qint64 run);

} // namespace waymark
