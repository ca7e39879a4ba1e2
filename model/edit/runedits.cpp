// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/runedits.h"

#include "model/edit/evidencewriting.h"
#include "model/edit/importlock.h"
#include "model/edit/workspace.h"
#include "model/store/bulkconnection.h"
#include "model/store/nameblocks.h"
#include "model/store/runpurge.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunEdits)
};

Error gone(const RunId& run)
{
    return {Error::Code::NotFound, Text::tr("Nothing was changed: the run is not in the workspace any more."), run.toString()};
}

Error invalid(const QString& message)
{
    return {Error::Code::Invalid, message, {}};
}

Result<void> setState(Edit& edit, const Run& asRead, RunState state)
{
    if (asRead.state == RunState::Incoming)
        return invalid(Text::tr("Nothing was changed: nobody has accepted the run %1 yet.").arg(asRead.file));
    if (asRead.state == state)
        return invalid(state == RunState::Withdrawn ? Text::tr("Nothing was changed: the run %1 was deleted before.").arg(asRead.file)
                                                    : Text::tr("Nothing was changed: the run %1 counts already.").arg(asRead.file));
    Run moved = asRead;
    moved.state = state;
    return edit.update(asRead, std::move(moved));
}

/// One after the other in the order of their time: each starts from the one before it.
Result<void> moveAll(Edit& edit, std::span<const Run> asRead, RunState state)
{
    std::vector<Run> runs(asRead.begin(), asRead.end());
    std::ranges::stable_sort(runs, {}, &Run::time);
    for (const Run& run : runs)
        if (auto moved = setState(edit, run, state); !moved)
            return moved;
    return {};
}

Result<void> moveOne(Edit& edit, const RunId& id, RunState state)
{
    const Run* found = edit.find<Run>(id);
    if (!found)
        return gone(id);
    const Run run = *found; // writing it ends what `found` points to
    return setState(edit, run, state);
}

} // namespace

Result<void> removeRuns(Edit& edit, std::span<const Run> asRead)
{
    return moveAll(edit, asRead, RunState::Withdrawn);
}

Result<void> restoreRuns(Edit& edit, std::span<const Run> asRead)
{
    return moveAll(edit, asRead, RunState::Counted);
}

Result<void> removeRun(Edit& edit, const RunId& run)
{
    return moveOne(edit, run, RunState::Withdrawn);
}

Result<void> restoreRun(Edit& edit, const RunId& run)
{
    return moveOne(edit, run, RunState::Counted);
}

Result<void> setSprintOfRun(Edit& edit, const RunId& run, std::optional<int> sprint)
{
    const Run* found = edit.find<Run>(run);
    if (!found)
        return gone(run);
    const auto sprints = edit.rows<Sprint>();
    if (sprint && std::ranges::none_of(sprints, [&](const Sprint* each) { return each->number == *sprint; }))
        return invalid(Text::tr("Nothing was changed: there is no sprint %1.").arg(*sprint));
    const Run before = *found;
    Run after = before;
    after.sprint = sprint;
    return edit.update(before, std::move(after));
}

Result<void> purgeRuns(Workspace& workspace, std::span<const RunId> runs)
{
    if (runs.empty())
        return {};
    const Run* first = workspace.records().of<Run>().find(runs.front());
    const QString text = runs.size() == 1 && first ? Text::tr("Purge the run %1").arg(first->file)
                                                   : Text::tr("Purge %1 runs").arg(runs.size());
    return workspace.editForGood(text, [&](Edit& edit) -> Result<void> {
        for (const RunId& id : runs) {
            const Run* found = edit.find<Run>(id);
            if (!found)
                return gone(id);
            const Run run = *found;
            if (run.state != RunState::Withdrawn)
                return invalid(Text::tr("Nothing was purged: the run %1 still counts. Delete it first.").arg(run.file));
            if (auto removed = edit.remove(run); !removed)
                return removed;
        }
        return {};
    });
}

Result<void> removePurgedRuns(const QString& workspaceFile, Progress& progress)
{
    auto connection = openEvidence(workspaceFile);
    if (!connection)
        return connection.error();
    if (runsToPurge(**connection).empty())
        return (*connection)->status();
    const auto lock = ImportLock::tryAcquire(workspaceFile);
    if (!lock)
        return {}; // the next import, or the next change of a run, comes by here again
    if (auto prepared = prepareStaging(**connection, progress); !prepared)
        return prepared;
    if (auto extended = extendNameBlocks(**connection, progress); !extended)
        return extended;
    (*connection)->checkpoint(BulkConnection::Log::Shrink);
    return (*connection)->status();
}

} // namespace waymark
