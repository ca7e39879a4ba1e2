// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runchanges.h"

#include "model/domain/checkresult.h"
#include "model/store/changedresults.h"
#include "model/store/eachrow.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

#include <set>
#include <vector>

namespace waymark {

namespace {

struct CountedRun {
    RunId id = RunId::create();
    PlacedPoint point = {}; ///< with its scopes once they are asked for
    qint64 results = 0;
    RunChanges stored = {}; ///< as its import counted them
    bool isFirst = false;   ///< in all its scopes
    bool isAsImported = false;
};

void count(ChangeKind kind, RunChanges& changes)
{
    switch (kind) {
    case ChangeKind::New: ++changes.added; break;
    case ChangeKind::Resolved: ++changes.resolved; break;
    case ChangeKind::Reopened: ++changes.reopened; break;
    case ChangeKind::Changed: ++changes.changed; break;
    case ChangeKind::Gone: break;
    }
}

class RunsRead {
public:
    explicit RunsRead(const Database& database) : m_database(database) {}

    Result<ChangesByRun> read(Progress& progress)
    {
        if (auto listed = listRuns(); !listed)
            return listed.error();
        if (auto scopes = readFailuresOnly(); !scopes)
            return scopes.error();
        progress.total = static_cast<qint64>(m_runs.size());
        ChangesByRun all;
        for (CountedRun& run : m_runs) {
            if (progress.cancelled)
                return Error{Error::Code::Cancelled,
                             QCoreApplication::translate("RunChanges", "What runs changed was not worked out: it was cancelled."), {}};
            const auto changes = changesOf(run);
            if (!changes)
                return changes.error();
            all.insert(run.id, *changes);
            ++progress.done;
        }
        return all;
    }

private:
    Result<void> listRuns()
    {
        const QString sql = QStringLiteral(
            "SELECT key, id, time, results, new_results, changed, resolved, reopened,"
            " NOT EXISTS (SELECT 1 FROM run_scope AS mine JOIN run_scope AS other ON other.scope_id = mine.scope_id"
            "  JOIN run AS earlier ON earlier.key = other.run_key WHERE mine.run_key = run.key AND earlier.state = 'counted'"
            "  AND (earlier.time, earlier.key) < (run.time, run.key)),"
            " NOT EXISTS (SELECT 1 FROM run_scope JOIN scope ON scope.id = run_scope.scope_id"
            "  WHERE run_scope.run_key = run.key AND run_scope.flips <> scope.flips)"
            " FROM run WHERE state = 'counted'");
        return eachRow(m_database, sql, {}, [this](const Statement& row) {
            CountedRun run{.point = {.time = row.text(2), .key = row.integer(0)},
                           .results = row.integer(3),
                           .stored = {.added = row.integer(4),
                                      .changed = row.integer(5),
                                      .resolved = row.integer(6),
                                      .reopened = row.integer(7)},
                           .isFirst = row.integer(8) != 0,
                           .isAsImported = row.integer(9) != 0};
            Codec<RunId>::decode(row.text(1), run.id);
            m_runs.push_back(std::move(run));
        });
    }

    Result<void> readFailuresOnly()
    {
        return eachRow(m_database, QStringLiteral("SELECT id FROM scope WHERE failures_only = 1"), {},
                       [this](const Statement& row) { m_failuresOnly.insert(row.integer(0)); });
    }

    Result<RunChanges> changesOf(CountedRun& run)
    {
        if (run.isFirst)
            return RunChanges{.added = run.results};
        return run.isAsImported ? Result(run.stored) : derive(run.point);
    }

    Result<RunChanges> derive(PlacedPoint& after)
    {
        const auto scopes = eachRow(m_database, QStringLiteral("SELECT scope_id FROM run_scope WHERE run_key = ?"), {after.key},
                                    [&](const Statement& row) { after.scopes.insert(row.integer(0)); });
        if (!scopes)
            return scopes.error();
        const PlacedPoint before{.time = after.time, .key = after.key - 1}; // of runs of one time the key decides
        RunChanges changes;
        const auto visited = ChangedResults(m_database, before, after, after.scopes)
                                 .eachTouched([&](const ResultPast& past, int from, int to) {
                                     const KnownState then = stateBefore(past.changes, from);
                                     const KnownState now = stateBefore(past.changes, to);
                                     if (now && then != now)
                                         count(changeKind(changeStart(past.changes, from), now->state(),
                                                          m_failuresOnly.contains(past.scope)),
                                               changes);
                                 });
        return visited ? Result(changes) : Result<RunChanges>(visited.error());
    }

    const Database& m_database;
    std::vector<CountedRun> m_runs;
    std::set<qint64> m_failuresOnly; ///< scopes
};

} // namespace

Result<ChangesByRun> readRunChanges(Database& database, Progress& progress)
{
    const auto oneMoment = Transaction::beginReading(database);
    if (!oneMoment)
        return oneMoment.error();
    return RunsRead(database).read(progress);
}

Result<QHash<RunId, qint64>> readRunNumbers(const Database& database)
{
    QHash<RunId, qint64> numbers;
    const QString sql = QStringLiteral("SELECT id, key FROM run WHERE importer NOT IN ('purge', 'purged')");
    const auto read = eachRow(database, sql, {}, [&](const Statement& row) {
        RunId id = RunId::create();
        Codec<RunId>::decode(row.text(0), id);
        numbers.insert(id, row.integer(1));
    });
    return read ? Result(std::move(numbers)) : Result<QHash<RunId, qint64>>(read.error());
}

} // namespace waymark
