// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/exceptedresults.h"

#include "model/store/database.h"
#include "model/store/resulthistory.h"
#include "model/store/statement.h"
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

/// The check is no way in: it may have a million results.
QString searchSql()
{
    return QStringLiteral("SELECT result.id, result.scope_id, %1, result.outcome, result.severity,"
                          " result.first_run IN (SELECT key FROM run WHERE state = 'incoming')"
                          " FROM resource CROSS JOIN result ON result.resource_id = resource.id"
                          " JOIN scope ON scope.id = result.scope_id"
                          " WHERE resource.name = ? AND +result.check_id = ? AND scope.drill = 0")
        .arg(QLatin1String(scopeColumns));
}

Result<void> addNamed(Statement& search, const ExceptionReach& reach, const QString& resource, NamedResults& results)
{
    if (auto run = search.bind(0, resource).bind(1, reach.check.value()).run(); !run)
        return run;
    while (search.next()) {
        Named named{.check = reach.check, .scopeKey = search.integer(1), .scope = scopeAt(search, 2)};
        if (!reach.reaches(named.scope))
            continue;
        if (!search.value(9).isNull() && search.integer(11) == 0)
            named.state = stateAt(search, 9, 10);
        results.insert_or_assign(search.integer(0), std::move(named));
    }
    return search.finish();
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

bool namesResults(const ExceptionReach& reach)
{
    return !reach.attested && !reach.resources.isEmpty();
}

/// Each of them as its row says.
Result<NamedResults> findNamed(const Database& database, std::span<const ExceptionReach> reaches)
{
    auto search = Statement::prepare(database, searchSql());
    if (!search)
        return search.error();
    NamedResults results;
    for (const ExceptionReach& reach : reaches) {
        if (!namesResults(reach))
            continue;
        for (const QString& resource : reach.resources)
            if (auto added = addNamed(*search, reach, resource, results); !added)
                return added.error();
    }
    return results;
}

} // namespace

Result<std::vector<qint64>> readNamed(const Database& database, std::span<const ExceptionReach> reaches)
{
    std::vector<qint64> keys;
    if (std::ranges::none_of(reaches, namesResults))
        return keys;
    const auto results = findNamed(database, reaches);
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
    auto results = findNamed(database, reaches);
    if (!results)
        return results.error();
    if (*settled && !asOf)
        return counted(*results);
    // What rows say isn't what the tallies count then.
    for (auto& [key, named] : *results) {
        auto state = readState(database, ResultKey(key), asOf);
        if (!state)
            return state.error();
        named.state = *state;
    }
    return counted(*results);
}

} // namespace waymark
