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
    std::vector<RunId> runs;
    bool failuresOnly = false;
};

Result<Told> readTold(const Database& database, ResultKey key)
{
    Told told;
    auto runs = Statement::prepare(
        database, QStringLiteral("SELECT run.key, run.id, run.time, run.complete, run.state = 'counted', run_seen.ranges,"
                                 " iif(run.key = result.first_run, result.first_outcome, change.outcome),"
                                 " iif(run.key = result.first_run, result.first_severity, change.severity),"
                                 " scope.failures_only FROM result JOIN scope ON scope.id = result.scope_id"
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
        Codec<RunId>::decode(runs->text(1), told.runs.emplace_back(RunId::create()));
        told.chain.insert(position, {.key = runs->integer(0),
                                     .time = runs->text(2).toUtf8(),
                                     .complete = runs->integer(3) != 0,
                                     .counts = runs->integer(4) != 0,
                                     .seen = ResultKeyRanges::fromBytes(runs->value(5).toByteArray())});
        if (!runs->value(6).isNull())
            told.rows.push_back({position, {static_cast<int>(runs->integer(6)), static_cast<int>(runs->integer(7))}});
        told.failuresOnly = runs->integer(8) != 0;
    }
    if (auto finished = runs->finish(); !finished)
        return finished.error();
    return told;
}

void fillHistory(const Told& told, ResultDetail& detail)
{
    std::optional<ObservedState> before;
    for (const ChainRow& change : told.chain.history(detail.result.key.value(), told.rows)) {
        const auto position = static_cast<size_t>(change.position);
        QDateTime time;
        Codec<QDateTime>::decode(QString::fromUtf8(told.chain.runs()[position].time), time);
        const ObservedState state = change.state.state();
        detail.history.push_back({.run = told.runs[position],
                                  .time = time,
                                  .state = state,
                                  .kind = changeKind(before, state, told.failuresOnly)});
        before = state;
    }
    if (!detail.history.empty())
        detail.firstSeen = detail.history.front().time;
    std::ranges::reverse(detail.history);
}

/// The texts of the latest run, up to the one that brought the present state, that said anything of the result.
Result<void> fillTexts(const Database& database, ResultDetail& detail)
{
    auto texts = Statement::prepare(
        database,
        QStringLiteral("SELECT text.region, text.location, text.evidence, text.outcome_raw, text.refs,"
                       " check_unit.remediation, check_unit.url FROM"
                       " (SELECT result_id, region, location, evidence, outcome_raw, refs, run.time AS time, run.key AS key"
                       "  FROM change_detail JOIN run ON run.key = change_detail.run_key"
                       "  WHERE result_id = ? AND run.state = 'counted'"
                       "  UNION ALL SELECT result_id, region, location, evidence, outcome_raw, refs, '', 0"
                       "  FROM result_detail WHERE result_id = ?) AS text"
                       " JOIN result ON result.id = text.result_id JOIN check_unit ON check_unit.id = result.check_id"
                       " JOIN run AS since ON since.key = result.since_run"
                       " WHERE (text.time, text.key) <= (since.time, since.key)"
                       " ORDER BY text.time DESC, text.key DESC LIMIT 1"));
    if (!texts)
        return texts.error();
    if (auto run = texts->bind(0, detail.result.key.value()).bind(1, detail.result.key.value()).run(); !run)
        return run;
    if (texts->next()) {
        detail.region = texts->text(0);
        detail.location = texts->text(1);
        detail.evidence = texts->text(2);
        detail.outcomeRaw = texts->text(3);
        detail.references = texts->text(4).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        detail.remediation = texts->text(5);
        detail.url = texts->text(6);
    }
    return texts->finish();
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
    if (auto filled = fillTexts(database, detail); !filled)
        return filled.error();
    return detail;
}

} // namespace waymark
