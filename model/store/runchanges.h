// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/runchanges.h"

namespace waymark {

class Database;

/// As EvidenceReader::runChanges() describes it. A run that was the last of its scopes when it was imported, and of which
/// nothing before it has changed since, has them by heart, and the first one made new whatever it saw; of the others those
/// results are read that they may have changed, of one run at a time.
Result<ChangesByRun> readRunChanges(Database& database, Progress& progress);

/// Of every run that was not purged, whatever its state; see EvidenceReader::runNumbers().
Result<QHash<RunId, qint64>> readRunNumbers(const Database& database);

} // namespace waymark
