// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/run.h"

namespace waymark {

class Database;

/// Makes a run count, or stop counting, inside the transaction of an edit: adds or takes its tally deltas, hands the
/// deltas of a withdrawn run in the middle of its scope's history on to the next one, and marks the run unsettled if
/// result rows now lag behind. Cost: the checks of the run, never its results.
class RunLedger {
public:
    explicit RunLedger(Database& database) : m_database(database) {}
    Result<void> count(const RunId& run);
    Result<void> withdraw(const RunId& run);

private:
    Database& m_database;
};

} // namespace waymark
