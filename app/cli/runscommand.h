// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace waymark::cli {

/// Lists all runs, deleted ones too, in the order of their import: that gives them their numbers, from 1.
Exit runRuns(const Arguments& arguments, const Session& session);
/// The run of a number or id there, or whose id begins so. Errors: no run, or more than one, in words.
Result<Run> runNamed(const QString& name, const Records& records);
/// The run (number, id, or the beginning of one id) counts no longer, or counts again.
Exit runRemoveRun(const Arguments& arguments, const Session& session);
Exit runRestoreRun(const Arguments& arguments, const Session& session);

} // namespace waymark::cli
