// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/clock.h"
#include "model/domain/progress.h"
#include "model/domain/run.h"
#include "model/import/findingreader.h"

namespace waymark {

class Workspace;

struct ImportRequest {
    QString file;
    std::optional<QString> format = {};
    std::optional<QString> target = {};
    std::optional<int> sprint = {};
    std::optional<QDateTime> time = {}; ///< UTC; when the file itself doesn't say, or says it wrongly
    bool partial = false;               ///< never resolve by absence
    bool drill = false;
};

/// A run that stands in the workspace as incoming: nothing counts it until acceptImports().
struct StagedRun {
    Run run; ///< its numbers are the preview: new, changed, resolved, reopened, unchanged
    FileFacts facts;
    std::vector<Target> newTargets = {}; ///< identities that the workspace doesn't know yet, before rules
    qint64 notSeen = 0; ///< results that a complete run has not seen any more, and that are not resolved by that
};

struct RejectedFile {
    QString file;
    Error error;
};

struct StagedImports {
    std::vector<StagedRun> runs = {};
    std::vector<RejectedFile> rejected = {};
    std::shared_ptr<void> lock = {}; ///< held until accepted or discarded: one import at a time in a workspace
};

/// Reads files into a workspace as incoming runs, on its own connections; safe on any thread, and never holds the
/// database for more than 50 ms. A file that can't be read leaves nothing and doesn't stop the others.
/// Errors: Cancelled (all removed again), Conflict (another import holds the workspace), Storage.
Result<StagedImports> stageImports(const QString& workspaceFile, const std::vector<ImportRequest>& requests,
                                   const FormatCatalogue& formats, const Clock& clock, Progress& progress);

/// Makes the staged runs count: one edit, one undo step. Then settle() on a worker.
Result<void> acceptImports(Workspace& workspace, const StagedImports& staged);

/// Removes the staged runs and all that only they brought.
Result<void> discardImports(const QString& workspaceFile, const StagedImports& staged);

/// Brings the result rows in line with the runs that count, after an accepted import or the undo of one, in short
/// transactions; does nothing when they are. Figures don't wait for it, tables of results do. Any thread.
Result<void> settle(const QString& workspaceFile, Progress& progress);

/// Removes incoming runs whose process is gone. Any thread; called after a workspace was opened.
Result<void> removeAbandonedImports(const QString& workspaceFile);

} // namespace waymark
