// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/planday.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <memory>
#include <set>

namespace waymark {

class Database;

/// Reads evidence on a read-only connection of its own. Belongs to the thread that opened it; opening takes about a
/// millisecond, so a task opens one, reads and lets it go. Nothing here reads more than a page of results.
class EvidenceReader {
public:
    static Result<EvidenceReader> open(const QString& workspaceFile);
    EvidenceReader(EvidenceReader&&) noexcept;
    EvidenceReader& operator=(EvidenceReader&&) noexcept;
    ~EvidenceReader();

    /// Counted results by check and scope, drills left out.
    Result<std::vector<CheckTally>> tallies() const;
    Result<std::vector<std::pair<ScopeKey, Scope>>> scopes() const;
    /// What each run looked at, withdrawn ones and drills too; a run without results has scopes all the same.
    Result<std::vector<std::pair<RunId, Scope>>> runScopes() const;
    /// Of all counted runs, drills left out, oldest first.
    Result<std::vector<RunDeltas>> deltas() const;
    /// Checks that a counted run saw fail, drills included.
    Result<std::set<CheckKey>> everFailed() const;
    /// Every check that a record or a run knows.
    Result<std::vector<CheckUnit>> checks() const;
    /// Where the plan stood, by subject and day; see Workspace::planDays().
    Result<std::vector<PlanDay>> planDays() const;

    Result<ResultPage> page(const ResultFilter& filter, qint64 offset, int limit) const;
    Result<qint64> count(const ResultFilter& filter) const;
    Result<ResultDetail> detail(ResultKey key) const;

    /// False while result rows still lag behind the runs that count (see settle()); figures never do.
    Result<bool> isSettled() const;

private:
    explicit EvidenceReader(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace waymark
