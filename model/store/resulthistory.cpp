// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resulthistory.h"

#include "model/domain/fields.h"
#include "model/store/keylist.h"
#include "model/store/scopechain.h"
#include "model/store/statement.h"
#include "model/store/tallies.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace waymark {

namespace {

QDateTime timeAt(const Statement& row, int column)
{
    QDateTime time;
    Codec<QDateTime>::decode(row.text(column), time);
    return time;
}

/// What the store says of one result, in the order of its scope's runs.
struct Told {
    ScopeChain chain;
    std::vector<ChainRow> rows;
    std::vector<ResultChange> runs; ///< which ones they are, without what they saw
    qint64 firstRun = 0;
    bool failuresOnly = false;
};

Result<Told> readTold(const Database& database, ResultKey key)
{
    Told told;
    auto runs = Statement::prepare(
        database, QStringLiteral("SELECT run.key, run.id, run.time, run.complete, run.state = 'counted', run_seen.ranges,"
                                 " iif(run.key = result.first_run, result.first_outcome, change.outcome),"
                                 " iif(run.key = result.first_run, result.first_severity, change.severity),"
                                 " scope.failures_only, run.file, run.format, result.first_run FROM result JOIN scope ON scope.id = result.scope_id"
                                 " JOIN run_scope ON run_scope.scope_id = result.scope_id"
                                 " JOIN run ON run.key = run_scope.run_key"
                                 " LEFT JOIN run_seen ON run_seen.run_key = run.key"
                                 " LEFT JOIN result_change AS change"
                                 " ON change.run_key = run.key AND change.result_id = result.id"
                                 " WHERE result.id = ? ORDER BY run.time, run.key"));
    if (!runs)
        return runs.error();
    if (auto run = runs->bind(0, key.value()).run(); !run)
        return run.error();
    while (runs->next()) {
        const int position = static_cast<int>(told.runs.size());
        ResultChange& by = told.runs.emplace_back();
        Codec<RunId>::decode(runs->text(1), by.run);
        by.time = timeAt(*runs, 2);
        by.file = runs->text(9);
        by.format = runs->text(10);
        told.chain.insert(position, {.key = runs->integer(0),
                                     .time = runs->text(2).toUtf8(),
                                     .complete = runs->integer(3) != 0,
                                     .counts = runs->integer(4) != 0,
                                     .seen = ResultKeyRanges::fromBytes(runs->value(5).toByteArray())});
        if (!runs->value(6).isNull())
            told.rows.push_back({position, {static_cast<int>(runs->integer(6)), static_cast<int>(runs->integer(7))}});
        told.failuresOnly = runs->integer(8) != 0;
        told.firstRun = runs->integer(11);
    }
    if (auto finished = runs->finish(); !finished)
        return finished.error();
    return told;
}

void fillHistory(const Told& told, ResultDetail& detail)
{
    std::optional<ObservedState> start;
    for (const ChainRow& change : told.chain.history(detail.result.key.value(), told.rows)) {
        ResultChange& entry = detail.history.emplace_back(told.runs[static_cast<size_t>(change.position)]);
        entry.state = change.state.state();
        entry.kind = changeKind(start, entry.state, told.failuresOnly);
        start = changeStart(start, entry.state);
        if (!detail.firstFailed && entry.state.outcome == Outcome::Failed)
            detail.firstFailed = entry.time;
        if (entry.state.outcome == Outcome::Failed) {
            detail.result.failingSince = detail.result.failingSince.value_or(entry.time);
            detail.result.failedAs = entry.state.severity;
        } else if (!leavesFailureOpen(entry.state)) {
            detail.result.failingSince.reset();
        }
    }
    if (!detail.history.empty())
        detail.firstSeen = detail.history.front().time;
    std::ranges::reverse(detail.history);
}

/// Runs whose texts fit what is shown: first the one that saw the present state, or the one before it went, whether or not
/// that run counts; then others that saw the same outcome, since a row that was only copied may have none.
std::vector<qint64> runsWithTexts(const Told& told, ResultKey key)
{
    std::optional<ChainRow> seen;
    for (const ChainRow& change : told.chain.history(key.value(), told.rows))
        if (change.state.outcome != StateRow::notSeen)
            seen = change;
    std::vector<qint64> runs;
    const auto add = [&](const ChainRow& row) {
        if (row.state.outcome == seen->state.outcome)
            runs.push_back(told.chain.runs()[static_cast<size_t>(row.position)].key);
    };
    if (!seen)
        return runs;
    for (const ChainRow& row : std::views::reverse(told.rows))
        if (row.position <= seen->position)
            add(row);
    for (const ChainRow& row : told.rows)
        if (row.position > seen->position)
            add(row);
    return runs;
}

/// Whether the run said anything of the result.
Result<bool> takeTexts(const Database& database, const Told& told, qint64 run, ResultDetail& detail)
{
    const QString columns = QStringLiteral("SELECT region, location, evidence, outcome_raw, refs FROM ");
    const bool first = run == told.firstRun;
    auto texts = Statement::prepare(database, columns + (first ? QStringLiteral("result_detail WHERE result_id = ?")
                                                               : QStringLiteral("change_detail WHERE result_id = ? AND run_key = ?")));
    if (!texts)
        return texts.error();
    texts->bind(0, detail.result.key.value());
    if (!first)
        texts->bind(1, run);
    if (auto found = texts->run(); !found)
        return found.error();
    const bool said = texts->next();
    if (said) {
        detail.region = texts->text(0);
        detail.location = texts->text(1);
        detail.evidence = texts->text(2);
        detail.outcomeRaw = texts->text(3);
        detail.references = texts->text(4).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    const auto finished = texts->finish();
    return finished ? Result(said) : Result<bool>(finished.error());
}

Result<void> fillTexts(const Database& database, const Told& told, ResultDetail& detail)
{
    for (const qint64 run : runsWithTexts(told, detail.result.key)) {
        const auto taken = takeTexts(database, told, run, detail);
        if (!taken)
            return taken.error();
        if (*taken)
            break;
    }
    auto check = Statement::prepare(database, QStringLiteral("SELECT remediation, url FROM check_unit WHERE id = ?"));
    if (!check)
        return check.error();
    if (auto run = check->bind(0, detail.result.check.value()).run(); !run)
        return run;
    if (check->next()) {
        detail.remediation = check->text(0);
        detail.url = check->text(1);
    }
    return check->finish();
}

/// The key of the result of a check that became known last, of those that count; 0: there is none. For each severity and
/// outcome that is the end of a stretch of the index; sorting the check's results would cost as much as they are many.
Result<qint64> newestResult(const Database& database, CheckKey check)
{
    auto newest = Statement::prepare(
        database,
        QStringLiteral("WITH severities (value) AS (VALUES (0), (1), (2), (3), (4), (5)),"
                       " outcomes (value) AS (VALUES (-1), (0), (1), (2), (3), (4), (5))"
                       " SELECT max((SELECT result.id FROM result INDEXED BY result_check WHERE result.check_id = ?"
                       " AND result.severity = severities.value AND result.outcome = outcomes.value"
                       " ORDER BY result.id DESC LIMIT 1)) FROM severities, outcomes"));
    if (!newest)
        return newest.error();
    if (auto run = newest->bind(0, check.value()).run(); !run)
        return run.error();
    const qint64 key = newest->next() ? newest->integer(0) : 0;
    const auto finished = newest->finish();
    return finished ? Result(key) : Result<qint64>(finished.error());
}

} // namespace

Result<std::vector<CheckResult>> readResults(const Database& database, const std::vector<qint64>& keys)
{
    auto rows = Statement::prepare(
        database,
        QStringLiteral("SELECT result.id, result.check_id, check_unit.tool, check_unit.check_id, check_unit.title,"
                       " resource.name, scope.target_identity, scope.scanner_class, result.outcome, result.severity,"
                       " scope.failures_only, result.change, run.time, scope.target_kind FROM result"
                       " JOIN check_unit ON check_unit.id = result.check_id JOIN resource ON resource.id = result.resource_id"
                       " JOIN scope ON scope.id = result.scope_id JOIN run ON run.key = result.since_run"
                       " WHERE result.id IN (%1)")
            .arg(keyList(keys)));
    if (!rows)
        return rows.error();
    if (auto run = rows->run(); !run)
        return run.error();
    QHash<qint64, CheckResult> byKey;
    while (rows->next())
        byKey.insert(rows->integer(0),
                     {.key = ResultKey(rows->integer(0)),
                      .check = CheckKey(rows->integer(1)),
                      .tool = rows->text(2),
                      .checkId = rows->text(3),
                      .title = rows->text(4),
                      .resource = rows->text(5),
                      .target = rows->text(6),
                      .targetKind = fromWord<TargetKind>(rows->text(13)).value_or(TargetKind::Other),
                      .scannerClass = fromWord<ScannerClass>(rows->text(7)).value_or(ScannerClass::Misconfiguration),
                      .state = stateAt(*rows, 8, 9),
                      .failuresOnly = rows->integer(10) != 0,
                      .change = static_cast<ChangeKind>(rows->integer(11)),
                      .since = timeAt(*rows, 12)});
    std::vector<CheckResult> results;
    for (const qint64 key : keys)
        if (const auto found = byKey.constFind(key); found != byKey.constEnd())
            results.push_back(*found);
    const auto finished = rows->finish();
    return finished ? Result(std::move(results)) : Result<std::vector<CheckResult>>(finished.error());
}

Result<ResultDetail> readResultDetail(const Database& database, ResultKey key)
{
    auto results = readResults(database, {key.value()});
    if (!results)
        return results.error();
    if (results->empty())
        return Error{Error::Code::NotFound,
                     QCoreApplication::translate("ResultHistory", "The result can't be shown: it is not in the workspace any "
                                                                  "more. Close the details and choose another."),
                     QStringLiteral("result %1").arg(key.value())};
    ResultDetail detail{.result = results->front()};
    const auto told = readTold(database, key);
    if (!told)
        return told.error();
    fillHistory(*told, detail);
    if (auto filled = fillTexts(database, *told, detail); !filled)
        return filled.error();
    return detail;
}

Result<CheckReferences> readReferences(const Database& database, CheckKey check)
{
    const auto key = newestResult(database, check);
    if (!key)
        return key.error();
    const auto results = *key > 0 ? readResults(database, {*key}) : Result(std::vector<CheckResult>());
    if (!results)
        return results.error();
    if (results->empty())
        return CheckReferences();
    ResultDetail detail{.result = results->front()};
    const auto told = readTold(database, detail.result.key);
    if (!told)
        return told.error();
    if (auto filled = fillTexts(database, *told, detail); !filled)
        return filled.error();
    return CheckReferences{.scannerClass = detail.result.scannerClass, .references = detail.references};
}

} // namespace waymark
