// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/tallies.h"

#include "model/domain/fields.h"
#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/scopechain.h"
#include "model/store/staterow.h"
#include "model/store/transaction.h"

#include <QHash>

namespace waymark {

namespace {

/// Runs a query and calls `visit(row)` for each row. Each place for a value in it takes `asOf`.
template <typename Visitor>
Result<void> forEachRow(const Database& database, const QString& sql, Visitor&& visit,
                        const std::optional<QDateTime>& asOf = {})
{
    QVariantList values;
    if (asOf)
        values.fill(storedMoment(*asOf), sql.count(QLatin1Char('?')));
    return eachRow(database, sql, values, visit);
}

/// The condition on a run that `asOf` makes. Times are stored so that they sort as text.
QString upTo(const std::optional<QDateTime>& asOf)
{
    return asOf ? QStringLiteral(" AND run.time <= ?") : QString();
}

/// Where the counts of checks stand: kept for now, added up from what the runs brought for an earlier moment.
QString tallySource(const std::optional<QDateTime>& asOf)
{
    if (!asOf)
        return QStringLiteral("tally");
    return QStringLiteral("(SELECT run_tally.scope_id, run_tally.check_id, run_tally.outcome, run_tally.severity,"
                          " sum(run_tally.delta) AS count FROM run JOIN run_tally ON run_tally.run_key = run.key"
                          " WHERE run.state = 'counted'%1 GROUP BY 1, 2, 3, 4 HAVING sum(run_tally.delta) <> 0) AS tally")
        .arg(upTo(asOf));
}

/// Checks that a counted run saw fail; `having`: of which that has to be so, over all such runs.
Result<std::set<CheckKey>> readFailed(const Database& database, const QString& having, const std::optional<QDateTime>& asOf)
{
    std::set<CheckKey> checks;
    const QString sql = QStringLiteral("SELECT run_tally.check_id FROM run JOIN run_tally ON run_tally.run_key = run.key"
                                       " WHERE run.state = 'counted' AND run_tally.outcome = %1 AND run_tally.delta > 0%2"
                                       " GROUP BY run_tally.check_id%3")
                            .arg(QString::number(static_cast<int>(Outcome::Failed)), upTo(asOf), having);
    const auto read = forEachRow(
        database, sql, [&](const Statement& row) { checks.insert(CheckKey(row.integer(0))); }, asOf);
    return read ? Result(std::move(checks)) : Result<std::set<CheckKey>>(read.error());
}

struct SeenScope {
    Scope scope = {};
    QDateTime lastRun = {}; ///< that was complete, if one was
};

/// By key. Apart from the counts, of which a check has some in every scope: with each of them the same texts would be read.
Result<QHash<qint64, SeenScope>> readSeenScopes(const Database& database, const std::optional<QDateTime>& asOf)
{
    QHash<qint64, SeenScope> scopes;
    const QString sql = QStringLiteral("SELECT scope.id, %1, seen.time FROM scope"
                                       " LEFT JOIN (SELECT scope_id, coalesce(max(iif(complete, time, NULL)), max(time)) AS time"
                                       "  FROM run JOIN run_scope ON run_scope.run_key = run.key"
                                       "  WHERE run.state = 'counted'%2 GROUP BY scope_id) AS seen ON seen.scope_id = scope.id")
                            .arg(QLatin1String(scopeColumns), upTo(asOf));
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        SeenScope& seen = scopes[row.integer(0)];
        seen.scope = scopeAt(row, 1);
        Codec<QDateTime>::decode(row.text(8), seen.lastRun);
    }, asOf);
    return read ? Result(std::move(scopes)) : Result<QHash<qint64, SeenScope>>(read.error());
}

Result<std::vector<CheckUnit>> readUnits(const Database& database, const QString& where = {})
{
    std::vector<CheckUnit> units;
    const QString sql = QStringLiteral("SELECT id, tool, check_id, title FROM check_unit%1 ORDER BY id").arg(where);
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        units.push_back({.key = CheckKey(row.integer(0)), .tool = row.text(1), .checkId = row.text(2), .title = row.text(3)});
    });
    return read ? Result(std::move(units)) : Result<std::vector<CheckUnit>>(read.error());
}

