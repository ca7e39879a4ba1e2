// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultquery.h"

#include "model/store/keylist.h"
#include "model/store/statement.h"
#include "model/store/staterow.h"

#include <algorithm>
#include <set>

namespace waymark {

namespace {

int worstFirst(int outcome)
{
    return outcome == StateRow::notSeen ? 9 : badness(static_cast<Outcome>(outcome));
}

} // namespace

/// What a row's place in the order is made of, beside check and state.
QString ResultQuery::orderColumns() const
{
    switch (m_filter.sortBy) {
    case ResultColumn::Resource: return QStringLiteral("resource_id, 0");
    case ResultColumn::Target: return QStringLiteral("scope_id, result.fingerprint");
    case ResultColumn::Change:
    case ResultColumn::Since: return QStringLiteral("since_run, change");
    case ResultColumn::Severity:
    case ResultColumn::Outcome:
    case ResultColumn::Check: break;
    }
    return QStringLiteral("0, 0");
}

/// The same order as that of the groups.
void ResultQuery::rank(std::vector<Row>& rows)
{
    QHash<qint64, qint64> order; // of scopes, runs or resources
    qint64 next = 0;
    const auto number = [&](const Statement& row) { order.insert(row.integer(0), next++); };
    if (m_filter.sortBy == ResultColumn::Target)
        each(QStringLiteral("SELECT id FROM scope ORDER BY target_identity, id"), number);
    if (m_filter.sortBy == ResultColumn::Since || m_filter.sortBy == ResultColumn::Change)
        each(QStringLiteral("SELECT key FROM run ORDER BY time, key"), number);
    if (m_filter.sortBy == ResultColumn::Resource) {
        std::set<qint64> resources;
        for (const Row& row : rows)
            resources.insert(row.place);
        each(QStringLiteral("SELECT id FROM resource WHERE id IN (%1) ORDER BY name").arg(keyList(resources)), number);
    }
    for (Row& row : rows) {
        const qint64 check = m_resolved.checkRanks.value(row.check);
        switch (m_filter.sortBy) {
        case ResultColumn::Severity: row.rank = {row.severity, worstFirst(row.outcome), check}; break;
        case ResultColumn::Outcome: row.rank = {worstFirst(row.outcome), row.severity, check}; break;
        case ResultColumn::Check: row.rank = {check, row.severity, worstFirst(row.outcome)}; break;
        case ResultColumn::Resource: row.rank = {order.value(row.place), 0, 0}; break;
        case ResultColumn::Target: row.rank = {order.value(row.place), 0, 0}; break;
        case ResultColumn::Change: row.rank = {row.change, order.value(row.place), 0}; break;
        case ResultColumn::Since: row.rank = {order.value(row.place), row.change, 0}; break;
        }
    }
}

std::vector<ResultQuery::Group> ResultQuery::groups()
{
    std::vector<Group> groups;
    switch (m_filter.sortBy) {
    case ResultColumn::Severity:
    case ResultColumn::Outcome:
    case ResultColumn::Check: groups = stateGroups(); break;
    case ResultColumn::Target: groups = scopeGroups(); break;
    case ResultColumn::Change:
    case ResultColumn::Since: groups = runGroups(); break;
    case ResultColumn::Resource: break;
    }
    if (m_filter.descending)
        std::ranges::reverse(groups);
    return groups;
}

std::vector<ResultQuery::Group> ResultQuery::stateGroups() const
{
    std::vector<StateCount> states = m_resolved.states;
    const auto order = [&](const StateCount& state) {
        const qint64 check = m_resolved.checkRanks.value(state.check);
        const qint64 outcome = worstFirst(state.outcome);
        const qint64 severity = state.severity;
        if (m_filter.sortBy == ResultColumn::Check)
            return std::tuple(check, severity, outcome);
        return m_filter.sortBy == ResultColumn::Severity ? std::tuple(severity, outcome, check)
                                                         : std::tuple(outcome, severity, check);
    };
    std::ranges::sort(states, {}, order);
    std::vector<Group> groups;
    for (const StateCount& state : states)
        groups.push_back({.stretch = QStringLiteral("result WHERE check_id = %1 AND severity = %2 AND outcome = %3")
                                         .arg(state.check)
                                         .arg(state.severity)
                                         .arg(state.outcome),
                          .conditions = m_rowConditions + resourceCondition(),
                          .count = m_resolved.exact ? state.count : -1});
    return groups;
}

std::vector<ResultQuery::Group> ResultQuery::scopeGroups()
{
    std::vector<Group> groups;
    const QString conditions = allConditions();
    each(QStringLiteral("SELECT id FROM scope ORDER BY target_identity, id"), [&](const Statement& row) {
        groups.push_back({.stretch = QStringLiteral("result_key CROSS JOIN result ON result.id = result_key.result_id"
                                                    " WHERE result_key.scope_id = %1")
                                         .arg(row.integer(0)),
                          .conditions = conditions});
    });
    return groups;
}

std::vector<ResultQuery::Group> ResultQuery::runGroups()
{
    std::vector<std::tuple<qint64, qint64, Group>> ranked;
    const QString conditions = allConditions();
    qint64 rank = 0;
    each(QStringLiteral("SELECT key FROM run ORDER BY time, key"), [&](const Statement& row) {
        for (int change = 0; change < static_cast<int>(std::size(Words<ChangeKind>::list)); ++change) {
            Group group{.stretch = QStringLiteral("result INDEXED BY result_since WHERE since_run = %1 AND change = %2")
                                       .arg(row.integer(0))
                                       .arg(change),
                        .conditions = conditions};
            if (m_filter.sortBy == ResultColumn::Change)
                ranked.emplace_back(change, rank, std::move(group));
            else
                ranked.emplace_back(rank, change, std::move(group));
        }
        ++rank;
    });
    std::ranges::sort(ranked, {}, [](const auto& entry) { return std::pair(std::get<0>(entry), std::get<1>(entry)); });
    std::vector<Group> groups;
    for (auto& [first, second, group] : ranked)
        groups.push_back(std::move(group));
    return groups;
}

} // namespace waymark
