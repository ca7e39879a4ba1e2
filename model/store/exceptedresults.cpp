// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/exceptedresults.h"

#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/resultpasts.h"
#include "model/store/tallies.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace waymark {

namespace {

/// A result that an exception names.
struct Named {
    CheckKey check = CheckKey(0);
    qint64 scopeKey = 0;
    Scope scope = {};
    std::optional<ObservedState> state = {}; ///< none: no run that counts has seen it
};

using NamedResults = std::map<qint64, Named>; ///< by key, so that none is there twice

bool namesResults(const ExceptionReach& reach)
{
    return !reach.attested && !reach.resources.isEmpty();
}

/// Finds them by their resources: the check is no way in, it may have a million results.
class NamedSearch {
public:
    explicit NamedSearch(const Database& database) : m_database(database) {}

    Result<NamedResults> find(std::span<const ExceptionReach> reaches)
    {
        auto search = Statement::prepare(
            m_database, QStringLiteral("SELECT result.id, result.scope_id, result.outcome, result.severity,"
                                       " result.first_run IN (SELECT key FROM run WHERE state = 'incoming')"
                                       " FROM resource CROSS JOIN result ON result.resource_id = resource.id"
                                       " WHERE resource.name IN (%1?) AND +result.check_id = ?")
                            .arg(QStringLiteral("?,").repeated(namesAtOnce - 1)));
        if (!search)
            return search.error();
        for (const ExceptionReach& reach : reaches)
            if (namesResults(reach))
                for (qsizetype first = 0; first < reach.resources.size(); first += namesAtOnce)
                    if (auto added = add(*search, reach, first); !added)
                        return added.error();
        return std::move(m_results);
    }

private:
    static constexpr int namesAtOnce = 20; ///< as places, not as one JSON list: json_each() ends a text at a NUL

    /// Those of the resources from the first on; if they are fewer, the last stands in for what is missing.
    Result<void> add(Statement& search, const ExceptionReach& reach, qsizetype first)
    {
        for (int i = 0; i < namesAtOnce; ++i)
            search.bind(i, reach.resources[std::min(first + i, reach.resources.size() - 1)]);
        if (auto run = search.bind(namesAtOnce, reach.check.value()).run(); !run)
            return run;
        while (search.next()) {
            const auto scope = scopeOf(search.integer(1));
            if (!scope)
                return scope.error();
            if (!*scope || !reach.reaches(**scope))
                continue;
            Named named{.check = reach.check, .scopeKey = search.integer(1), .scope = **scope};
            if (!search.value(2).isNull() && search.integer(4) == 0)
                named.state = stateAt(search, 2, 3);
            m_results.insert_or_assign(search.integer(0), std::move(named));
        }
        return search.finish();
    }

    /// Each read once: results have few scopes between them, and a scope is seven texts. Null: it is a drill's.
    Result<const Scope*> scopeOf(qint64 key)
    {
        auto known = m_scopes.find(key);
        if (known == m_scopes.end()) {
            known = m_scopes.try_emplace(key).first;
            const QString sql = QStringLiteral("SELECT %1 FROM scope WHERE id = ? AND drill = 0").arg(QLatin1String(scopeColumns));
            const auto read = eachRow(m_database, sql, {key}, [&](const Statement& row) { known->second = scopeAt(row, 0); });
            if (!read)
                return read.error();
        }
        return known->second ? &*known->second : nullptr;
    }

    const Database& m_database;
    std::map<qint64, std::optional<Scope>> m_scopes;
    NamedResults m_results;
};

/// What the tallies count while rows lag, and as of a moment.
Result<void> takeFromPasts(const Database& database, NamedResults& results, const std::optional<QDateTime>& asOf)
{
    std::vector<qint64> keys;
    for (auto& [key, named] : results) {
        keys.push_back(key);
        named.state.reset();
    }
    const QByteArray moment = asOf ? storedMoment(*asOf).toUtf8() : QByteArray();
    return ResultPasts(database).each(keys, [&](const ResultPast& past) {
        std::optional<ObservedState>& state = results.at(past.result).state;
        for (const ChainRow& change : past.changes)
            if (!asOf || past.chain->runs()[static_cast<size_t>(change.position)].time <= moment)
                state = change.state.state();
    });
}

std::vector<ExceptedCount> counted(const NamedResults& results)
{
    std::map<std::tuple<CheckKey, qint64, ObservedState>, ExceptedCount> counts;
    for (const auto& [key, named] : results) {
        if (!named.state || !named.state->outcome || !standsInTheWay(*named.state->outcome))
            continue;
        ExceptedCount& count = counts[{named.check, named.scopeKey, *named.state}];
        count.check = named.check;
        count.scope = named.scope;
        count.state = *named.state;
        ++count.count;
    }
    std::vector<ExceptedCount> list;
    for (auto& [place, count] : counts)
        list.push_back(std::move(count));
    return list;
}

} // namespace

Result<std::vector<qint64>> readNamed(const Database& database, std::span<const ExceptionReach> reaches)
{
    std::vector<qint64> keys;
    if (std::ranges::none_of(reaches, namesResults))
        return keys;
    const auto results = NamedSearch(database).find(reaches);
    if (!results)
        return results.error();
    for (const auto& [key, named] : *results)
        keys.push_back(key);
    return keys;
}

Result<std::vector<ExceptedCount>> readExcepted(const Database& database, std::span<const ExceptionReach> reaches,
                                                const std::optional<QDateTime>& asOf)
{
    if (std::ranges::none_of(reaches, namesResults))
        return std::vector<ExceptedCount>();
    const auto settled = readIsSettled(database);
    if (!settled)
        return settled.error();
    auto results = NamedSearch(database).find(reaches);
    if (!results)
        return results.error();
    if (*settled && !asOf)
        return counted(*results);
    if (auto taken = takeFromPasts(database, *results, asOf); !taken)
        return taken.error();
    return counted(*results);
}

} // namespace waymark
