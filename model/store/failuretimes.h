// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/failureage.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

namespace waymark {

class Database;

// As EvidenceReader describes them. Resolved: it passed, or a tool that reports only failures no longer reports it, also if
// runs in between proved nothing (an error, say, or muted in the tool). A failure that ended in any other way is in neither
// number, as nobody knows what became of it.
Result<ResolveTimes> readTimeToResolve(const Database& database, CheckKey check, const QDateTime& now, qint64 bound);
Result<ResolveTimesBySeverity> readTimesToResolve(const Database& database, const QDateTime& now, Progress& progress);

/// Says of each row with an open failure since when, and of which severity. What its row doesn't tell, as its severity or
/// outcome may have changed meanwhile, is read from its past: a few look-ups for all of them together.
Result<void> fillFailingSince(const Database& database, std::vector<CheckResult>& rows);

} // namespace waymark
