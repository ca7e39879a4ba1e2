// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/run.h"

#include <QString>

#include <memory>
#include <span>

namespace waymark {

class BulkConnection;

/// What imports, re-scopings and purges share. Whoever writes evidence holds the ImportLock.

/// A bulk connection to a file that is a workspace of this program's version.
Result<std::unique_ptr<BulkConnection>> openEvidence(const QString& workspaceFile);
/// Removes all incoming runs: nobody waits for them while the lock can be had.
Result<void> discardIncoming(BulkConnection& connection);
/// Removes those of the runs that are still incoming, the last one first.
Result<void> discardStaged(const QString& workspaceFile, std::span<const RunId> runs);
/// Deletes the evidence of all runs that were purged. Results must be settled.
Result<void> removeWaitingPurges(BulkConnection& connection, Progress& progress);
/// Ends what earlier imports and purges left behind or left undone: a new run would be compared with it.
Result<void> prepareStaging(BulkConnection& connection, Progress& progress);

} // namespace waymark
