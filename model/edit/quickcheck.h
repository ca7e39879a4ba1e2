// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QString>

namespace waymark {

/// Whether SQLite finds the file sound, without a look at what the rows say (Workspace::verify() does that too). Reads all
/// of the file on a read-only connection of its own; any thread. Errors: Invalid (damaged), NotFound, Storage.
Result<void> quickCheck(const QString& workspaceFile);

} // namespace waymark
