// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultcomparison.h"

#include "model/domain/fields.h"
#include "model/store/changedresults.h"
#include "model/store/eachrow.h"
#include "model/store/resulthistory.h"
#include "model/store/tallies.h"
#include "model/store/transaction.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace waymark {

namespace {

Difference differenceOf(const ChangedState& change, bool failuresOnly)
{
    if (!change.after) // the later point doesn't know the result, as it is the earlier one in time
        return Difference::Gone;
    switch (changeKind(change.start, change.after->state(), failuresOnly)) {
    case ChangeKind::New: return Difference::New;
    case ChangeKind::Resolved: return Difference::Resolved;
    case ChangeKind::Reopened: return Difference::Reopened;
    case ChangeKind::Changed: return Difference::Changed;
    case ChangeKind::Gone: return Difference::Gone;
    }
    return Difference::Changed;
}

/// Puts a comparison together step by step.
class Comparing {
public:
    Comparing(const Database& database, const ComparisonRequest& request) : m_database(database), m_request(request) {}

    Result<Comparison> compare()
    {
        for (const auto step : {&Comparing::placePoints, &Comparing::readChecks, &Comparing::readScopes,
                                &Comparing::readChanges, &Comparing::countLater, &Comparing::countEarlier})
            if (auto done = (this->*step)(); !done)
                return done.error();
        const auto settled = readIsSettled(m_database);
        if (!settled)
            return settled.error();
        m_comparison.settled = *settled;
        std::ranges::sort(m_comparison.results, {}, [this](const ComparedResult& result) {
            return std::tuple(result.kind, result.severity(), m_ranks.value(result.check.value()), result.key.value());
        });
        std::erase_if(m_comparison.checks, [](const ComparedCheck& check) { return check.counts == DifferenceCounts(); });
        for (auto& [scope, outside] : m_outside)
            m_comparison.outside.push_back(std::move(outside));
        return std::move(m_comparison);
    }

private:
    Result<void> placePoints()
    {
        for (const auto& [point, placed, time] : {std::tuple(&m_request.from, &m_from, &m_comparison.from),
                                                  std::tuple(&m_request.to, &m_to, &m_comparison.to)}) {
            auto place = placePoint(m_database, *point);
            if (!place)
                return place.error();
            *placed = *std::move(place);
            Codec<QDateTime>::decode(placed->time, *time);
        }
        std::ranges::set_intersection(m_from.scopes, m_to.scopes, std::inserter(m_both, m_both.end()));
        m_comparison.scopes = static_cast<qint64>(m_both.size());
        return {};
    }

    /// In the order in which people read them.
    Result<void> readChecks()
    {
        const QStringList words = m_request.checkText.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return eachRow(m_database,
                       QStringLiteral("SELECT id, tool, check_id, title FROM check_unit ORDER BY check_id, tool"), {},
                       [&](const Statement& row) {
                           const CheckUnit unit{.key = CheckKey(row.integer(0)),
                                                .tool = row.text(1),
                                                .checkId = row.text(2),
                                                .title = row.text(3)};
                           const bool wanted = std::ranges::all_of(words, [&](const QString& word) {
                               return unit.checkId.contains(word, Qt::CaseInsensitive)
                                   || unit.title.contains(word, Qt::CaseInsensitive);
                           });
                           if (!wanted)
                               return;
                           m_ranks.insert(unit.key.value(), m_comparison.checks.size());
                           m_comparison.checks.push_back({.check = unit});
                       });
    }

    Result<void> readScopes()
    {
        return eachRow(m_database, QStringLiteral("SELECT scope.id, %1 FROM scope").arg(QLatin1String(scopeColumns)), {},
                       [&](const Statement& row) {
                           const qint64 key = row.integer(0);
                           const Scope scope = scopeAt(row, 1);
                           if (scope.failuresOnly)
                               m_failuresOnly.insert(key);
                           const bool before = m_from.scopes.contains(key);
                           if (before != m_to.scopes.contains(key))
                               m_outside.emplace(key, ScopeOutside{.scope = scope, .onlyBefore = before});
                       });
    }