CheckTally emptyTally(const CheckUnit& unit, const SeenScope& seen)
{
    return {.check = unit.key,
            .tool = unit.tool,
            .checkId = unit.checkId,
            .title = unit.title,
            .scope = seen.scope,
            .lastRun = seen.lastRun};
}

} // namespace

ObservedState stateAt(const Statement& row, int outcomeColumn, int severityColumn)
{
    return StateRow{static_cast<int>(row.integer(outcomeColumn)), static_cast<int>(row.integer(severityColumn))}.state();
}

Scope scopeAt(const Statement& row, int firstColumn)
{
    return {.tool = row.text(firstColumn),
            .targetKind = fromWord<TargetKind>(row.text(firstColumn + 1)).value_or(TargetKind::Other),
            .targetIdentity = row.text(firstColumn + 2),
            .scannerClass =
                fromWord<ScannerClass>(row.text(firstColumn + 3)).value_or(ScannerClass::Misconfiguration),
            .severityFilter = row.text(firstColumn + 4),
            .failuresOnly = row.integer(firstColumn + 5) != 0,
            .drill = row.integer(firstColumn + 6) != 0};
}

Result<QString> readEvidenceState(const Database& database)
{
    // Each change of a run makes its revision grow, and the newest one's id is another after a purge, whose keys are used again.
    // Settling ends lags and recounts; a title is filled in by files that nobody accepts, too.
    return database.single(QStringLiteral("SELECT printf('%d %d %d %d ', count(*), sum(state = 'counted'), total(revision), total(lag))"
                                          " || coalesce((SELECT id FROM run ORDER BY key DESC LIMIT 1), '')"
                                          " || (SELECT printf(' %d %d %d', count(*), total(flips), total(recount)) FROM scope)"
                                          " || (SELECT printf(' %d', total(title <> '')) FROM check_unit) FROM run"));
}

Result<std::vector<CheckTally>> readTallies(Database& database, const std::optional<QDateTime>& asOf)
{
    const auto oneMoment = Transaction::beginReading(database); // in which every count has its check and scope
    if (!oneMoment)
        return oneMoment.error();
    const auto scopes = readSeenScopes(database, asOf);
    if (!scopes)
        return scopes.error();
    const auto all = readUnits(database);
    if (!all)
        return all.error();
    QHash<CheckKey, const CheckUnit*> units;
    for (const CheckUnit& unit : *all)
        units.insert(unit.key, &unit);
    std::vector<CheckTally> tallies;
    qint64 lastScope = 0;
    const QString sql = QStringLiteral("SELECT tally.scope_id, tally.check_id, tally.outcome, tally.severity, tally.count FROM scope"
                                       " CROSS JOIN %1 ON tally.scope_id = scope.id"
                                       " WHERE scope.drill = 0 ORDER BY tally.scope_id, tally.check_id")
                            .arg(tallySource(asOf));
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        const CheckKey check(row.integer(1));
        const CheckUnit* unit = units.value(check);
        if (!unit) // in a damaged file, of which verifying tells
            return;
        if (tallies.empty() || tallies.back().check != check || lastScope != row.integer(0)) {
            lastScope = row.integer(0);
            tallies.push_back(emptyTally(*unit, scopes->value(lastScope)));
        }
        tallies.back().counts[stateAt(row, 2, 3)] += row.integer(4);
    }, asOf);
    return read ? Result(std::move(tallies)) : Result<std::vector<CheckTally>>(read.error());
}

