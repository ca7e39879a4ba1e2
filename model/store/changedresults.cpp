// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/changedresults.h"

#include "model/store/eachrow.h"

#include <algorithm>

namespace waymark {

namespace {

bool isSeen(const KnownState& state)
{
    return state && state->outcome != StateRow::notSeen;
}

} // namespace

ChangedResults::ChangedResults(const Database& database, const PlacedPoint& from, const PlacedPoint& to,
                               const std::set<qint64>& scopes)
    : m_database(database)
    , m_from(from)
    , m_to(to)
    , m_early(to < from ? to : from)
    , m_late(to < from ? from : to)
    , m_scopes(scopes)
    , m_pasts(database)
{
}

Result<std::vector<ChangedState>> ChangedResults::find()
{
    std::vector<ChangedState> found;
    const auto visited = eachTouched([&](const ResultPast& past, int from, int to) {
        const KnownState before = stateBefore(past.changes, from);
        const KnownState after = stateBefore(past.changes, to);
        if (before != after && (isSeen(before) || isSeen(after)))
            found.push_back({.result = past.result,
                             .check = past.check,
                             .scope = past.scope,
                             .before = before,
                             .after = after,
                             .start = changeStart(past.changes, from)});
    });
    return visited ? Result(std::move(found)) : Result<std::vector<ChangedState>>(visited.error());
}

Result<void> ChangedResults::eachTouched(const Visitor& visit)
{
    if (auto loaded = loadScopes(); !loaded)
        return loaded;
    if (auto collected = collectKeys(); !collected)
        return collected;
    for (const auto& [scope, keys] : m_keys) {
        const auto read = m_pasts.each(keys, [&](const ResultPast& past) {
            visit(past, placeIn(*past.chain, m_from), placeIn(*past.chain, m_to));
        });
        if (!read)
            return read;
    }
    return {};
}

Result<void> ChangedResults::loadScopes()
{
    // Rows of a run that doesn't count are those of the next one that does, which may be in between.
    std::vector<qint64> scopes;
    const auto read = eachRow(m_database,
                              QStringLiteral("SELECT DISTINCT run_scope.scope_id FROM run"
                                             " JOIN run_scope ON run_scope.run_key = run.key"
                                             " WHERE (run.time, run.key) <= (?, ?)"
                                             " AND (run.state <> 'counted' OR (run.time, run.key) > (?, ?))"),
                              {m_late.time, m_late.key, m_early.time, m_early.key}, [&](const Statement& row) {
                                  if (m_scopes.contains(row.integer(0)))
                                      scopes.push_back(row.integer(0));
                              });
    if (!read)
        return read;
    for (const qint64 scope : scopes) {
        const auto chain = m_pasts.chain(scope);
        if (!chain)
            return chain.error();
        noteRuns(scope, **chain);
    }
    return {};
}

/// From the first run whose rows may speak for a run in between, to the last one that counts.
void ChangedResults::noteRuns(qint64 scope, const ScopeChain& chain)
{
    const int early = placeIn(chain, m_early);
    const auto last = chain.countingBefore(placeIn(chain, m_late));
    if (!last || *last < early)
        return;
    const auto run = [&](int position) -> const ChainRun& { return chain.runs()[static_cast<size_t>(position)]; };
    int first = early;
    while (first > 0 && !(run(first - 1).counts && run(first - 1).complete))
        --first;
    for (int position = first; position <= *last; ++position) {
        if (position < early && run(position).counts)
            continue;
        Between& between = m_between[run(position).key];
        between.resultFrom = run(position).resultFrom;
        between.resultTo = run(position).resultTo;
        between.scopes.insert(scope);
    }
}

int ChangedResults::placeIn(const ScopeChain& chain, const PlacedPoint& point) const
{
    return chain.placeFor(point.time.toUtf8(), point.key);
}

Result<void> ChangedResults::collectKeys()
{
    const QString sql = QStringLiteral("SELECT id, scope_id FROM result WHERE id BETWEEN ? AND ?"
                                       " UNION ALL SELECT result.id, result.scope_id FROM result_change"
                                       " CROSS JOIN result ON result.id = result_change.result_id"
                                       " WHERE result_change.run_key = ?");
    for (const auto& [run, between] : m_between) {
        const auto& scopes = between.scopes;
        const auto read = eachRow(m_database, sql, {between.resultFrom, between.resultTo, run}, [&](const Statement& row) {
            if (scopes.contains(row.integer(1)))
                m_keys[row.integer(1)].push_back(row.integer(0));
        });
        if (!read)
            return read;
    }
    for (auto& [scope, keys] : m_keys) {
        std::ranges::sort(keys);
        const auto repeated = std::ranges::unique(keys);
        keys.erase(repeated.begin(), repeated.end());
    }
    return {};
}

} // namespace waymark
