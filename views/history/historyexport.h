// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditline.h"
#include "model/domain/changewords.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

namespace waymark {

/// Writes the entries of the audit log that a filter takes, oldest first, each with its hash, on any thread: as JSON where the
/// file's name ends so, with whole images and the bytes that the hash is of, else as CSV, a line for each field that differs. An unfinished file is not left
/// behind. `names`: what ids are called in the CSV, beside the ids of the items. Times are UTC. Returns how many entries.
/// Errors: Io, Invalid (an open workspace), Cancelled, those of AuditReader.
Result<qint64> exportHistory(const QString& workspaceFile, const AuditFilter& filter, const NameOfValue& names,
                             const QString& file, Progress& progress);

} // namespace waymark