Result<std::vector<std::pair<ScopeKey, Scope>>> readScopes(const Database& database,
                                                           const std::optional<QDateTime>& asOf)
{
    std::vector<std::pair<ScopeKey, Scope>> scopes;
    const QString sql = QStringLiteral("SELECT scope.id, %1 FROM scope WHERE EXISTS (SELECT 1 FROM run_scope"
                                       " JOIN run ON run.key = run_scope.run_key"
                                       " WHERE run_scope.scope_id = scope.id AND run.state = 'counted'%2)"
                                       " ORDER BY scope.id")
                            .arg(QLatin1String(scopeColumns), upTo(asOf));
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        scopes.emplace_back(ScopeKey(row.integer(0)), scopeAt(row, 1));
    }, asOf);
    return read ? Result(std::move(scopes)) : Result<std::vector<std::pair<ScopeKey, Scope>>>(read.error());
}

Result<std::vector<std::pair<RunId, Scope>>> readRunScopes(const Database& database)
{
    std::vector<std::pair<RunId, Scope>> scopes;
    const QString sql = QStringLiteral("SELECT run.id, %1 FROM run JOIN run_scope ON run_scope.run_key = run.key"
                                       " JOIN scope ON scope.id = run_scope.scope_id WHERE run.state <> 'incoming'"
                                       " AND run.importer = ''")
                            .arg(QLatin1String(scopeColumns));
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        if (const auto run = RunId::parse(row.text(0)))
            scopes.emplace_back(*run, scopeAt(row, 1));
    });
    return read ? Result(std::move(scopes)) : Result<std::vector<std::pair<RunId, Scope>>>(read.error());
}

Result<std::vector<RunDeltas>> readDeltas(const Database& database, const std::optional<QDateTime>& asOf)
{
    std::vector<RunDeltas> runs;
    qint64 lastRun = 0;
    const QString sql = QStringLiteral("SELECT run.key, run.id, run.time, run_tally.check_id, run_tally.scope_id,"
                                       " run_tally.outcome, run_tally.severity, run_tally.delta"
                                       " FROM run LEFT JOIN run_tally ON run_tally.run_key = run.key"
                                       " WHERE run.state = 'counted' AND run.drill = 0%1 ORDER BY run.time, run.key")
                            .arg(upTo(asOf));
    const auto read = forEachRow(database, sql, [&](const Statement& row) {
        if (runs.empty() || lastRun != row.integer(0)) {
            lastRun = row.integer(0);
            RunDeltas& run = runs.emplace_back();
            Codec<RunId>::decode(row.text(1), run.run);
            Codec<QDateTime>::decode(row.text(2), run.time);
        }
        if (!row.value(3).isNull())
            runs.back().deltas.push_back({.check = CheckKey(row.integer(3)),
                                          .scope = ScopeKey(row.integer(4)),
                                          .state = stateAt(row, 5, 6),
                                          .delta = row.integer(7)});
    }, asOf);
    return read ? Result(std::move(runs)) : Result<std::vector<RunDeltas>>(read.error());
}

Result<std::vector<CheckUnit>> readChecks(const Database& database)
{
    return readUnits(database, QStringLiteral(" WHERE first_run IS NULL"
                                              " OR first_run NOT IN (SELECT key FROM run WHERE state = 'incoming')"));
}

Result<std::set<CheckKey>> readEverFailed(const Database& database, const std::optional<QDateTime>& asOf)
{
    return readFailed(database, QString(), asOf);
}

Result<std::set<CheckKey>> readOnlyInDrills(const Database& database, const std::optional<QDateTime>& asOf)
{
    return readFailed(database, QStringLiteral(" HAVING min(run.drill) = 1"), asOf);
}

Result<bool> readIsSettled(const Database& database)
{
    bool settled = true;
    const auto read = forEachRow(database,
                                 QStringLiteral("SELECT EXISTS (SELECT 1 FROM run WHERE lag > 0)"
                                                " OR EXISTS (SELECT 1 FROM scope WHERE recount = 1)"),
                                 [&](const Statement& row) { settled = row.integer(0) == 0; });
    return read ? Result(settled) : Result<bool>(read.error());
}

} // namespace waymark
