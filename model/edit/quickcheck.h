// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

namespace waymark {

/// Whether the structure of a workspace file is whole, by SQLite's quick_check: for after the first window, as it
/// reads the whole file. Any thread, on a read-only connection of its own; ends soon after it is cancelled. On a
/// network drive edits wait for it. `Workspace::verify()` looks at more, and takes longer.
/// Errors: Broken (the file is damaged), Cancelled, and those of opening: NotFound, Invalid, Storage.
Result<void> quickCheck(const QString& workspaceFile, Progress& progress);

} // namespace waymark
