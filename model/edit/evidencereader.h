// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkreferences.h"
#include "model/domain/checkresult.h"
#include "model/domain/comparison.h"
#include "model/domain/exceptionreach.h"
#include "model/domain/failureage.h"
#include "model/domain/planday.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/runchanges.h"

#include <memory>
#include <optional>
#include <set>
#include <span>

namespace waymark {

class Database;
class EvidenceShelf;

/// Reads evidence on a read-only connection of its own. Belongs to the thread that opened it; opening takes about a
/// millisecond, so a task opens one, reads and lets it go. Nothing here reads more than a page of results.
class EvidenceReader {
public:
    /// `shelf`: where answers are kept that figures are made of; it outlives the reader. Null: nowhere.
    static Result<EvidenceReader> open(const QString& workspaceFile, EvidenceShelf* shelf = nullptr);
    EvidenceReader(EvidenceReader&&) noexcept;
    EvidenceReader& operator=(EvidenceReader&&) noexcept;
    ~EvidenceReader();

    // As of a moment (UTC): as if only those runs had been imported that looked then or earlier. Runs withdrawn since
    // count nowhere. Without one: all runs.
    /// Counted results by check and scope, drills left out. As of a moment they are added up from the runs' deltas.
    Result<std::vector<CheckTally>> tallies(const std::optional<QDateTime>& asOf = {}) const;
    Result<std::vector<std::pair<ScopeKey, Scope>>> scopes(const std::optional<QDateTime>& asOf = {}) const;
    /// What each run looked at, withdrawn ones and drills too; a run without results has scopes all the same.
    Result<std::vector<std::pair<RunId, Scope>>> runScopes() const;
    /// What each run that counts, drills included, changed against what was known before it. Mostly a few look-ups a run;
    /// of runs that were put amidst others, or before which something changed, all results that they touched are read: for a
    /// worker. `progress` counts runs. Error: Cancelled.
    Result<ChangesByRun> runChanges(Progress& progress) const;
    /// The number of each run, from 1, in the order of the imports. It stays while the run is there; gaps are fine.
    Result<QHash<RunId, qint64>> runNumbers() const;
    /// Of all counted runs, drills left out, oldest first.
    Result<std::vector<RunDeltas>> deltas(const std::optional<QDateTime>& asOf = {}) const;
    /// Checks that a counted run saw fail, drills included.
    Result<std::set<CheckKey>> everFailed(const std::optional<QDateTime>& asOf = {}) const;
    /// Of these, the ones that no run but drills saw fail.
    Result<std::set<CheckKey>> onlyInDrills(const std::optional<QDateTime>& asOf = {}) const;
    /// How many results that stand in the way exceptions in force cover by naming their resources, by check, scope and
    /// state; drills left out. Agrees with the tallies, also before rows are settled. Those that name none, and
    /// attestations, are not asked about here. A few look-ups for each resource, never more.
    Result<std::vector<ExceptedCount>> excepted(std::span<const ExceptionReach> reaches,
                                                const std::optional<QDateTime>& asOf = {}) const;
    /// Which failures are overdue by these moments, drills left out, and how many of them exceptions in force cover. Exact,
    /// also before rows are settled. The cost grows with checks and runs and with what changed since those moments, never
    /// with the results.
    Result<std::vector<OverdueCount>> overdue(const OverdueMoments& before, std::span<const ExceptionReach> reaches,
                                              const std::optional<QDateTime>& asOf = {}) const;
    /// How long failures of a check lasted, drills left out; those that last, until `now` (UTC). Of at most
    /// timesBound of its results or of their changes, whichever are more; see ResolveTimes::cutOff.
    Result<ResolveTimes> timeToResolve(CheckKey check, const QDateTime& now) const;
    static constexpr qint64 timesBound = 10'000;
    /// The same of all checks, which reads every result: for a worker. `progress` counts results. Error: Cancelled.
    Result<ResolveTimesBySeverity> timesToResolve(const QDateTime& now, Progress& progress) const;
    /// Every check that a record or a run knows.
    Result<std::vector<CheckUnit>> checks() const;
    /// Where the plan stood, by subject and day; see Workspace::planDays().
    Result<std::vector<PlanDay>> planDays() const;

    Result<ResultPage> page(const ResultFilter& filter, qint64 offset, int limit) const;
    Result<qint64> count(const ResultFilter& filter) const;
    Result<ResultDetail> detail(ResultKey key) const;
    /// What the newest result of a check names. A few look-ups, so for as many checks as a person looks at; for all of
    /// them on a worker.
    Result<CheckReferences> references(CheckKey check) const;

    /// What became of results between two points. The cost grows with what changed in between, and with checks and runs.
    /// Errors: NotFound (there is no such run), Invalid (a run doesn't count).
    Result<Comparison> compare(const ComparisonRequest& request) const;
    /// A page of what differs, of one kind or of all, in the order of `comparison.results`.
    Result<std::vector<ComparedRow>> comparedRows(const Comparison& comparison, std::optional<Difference> kind,
                                                  qint64 offset, int limit) const;

private:
    EvidenceReader(std::unique_ptr<Database> database, EvidenceShelf* shelf, QString state);
    std::unique_ptr<Database> m_database;
    EvidenceShelf* m_shelf;
    QString m_state; ///< of the evidence when this was opened; empty without a shelf
};

} // namespace waymark
