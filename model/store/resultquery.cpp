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

/// As many as can be gathered and sorted within a page's time.
constexpr qint64 mostGathered = 10'000;

} // namespace

ResultQuery::ResultQuery(const Database& database, ResultFilter filter, ResolvedFilter resolved)
    : m_database(&database)
    , m_filter(std::move(filter))
    , m_resolved(std::move(resolved))
    , m_rowConditions(m_resolved.conditions)
{
    if (m_resolved.run)
        m_rowConditions += QStringLiteral(" AND (+result.id BETWEEN %1 AND %2 OR EXISTS (SELECT 1 FROM result_change"
                                          " WHERE run_key = %3 AND result_id = result.id))")
                               .arg(m_resolved.runFrom)
                               .arg(m_resolved.runTo)
                               .arg(*m_resolved.run);
}

Result<ResultQuery> ResultQuery::prepare(const Database& database, const ResultFilter& filter)
{
    auto resolved = resolveFilter(database, filter);
    if (!resolved)
        return resolved.error();
    return ResultQuery(database, filter, std::move(*resolved));
}

void ResultQuery::each(const QString& sql, const std::function<void(const Statement&)>& visit)
{
    if (!m_status)
        return;
    m_statements << sql;
    auto statement = Statement::prepare(*m_database, sql);
    if (!statement) {
        m_status = statement.error();
        return;
    }
    m_status = statement->run();
    while (m_status && statement->next())
        visit(*statement);
    if (m_status)
        m_status = statement->finish();
}

qint64 ResultQuery::number(const QString& sql)
{
    qint64 number = 0;
    each(sql, [&](const Statement& row) { number = row.integer(0); });
    return number;
}

/// Whether any state passes that is not "not seen": then nothing need be asked of checks and states.
bool ResultQuery::fullStates() const
{
    return !m_resolved.byChecks && !m_filter.overdue && m_filter.outcomes.empty() && m_filter.severities.empty();
}

/// For orders whose groups don't fix check and state.
QString ResultQuery::stateConditions() const
{
    if (fullStates())
        return m_filter.includeGone ? QStringLiteral(" AND +outcome IS NOT NULL") : QStringLiteral(" AND +outcome >= 0");
    std::set<qint64> checks;
    std::set<qint64> outcomes;
    std::set<qint64> severities;
    for (const StateCount& state : m_resolved.states) {
        checks.insert(state.check);
        outcomes.insert(state.outcome);
        severities.insert(state.severity);
    }
    QString conditions = QStringLiteral(" AND +outcome IN (%1) AND +severity IN (%2)").arg(keyList(outcomes), keyList(severities));
    if (m_resolved.byChecks)
        conditions += QStringLiteral(" AND +check_id IN (%1)").arg(keyList(checks));
    return conditions;
}

/// For orders whose groups fix neither check nor state, nor the resource.
QString ResultQuery::allConditions() const
{
    return m_rowConditions + resourceCondition() + stateConditions();
}

Result<std::vector<qint64>> ResultQuery::keys(qint64 offset, int limit)
{
    std::optional<std::vector<qint64>> keys;
    if (const auto source = narrowSource(); source && m_resolved.resources != ResourcesFound::Many)
        keys = gathered(*source, mostGathered, offset, limit);
    if (!keys && m_resolved.resources && m_filter.sortBy != ResultColumn::Resource)
        keys = ofNames(offset, limit);
    if (!keys)
        keys = m_filter.sortBy == ResultColumn::Resource ? byResourceName(offset, limit) : fromGroups(offset, limit);
    return m_status ? Result(std::move(*keys)) : Result<std::vector<qint64>>(m_status.error());
}

Result<qint64> ResultQuery::count()
{
    if (m_resolved.exact)
        return m_resolved.total();
    const auto narrow = narrowSource();
    if (m_filter.overdue && !narrow)
        return countStates();
    const QString source = narrow.value_or(QStringLiteral("result WHERE TRUE"));
    const qint64 count = number(QStringLiteral("SELECT count(*) FROM %1%2%3").arg(source, m_rowConditions, stateConditions()));
    return m_status ? Result(count) : Result<qint64>(m_status.error());
}

