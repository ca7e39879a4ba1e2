// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results by a text in their resources' names; resultquery.cpp has the others.
#include "model/store/resultquery.h"

#include "model/store/statement.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr qint64 mostLookedAt = 16'000; // one by one within a page's time, their resources' names too
constexpr qint64 rowsOfAStatement = 50; // a group's statement takes as long as to look at so many

/// Whether far fewer of the rows that were looked at are what is looked for than if many were spread evenly: the order has
/// them late then.
bool isLate(qint64 found, qint64 looked)
{
    constexpr qint64 enoughToTell = 2000;
    constexpr qint64 farFewer = 4;
    return looked > enoughToTell && found * farFewer * shareOfMany < looked;
}

QString nameCondition()
{
    return QStringLiteral("LIKE (SELECT pattern FROM temp.resource_text) ESCAPE '\\'");
}

} // namespace

/// For sources that don't start with the resources of the filter's text.
QString ResultQuery::resourceCondition() const
{
    if (!m_resolved.resources)
        return {};
    return m_resolved.resources == ResourcesFound::All
               ? QStringLiteral(" AND +resource_id IN (SELECT id FROM temp.matching_resource)")
               : QStringLiteral(" AND iif(+resource_id <= (SELECT max(id) FROM temp.matching_resource),"
                                " +resource_id IN (SELECT id FROM temp.matching_resource),"
                                " (SELECT name FROM resource WHERE resource.id = +resource_id) %1)")
                     .arg(nameCondition());
}

/// That starts with them.
QString ResultQuery::namedSource() const
{
    if (m_resolved.resources == ResourcesFound::Many)
        return QStringLiteral("resource CROSS JOIN result ON result.resource_id = resource.id WHERE name ") + nameCondition();
    return QStringLiteral("temp.matching_resource AS matching CROSS JOIN result ON result.resource_id = matching.id WHERE TRUE");
}

/// Of a text in names that many results have.
std::optional<std::vector<qint64>> ResultQuery::ofNames(qint64 offset, int limit)
{
    if (auto found = soonFound(offset, limit); found || !m_status)
        return found;
    if (m_resolved.resources == ResourcesFound::Many) {
        const auto all = findResources(*m_database, m_filter.resourceText.trimmed(), SearchFor::TheRest);
        if (!all) {
            m_status = all.error();
            return std::nullopt;
        }
        m_resolved.resources = *all;
    }
    return m_resolved.resources == ResourcesFound::All ? gathered(namedSource(), mostOfTheRest, offset, limit) : std::nullopt;
}

/// The page, if what stands early in the order fills it: a text of many names is mostly found there.
std::optional<std::vector<qint64>> ResultQuery::soonFound(qint64 offset, int limit)
{
    std::vector<qint64> keys;
    const qint64 wanted = offset + limit;
    qint64 left = mostLookedAt;
    for (const Group& group : groups()) {
        if (left <= 0 || !m_status || isLate(static_cast<qint64>(keys.size()), mostLookedAt - left))
            return std::nullopt;
        const QString rows = QStringLiteral("%1 LIMIT %2").arg(group.stretch).arg(left);
        each(QStringLiteral("SELECT id FROM (SELECT %1 FROM %2) AS result WHERE TRUE%3 LIMIT %4")
                 .arg(conditionColumns, rows, group.conditions)
                 .arg(wanted - static_cast<qint64>(keys.size())),
             [&](const Statement& row) { keys.push_back(row.integer(0)); });
        if (static_cast<qint64>(keys.size()) == wanted)
            break;
        left -= std::max(rowsOfAStatement, number(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1)").arg(rows)));
    }
    if (left <= 0 && static_cast<qint64>(keys.size()) < wanted)
        return std::nullopt;
    keys.erase(keys.begin(), keys.begin() + std::min(offset, static_cast<qint64>(keys.size())));
    return keys;
}

std::vector<qint64> ResultQuery::byResourceName(qint64 offset, int limit)
{
    std::vector<qint64> keys;
    const QString named = m_resolved.resources ? QStringLiteral(" AND name ") + nameCondition() : QString();
    each(QStringLiteral("SELECT result.id FROM resource CROSS JOIN result ON result.resource_id = resource.id WHERE TRUE%1%2%3"
                        " ORDER BY resource.name %4 LIMIT %5 OFFSET %6")
             .arg(named, m_rowConditions, stateConditions(),
                  m_filter.descending ? QStringLiteral("DESC") : QStringLiteral("ASC"))
             .arg(limit)
             .arg(offset),
         [&](const Statement& row) { keys.push_back(row.integer(0)); });
    return keys;
}

} // namespace waymark
