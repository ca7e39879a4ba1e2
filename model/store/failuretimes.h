// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/failureage.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

namespace waymark {

class Database;

// As EvidenceReader describes them. Resolved is what the history shows as resolved, see changeKind(): a failure that ended
// in any other way (an error, say, or muted in the tool) is in neither number, as nobody knows what became of it.
Result<ResolveTimes> readTimeToResolve(const Database& database, CheckKey check, const QDateTime& now, qint64 bound);
Result<ResolveTimesBySeverity> readTimesToResolve(const Database& database, const QDateTime& now, Progress& progress);

/// Says of each row that fails since when. What its row doesn't tell, as its severity may have changed while it failed, is
/// read from its past: a few look-ups for all of them together.
Result<void> fillFailingSince(const Database& database, std::vector<CheckResult>& rows);

} // namespace waymark
