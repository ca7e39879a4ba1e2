// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/imports.h"

#include "model/edit/evidencewriting.h"
#include "model/edit/importlock.h"
#include "model/edit/importsession.h"
#include "model/edit/newtargets.h"
#include "model/edit/workspace.h"
#include "model/store/bulkconnection.h"
#include "model/store/laggingrows.h"
#include "model/store/nameblocks.h"
#include "model/store/runstaging.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Imports)
};

/// Faults of one file, as opposed to those of the workspace, after which nothing more can be staged.
bool concernsFile(const Error& error)
{
    using enum Error::Code;
    return error.code != Cancelled && error.code != Storage && error.code != Broken;
}

Result<void> stageFiles(const QString& workspaceFile, const std::vector<ImportRequest>& requests,
                        const FormatCatalogue& formats, const Clock& clock, Progress& progress, StagedImports& staged)
{
    auto staging = RunStaging::open(workspaceFile, ImportLock::holderName(), progress);
    if (!staging)
        return staging.error();
    progress.done = 0;
    qint64 total = 0;
    for (const ImportRequest& request : requests)
        total += QFileInfo(request.file).size();
    progress.total = total;
    ImportSession session(**staging, formats, clock, progress);
    qint64 share = 0;
    for (const ImportRequest& request : requests) {
        auto run = session.stage(request, share);
        if (run)
            staged.runs.push_back(std::move(*run));
        else if (concernsFile(run.error()))
            staged.rejected.push_back({request.file, run.error()});
        else
            return run.error();
        share += QFileInfo(request.file).size();
        progress.done = share;
    }
    return {};
}

QString acceptText(const StagedImports& staged)
{
    if (staged.runs.size() == 1)
        return Text::tr("Import %1").arg(staged.runs.front().run.file);
    return Text::tr("Import %1 files").arg(staged.runs.size());
}

} // namespace

Result<StagedImports> stageImports(const QString& workspaceFile, const std::vector<ImportRequest>& requests,
                                   const FormatCatalogue& formats, const Clock& clock, Progress& progress)
{
    auto lock = ImportLock::acquire(workspaceFile, progress);
    if (!lock)
        return lock.error();
    auto connection = openEvidence(workspaceFile);
    if (!connection)
        return connection.error();
    if (auto prepared = prepareStaging(**connection, progress); !prepared)
        return prepared.error();
    StagedImports staged{.lock = *lock};
    const auto done = stageFiles(workspaceFile, requests, formats, clock, progress, staged);
    if (done)
        return staged;
    if (auto discarded = discardIncoming(**connection); !discarded)
        return discarded.error();
    return done.error();
}

Result<void> acceptImports(Workspace& workspace, const StagedImports& staged)
{
    if (staged.runs.empty())
        return {};
    std::vector<Run> runs;
    std::vector<Target> targets;
    for (const StagedRun& run : staged.runs) {
        runs.push_back(run.run);
        targets.insert(targets.end(), run.newTargets.begin(), run.newTargets.end());
    }
    std::ranges::stable_sort(runs, {}, &Run::time); // each starts from the one before it
    return workspace.edit(acceptText(staged), [&](Edit& edit) -> Result<void> {
        if (auto inserted = insertUnknown(edit, targets); !inserted)
            return inserted;
        for (const Run& incoming : runs) {
            Run counted = incoming;
            counted.state = RunState::Counted;
            if (auto updated = edit.update(incoming, std::move(counted)); !updated)
                return updated;
        }
        return {};
    });
}

Result<void> discardImports(const QString& workspaceFile, const StagedImports& staged)
{
    std::vector<RunId> runs;
    for (const StagedRun& run : staged.runs)
        runs.push_back(run.run.id);
    return discardStaged(workspaceFile, runs);
}

Result<void> settle(const QString& workspaceFile, Progress& progress)
{
    auto connection = openEvidence(workspaceFile);
    if (!connection)
        return connection.error();
    if (auto settled = LaggingRows(**connection, progress).settle(); !settled)
        return settled;
    if (auto extended = extendNameBlocks(**connection, progress); !extended)
        return extended;
    (*connection)->checkpoint(BulkConnection::Log::Shrink);
    return {};
}

Result<void> removeAbandonedImports(const QString& workspaceFile)
{
    // Whoever holds the lock lives: as long as it can be had, nobody waits for what is incoming.
    const auto lock = ImportLock::tryAcquire(workspaceFile);
    if (!lock)
        return {};
    auto connection = openEvidence(workspaceFile);
    return connection ? discardIncoming(**connection) : Result<void>(connection.error());
}

} // namespace waymark
