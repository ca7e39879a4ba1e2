// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultpasts.h"

#include "model/domain/failureage.h"
#include "model/store/eachrow.h"
#include "model/store/keylist.h"

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

/// What the tables say of one result.
struct Told {
    qint64 check = 0;
    qint64 scope = 0;
    qint64 firstRun = 0;
    StateRow first = {};
    const ScopeChain* chain = nullptr;
    std::vector<ChainRow> rows = {};

    void add(qint64 run, const StateRow& state)
    {
        if (const auto position = chain->positionOf(run))
            rows.push_back({*position, state});
    }
};

StateRow stateOf(const Statement& row, int column)
{
    return {static_cast<int>(row.integer(column)), static_cast<int>(row.integer(column + 1))};
}

std::vector<ResultPast> pastsOf(std::map<qint64, Told>& told)
{
    std::vector<ResultPast> pasts;
    for (auto& [key, result] : told) {
        std::ranges::sort(result.rows, {}, &ChainRow::position);
        pasts.push_back({.result = key,
                         .check = result.check,
                         .scope = result.scope,
                         .chain = result.chain,
                         .changes = result.chain->history(key, result.rows)});
    }
    return pasts;
}

} // namespace

std::optional<OpenFailure> openFailure(std::span<const ChainRow> changes, int position)
{
    std::optional<OpenFailure> failure;
    for (const ChainRow& change : changes) {
        if (change.position >= position)
            break;
        const ObservedState state = change.state.state();
        if (state.outcome == Outcome::Failed)
            failure = OpenFailure{.since = failure ? failure->since : change.position, .severity = change.state.severity};
        else if (!leavesFailureOpen(state))
            failure.reset();
    }
    return failure;
}

QString unprovenOutcomes()
{
    std::vector<qint64> outcomes;
    for (const Outcome outcome : allOutcomes)
        if (leavesFailureOpen(outcome))
            outcomes.push_back(static_cast<qint64>(outcome));
    return keyList(outcomes);
}

Result<const ScopeChain*> ResultPasts::chain(qint64 scope)
{
    if (const auto known = m_chains.find(scope); known != m_chains.end())
        return &std::as_const(known->second);
    std::vector<ChainRun> runs;
    const auto read = eachRow(
        m_database,
        QStringLiteral("SELECT run.key, run.time, run.complete, run.state = 'counted', run.result_from, run.result_to,"
                       " run_seen.ranges FROM run_scope JOIN run ON run.key = run_scope.run_key"
                       " LEFT JOIN run_seen ON run_seen.run_key = run.key"
                       " WHERE run_scope.scope_id = ? ORDER BY run.time, run.key"),
        {scope}, [&](const Statement& row) {
            ChainRun run{.key = row.integer(0),
                         .time = row.text(1).toUtf8(),
                         .complete = row.integer(2) != 0,
                         .counts = row.integer(3) != 0,
                         .resultFrom = row.integer(4),
                         .resultTo = row.integer(5)};
            if (!run.complete)
                run.seen = ResultKeyRanges::fromBytes(row.value(6).toByteArray());
            runs.push_back(std::move(run));
        });
    if (!read)
        return read.error();
    return &std::as_const(m_chains.emplace(scope, ScopeChain(std::move(runs))).first->second);
}

Result<std::vector<ResultPast>> ResultPasts::read(const std::vector<qint64>& keys)
{
    const QString list = keyList(keys);
    return readWhere(QStringLiteral("id IN (%1)").arg(list), QStringLiteral("result_id IN (%1)").arg(list));
}

Result<std::vector<ResultPast>> ResultPasts::readRange(qint64 from, qint64 to)
{
    const QString range = QStringLiteral("BETWEEN %1 AND %2").arg(from).arg(to);
    return readWhere(QStringLiteral("id ") + range, QStringLiteral("result_id ") + range);
}

Result<std::vector<ResultPast>> ResultPasts::readWhere(const QString& resultCondition, const QString& changeCondition)
{
    std::map<qint64, Told> told;
    const auto first = eachRow(m_database,
                               QStringLiteral("SELECT id, check_id, scope_id, first_run, first_outcome, first_severity"
                                              " FROM result WHERE %1")
                                   .arg(resultCondition),
                               {}, [&](const Statement& row) {
                                   told.insert_or_assign(row.integer(0), Told{.check = row.integer(1),
                                                                              .scope = row.integer(2),
                                                                              .firstRun = row.integer(3),
                                                                              .first = stateOf(row, 4)});
                               });
    if (!first)
        return first.error();
    for (auto& [key, result] : told) {
        const auto runs = chain(result.scope);
        if (!runs)
            return runs.error();
        result.chain = *runs;
        result.add(result.firstRun, result.first);
    }
    const auto later = eachRow(m_database,
                               QStringLiteral("SELECT result_id, run_key, outcome, severity FROM result_change WHERE %1")
                                   .arg(changeCondition),
                               {}, [&](const Statement& row) {
                                   if (const auto result = told.find(row.integer(0)); result != told.end())
                                       result->second.add(row.integer(1), stateOf(row, 2));
                               });
    return later ? Result(pastsOf(told)) : Result<std::vector<ResultPast>>(later.error());
}

} // namespace waymark
