// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

namespace waymark {

class Database;

enum class Thoroughness { Quick, Full };

/// SQLite's quick_check, or its integrity_check, which also compares indexes with their tables. Errors: Broken,
/// Storage.
Result<void> checkStructure(const Database& database, Thoroughness thoroughness);

/// Everything that must be true of a workspace file, as of one moment: SQLite's integrity check, no dangling key, an
/// unbroken audit log, tallies that are the sums of what the counted runs brought, results that are as many as the
/// tallies say (once they were settled), and records that are just what the audit log says. Errors: Broken, naming the first thing that doesn't hold; Storage (nothing could be read).
Result<void> verifyIntegrity(Database& database);

/// SQLite's quick check alone: the structure of every page, nothing that rows say.
Result<void> quickCheck(const Database& database);

} // namespace waymark
