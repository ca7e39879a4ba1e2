// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencewriting.h"

#include "model/store/database.h"
#include "model/store/incomingruns.h"
#include "model/store/laggingrows.h"
#include "model/store/pacedwrite.h"
#include "model/store/runpurge.h"

namespace waymark {

Result<std::unique_ptr<BulkConnection>> openEvidence(const QString& workspaceFile)
{
    if (auto known = Database::open(workspaceFile, Database::Mode::ReadWrite); !known)
        return known.error();
    return BulkConnection::open(workspaceFile);
}

Result<void> discardIncoming(BulkConnection& connection)
{
    PacedWrite pace(connection);
    for (const qint64 run : incomingRuns(connection))
        if (auto discarded = discardRun(connection, pace, run); !discarded)
            return discarded;
    return connection.status();
}

Result<void> discardStaged(const QString& workspaceFile, std::span<const RunId> runs)
{
    const auto connection = openEvidence(workspaceFile);
    if (!connection)
        return connection.error();
    PacedWrite pace(**connection);
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        if (const auto key = incomingRun(**connection, *run))
            if (auto discarded = discardRun(**connection, pace, *key); !discarded)
                return discarded;
    (*connection)->checkpoint(BulkConnection::Log::Shrink);
    return (*connection)->status();
}

Result<void> removeWaitingPurges(BulkConnection& connection, Progress& progress)
{
    for (const qint64 run : runsToPurge(connection))
        if (auto purged = RunPurge(connection, progress, run).purge(); !purged)
            return purged;
    return connection.status();
}

Result<void> prepareStaging(BulkConnection& connection, Progress& progress)
{
    if (auto discarded = discardIncoming(connection); !discarded)
        return discarded;
    if (auto settled = LaggingRows(connection, progress).settle(); !settled)
        return settled;
    return removeWaitingPurges(connection, progress);
}

} // namespace waymark
