// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/edit/edit.h"

#include <span>

namespace waymark {

class Workspace;

/// Steps on imported runs, to be made inside `Workspace::edit`; then settle() on a worker, as after an import. Results
/// stay where they are: figures are at once as if a removed run had never been, and undo counts it again.
/// Errors besides Edit's own: NotFound; Invalid, with what would be wrong.

/// The runs count no longer. `asRead`: as the person saw them, so that what somebody else did since is not overlooked.
Result<void> removeRuns(Edit& edit, std::span<const Run> asRead);
Result<void> restoreRuns(Edit& edit, std::span<const Run> asRead);
Result<void> removeRun(Edit& edit, const RunId& run);
Result<void> restoreRun(Edit& edit, const RunId& run);

/// The sprint that the run is tied to; nothing: the one of its date, see runSprint(). Invalid, if there is no such sprint.
Result<void> setSprintOfRun(Edit& edit, const RunId& run, std::optional<int> sprint);

/// Takes withdrawn runs out of the workspace for good: no undo step, and the undo of their deletion is refused from now
/// on. What only they brought is deleted by removePurgedRuns(). Invalid, if one of them still counts.
Result<void> purgeRuns(Workspace& workspace, std::span<const RunId> runs);

/// Deletes what only purged runs saw, in transactions of at most 50 ms; the history and the figures of all other runs
/// stay as they are. Any thread. Cut off, the rest is done by the next call; nothing happens while somebody imports.
/// Errors: Cancelled, Storage.
Result<void> removePurgedRuns(const QString& workspaceFile, Progress& progress);

} // namespace waymark
