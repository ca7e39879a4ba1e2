// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <memory>
#include <span>
#include <vector>

namespace waymark::cli {

/// Lists all runs, deleted ones too, by their numbers, with what each that counts changes.
Exit runRuns(const Arguments& arguments, const Session& session);

struct NumberedRun {
    qint64 number = 0; ///< see EvidenceReader::runNumbers()
    Run run = {};
};
/// An open workspace with all its runs.
struct WorkspaceRuns {
    std::unique_ptr<Workspace> workspace = {};
    std::vector<NumberedRun> runs = {}; ///< by number
};
/// Opens a workspace as openWorkspace() does.
Result<WorkspaceRuns> openWithRuns(const Arguments& arguments, const Session& session);
/// The run of a number or id, or whose id begins so. Errors: no run, or more than one, in words.
Result<Run> runNamed(const QString& name, std::span<const NumberedRun> runs);
/// The run (number, id, or the beginning of one id) counts no longer, or counts again.
Exit runRemoveRun(const Arguments& arguments, const Session& session);
Exit runRestoreRun(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