    Result<void> readChanges()
    {
        auto changes = ChangedResults(m_database, m_from, m_to, m_both).find();
        if (!changes)
            return changes.error();
        for (const ChangedState& change : *changes) {
            if (!m_ranks.contains(change.check))
                continue;
            ComparedResult result{.key = ResultKey(change.result),
                                  .check = CheckKey(change.check),
                                  .before = observed(change.before),
                                  .after = observed(change.after)};
            result.kind = differenceOf(change, m_failuresOnly.contains(change.scope));
            count(change.check, result.severity(), result.kind, 1);
            // What is seen at the later point and isn't the same is among those that are counted there.
            if (result.after && result.after->outcome)
                count(change.check, result.severity(), Difference::Unchanged, -1);
            m_comparison.results.push_back(std::move(result));
        }
        return {};
    }

    Result<void> countLater() { return countSeen(m_to, false); }
    Result<void> countEarlier() { return countSeen(m_from, true); }

    /// Results seen at a point, from what the runs brought: in scopes of its own they are out of scope, in those of both
    /// points the later one tells how many there are to be unchanged.
    Result<void> countSeen(const PlacedPoint& point, bool earlier)
    {
        return eachRow(m_database,
                       QStringLiteral("SELECT run_tally.scope_id, run_tally.check_id, run_tally.severity, sum(run_tally.delta)"
                                      " FROM run JOIN run_tally ON run_tally.run_key = run.key"
                                      " WHERE run.state = 'counted' AND run_tally.outcome >= 0"
                                      " AND (run.time, run.key) <= (?, ?) GROUP BY 1, 2, 3"),
                       {point.time, point.key}, [&](const Statement& row) {
                           if (!m_ranks.contains(row.integer(1)))
                               return;
                           const auto severity = static_cast<Severity>(row.integer(2));
                           const auto outside = m_outside.find(row.integer(0));
                           if (outside != m_outside.end() && outside->second.onlyBefore == earlier) {
                               outside->second.results += row.integer(3);
                               count(row.integer(1), severity, Difference::OutOfScope, row.integer(3));
                           } else if (!earlier && m_both.contains(row.integer(0))) {
                               count(row.integer(1), severity, Difference::Unchanged, row.integer(3));
                           }
                       });
    }

    void count(qint64 check, Severity severity, Difference kind, qint64 results)
    {
        m_comparison.counts[kind] += results;
        m_comparison.bySeverity[static_cast<size_t>(severity)][kind] += results;
        m_comparison.checks[m_ranks.value(check)].counts[kind] += results;
    }

    const Database& m_database;
    const ComparisonRequest& m_request;
    PlacedPoint m_from;
    PlacedPoint m_to;
    std::set<qint64> m_both;              ///< scopes
    std::set<qint64> m_failuresOnly;      ///< scopes
    std::map<qint64, ScopeOutside> m_outside; ///< by scope
    QHash<qint64, size_t> m_ranks;        ///< of the checks that are wanted
    Comparison m_comparison;
};

} // namespace

Result<Comparison> compareResults(Database& database, const ComparisonRequest& request)
{
    const auto oneMoment = Transaction::beginReading(database);
    if (!oneMoment)
        return oneMoment.error();
    return Comparing(database, request).compare();
}

Result<std::vector<ComparedRow>> readComparedRows(const Database& database, const Comparison& comparison,
                                                  std::optional<Difference> kind, qint64 offset, int limit)
{
    std::span<const ComparedResult> all(comparison.results);
    if (kind)
        all = std::ranges::equal_range(all, *kind, {}, &ComparedResult::kind);
    const size_t start = std::min(static_cast<size_t>(std::max<qint64>(offset, 0)), all.size());
    const std::span<const ComparedResult> page =
        all.subspan(start, std::min(static_cast<size_t>(std::max(limit, 0)), all.size() - start));
    std::vector<qint64> keys;
    for (const ComparedResult& result : page)
        keys.push_back(result.key.value());
    auto read = readResults(database, keys);
    if (!read)
        return read.error();
    std::vector<ComparedRow> rows;
    auto compared = page.begin();
    for (CheckResult& result : *read) { // in the order of the keys; those that are gone since are left out
        compared = std::find_if(compared, page.end(), [&](const ComparedResult& c) { return c.key == result.key; });
        rows.push_back({.result = std::move(result), .compared = *compared});
    }
    return rows;
}

} // namespace waymark