/// Through the index of checks and states: of failures only, however many other results there are.
Result<qint64> ResultQuery::countStates()
{
    qint64 count = 0;
    for (const Group& group : stateGroups())
        count += number(QStringLiteral("SELECT count(*) FROM %1").arg(group.source()));
    return m_status ? Result(count) : Result<qint64>(m_status.error());
}

/// Where a filter alone finds its results through an index, if it can.
std::optional<QString> ResultQuery::narrowSource() const
{
    if (m_resolved.resources)
        return namedSource();
    if (m_resolved.run)
        return QStringLiteral("(SELECT id AS changed FROM result WHERE id BETWEEN %1 AND %2 UNION"
                              " SELECT result_id FROM result_change WHERE run_key = %3) CROSS JOIN result"
                              " ON result.id = changed WHERE TRUE")
            .arg(m_resolved.runFrom)
            .arg(m_resolved.runTo)
            .arg(*m_resolved.run);
    if (!m_resolved.byChange.isEmpty())
        return m_resolved.byChange;
    const bool otherOrder = m_filter.sortBy != ResultColumn::Severity && m_filter.sortBy != ResultColumn::Outcome
                            && m_filter.sortBy != ResultColumn::Check;
    if (!otherOrder || !m_resolved.settled || fullStates() || m_resolved.total() > mostGathered)
        return std::nullopt;
    std::set<qint64> checks;
    for (const StateCount& state : m_resolved.states)
        checks.insert(state.check);
    return QStringLiteral("result WHERE check_id IN (%1)").arg(keyList(checks));
}

std::optional<std::vector<qint64>> ResultQuery::gathered(const QString& source, qint64 most, qint64 offset, int limit)
{
    if (m_resolved.run && !m_resolved.resources && m_resolved.runTo - m_resolved.runFrom > most)
        return std::nullopt;
    // Of named resources all results are given, so that no more than the most are looked at; of others those that pass.
    const QString passing = m_rowConditions + stateConditions();
    const QString sql = QStringLiteral("SELECT result.id, check_id, severity, outcome, %1, TRUE%2 FROM %3%4 LIMIT %5")
                            .arg(orderColumns(), m_resolved.resources ? passing : QString(), source,
                                 m_resolved.resources ? QString() : passing)
                            .arg(most + 1);
    const bool byTarget = m_filter.sortBy == ResultColumn::Target;
    std::vector<Row> rows;
    qint64 looked = 0;
    each(sql, [&](const Statement& row) {
        ++looked;
        if (row.integer(6) != 0)
            rows.push_back({row.integer(0), row.integer(1), static_cast<int>(row.integer(2)), static_cast<int>(row.integer(3)),
                            row.integer(4), byTarget ? row.value(5).toByteArray() : QByteArray(),
                            byTarget ? 0 : static_cast<int>(row.integer(5))});
    });
    if (looked > most)
        return std::nullopt;
    rank(rows);
    std::ranges::sort(rows, [&](const Row& a, const Row& b) {
        if (a.rank != b.rank)
            return m_filter.descending ? b.rank < a.rank : a.rank < b.rank;
        return std::tie(a.fingerprint, a.key) < std::tie(b.fingerprint, b.key);
    });
    std::vector<qint64> keys;
    for (qint64 i = offset; i < std::min<qint64>(offset + limit, static_cast<qint64>(rows.size())); ++i)
        keys.push_back(rows[static_cast<size_t>(i)].key);
    return keys;
}

std::vector<qint64> ResultQuery::fromGroups(qint64 offset, int limit)
{
    std::vector<qint64> keys;
    for (const Group& group : groups()) {
        const qint64 wanted = limit - static_cast<qint64>(keys.size());
        if (wanted <= 0 || !m_status)
            break;
        if (offset > 0) {
            const qint64 count = group.count >= 0
                                     ? group.count
                                     : number(QStringLiteral("SELECT count(*) FROM %1").arg(group.source()));
            if (count <= offset) {
                offset -= count;
                continue;
            }
        }
        each(QStringLiteral("SELECT result.id FROM %1 LIMIT %2 OFFSET %3")
                 .arg(group.source())
                 .arg(wanted)
                 .arg(offset),
             [&](const Statement& row) { keys.push_back(row.integer(0)); });
        offset = 0;
    }
    return keys;
}

} // namespace waymark
