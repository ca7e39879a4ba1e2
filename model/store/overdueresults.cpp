// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/overdueresults.h"

#include "model/domain/checkresult.h"
#include "model/store/changedresults.h"
#include "model/store/eachrow.h"
#include "model/store/exceptedresults.h"
#include "model/store/tallies.h"
#include "model/store/transaction.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace waymark {

namespace {

using BySeverity = std::array<qint64, allSeverities.size()>;

/// What runs brought of failures of one check in one scope.
struct Cell {
    BySeverity now = {};
    std::array<BySeverity, allSeverities.size()> then = {}; ///< before the moment of a severity, by what they were then
    qint64 unprovenNow = 0;      ///< that leave a failure open, if they are one; whatever their severity
    BySeverity unprovenThen = {}; ///< likewise, before the moment of a severity
    BySeverity overdue = {};

    /// At most so many failures of this severity are open.
    qint64 most(size_t severity) const { return std::max<qint64>(now[severity], 0) + std::max<qint64>(unprovenNow, 0); }
    /// Whether any failure of this severity can be older than its moment: then it was open at that moment, as whatever.
    bool isInDoubt(size_t severity) const
    {
        return most(severity) > 0
            && (unprovenThen[severity] > 0 || std::ranges::any_of(then[severity], [](qint64 count) { return count > 0; }));
    }
};

PlacedPoint justBefore(const QString& time)
{
    return {.time = time};
}

class Overdue {
public:
    Overdue(Database& database, const OverdueMoments& before, const std::optional<QDateTime>& asOf)
        : m_database(database)
        , m_now{.time = asOf ? storedMoment(*asOf) : QStringLiteral("9999"), .key = std::numeric_limits<qint64>::max()}
    {
        for (size_t severity = 0; severity < before.size(); ++severity)
            if (before[severity]) // nothing can have begun later than what is looked at
                m_before[severity] = storedMoment(asOf ? std::min(*before[severity], asOf->addMSecs(1)) : *before[severity]);
    }

    Result<std::vector<OverdueCount>> count(std::span<const ExceptionReach> reaches, const std::optional<QDateTime>& asOf)
    {
        if (auto read = readCells(); !read)
            return read.error();
        const auto settled = readIsSettled(m_database);
        if (!settled)
            return settled.error();
        m_rowsTell = *settled && !asOf;
        std::map<QString, std::set<size_t>> deadlines;
        for (size_t severity = 0; severity < m_before.size(); ++severity)
            if (!m_before[severity].isEmpty())
                deadlines[m_before[severity]].insert(severity);
        for (const auto& [time, severities] : deadlines)
            if (auto counted = countOne(time, severities); !counted)
                return counted.error();
        const auto scopes = readScopes(m_database, asOf);
        if (!scopes)
            return scopes.error();
        std::vector<OverdueCount> counts = list(*scopes);
        if (auto excepted = except(counts, reaches, *scopes); !excepted)
            return excepted.error();
        return counts;
    }

private:
    using Place = std::pair<qint64, qint64>; ///< scope, check

    Result<void> readCells()
    {
        QVariantList values;
        QString sums;
        for (const QString& time : m_before) {
            values << time; // empty: nothing is earlier
            sums += QStringLiteral(", sum(iif(run.time < ?, run_tally.delta, 0))");
        }
        values << m_now.time;
        const int failed = static_cast<int>(Outcome::Failed);
        const QString sql = QStringLiteral("SELECT run_tally.scope_id, run_tally.check_id, run_tally.severity, run_tally.outcome = %3,"
                                           " sum(run_tally.delta)%1 FROM run JOIN run_tally ON run_tally.run_key = run.key"
                                           " JOIN scope ON scope.id = run_tally.scope_id WHERE run.state = 'counted'"
                                           " AND scope.drill = 0 AND run_tally.outcome IN (%3,%2) AND run.time <= ? GROUP BY 1, 2, 3, 4")
                                .arg(sums, unprovenOutcomes())
                                .arg(failed);
        return eachRow(m_database, sql, values, [&](const Statement& row) {
            Cell& cell = m_cells[{row.integer(0), row.integer(1)}];
            const auto severity = static_cast<size_t>(row.integer(2));
            const bool fails = row.integer(3) != 0;
            (fails ? cell.now[severity] : cell.unprovenNow) += row.integer(4);
            for (size_t moment = 0; moment < cell.then.size(); ++moment)
                (fails ? cell.then[moment][severity] : cell.unprovenThen[moment]) += row.integer(5 + static_cast<int>(moment));
        });
    }

    /// What failed before the moment and is not touched since still fails as it did then; the others are looked at, and so
    /// is what was neither proven nor seen to fail at that moment but had failed before.
    Result<void> countOne(const QString& time, const std::set<size_t>& severities)
    {
        std::set<qint64> scopes;
        for (auto& [place, cell] : m_cells)
            for (const size_t severity : severities)
                if (cell.isInDoubt(severity)) {
                    cell.overdue[severity] = cell.then[severity][severity];
                    scopes.insert(place.first);
                }
        if (scopes.empty())
            return {};
        auto unproven = unprovenAt(time, scopes);
        if (!unproven)
            return unproven.error();
        const PlacedPoint moment = justBefore(time);
        const auto touched = ChangedResults(m_database, moment, m_now, scopes).eachTouched([&](const ResultPast& past, int from, int to) {
            unproven->erase(past.result);
            if (const KnownState then = stateBefore(past.changes, from); then && then->outcome == static_cast<int>(Outcome::Failed))
                shift(past, then->severity, severities, -1);
            if (const auto failure = openFailure(past.changes, to); failure && failure->since < from)
                shift(past, failure->severity, severities, 1);
        });
        if (!touched)
            return touched;
        return addUntouched(*unproven, moment, severities);
    }

    void shift(const ResultPast& past, int severity, const std::set<size_t>& severities, qint64 sign)
    {
        const auto cell = m_cells.find({past.scope, past.check});
        if (cell != m_cells.end() && severities.contains(static_cast<size_t>(severity)))
            cell->second.overdue[static_cast<size_t>(severity)] += sign;
    }

    /// All results in scopes that may, just before a moment, have been an error after a failure, say, and are so still. Where
    /// rows say what is, only those that came to be so: other rows of what never failed may be many.
    Result<std::set<qint64>> unprovenAt(const QString& time, const std::set<qint64>& scopes) const
    {
        const QString sql =
            m_rowsTell ? QStringLiteral("SELECT id, scope_id FROM result INDEXED BY result_since WHERE since_run IN"
                                        " (SELECT key FROM run WHERE time < ?) AND change = %2 AND outcome IN (%1)")
                             .arg(unprovenOutcomes())
                             .arg(static_cast<int>(ChangeKind::Changed))
                       : QStringLiteral("SELECT result.id, result.scope_id FROM run CROSS JOIN result_change ON result_change.run_key = run.key"
                                        " CROSS JOIN result ON result.id = result_change.result_id WHERE run.time < ?"
                                        " AND (result_change.outcome IN (%1) OR (result_change.outcome = %2 AND result.first_outcome IN (%1)))")
                             .arg(unprovenOutcomes())
                             .arg(static_cast<int>(Outcome::Failed));
        std::set<qint64> keys;
        const auto read = eachRow(m_database, sql, {time}, [&](const Statement& row) {
            if (scopes.contains(row.integer(1)))
                keys.insert(row.integer(0));
        });
        return read ? Result(std::move(keys)) : Result<std::set<qint64>>(read.error());
    }

    Result<void> addUntouched(const std::set<qint64>& unproven, const PlacedPoint& moment, const std::set<size_t>& severities)
    {
        return ResultPasts(m_database).each({unproven.begin(), unproven.end()}, [&](const ResultPast& past) {
            const int position = past.chain->placeFor(moment.time.toUtf8(), moment.key);
            const KnownState then = stateBefore(past.changes, position);
            const auto failure = openFailure(past.changes, position);
            if (failure && then && then->outcome != static_cast<int>(Outcome::Failed)) // those are counted
                shift(past, failure->severity, severities, 1);
        });
    }

    std::vector<OverdueCount> list(const std::vector<std::pair<ScopeKey, Scope>>& scopes) const
    {
        std::vector<OverdueCount> counts;
        for (const auto& [key, scope] : scopes)
            for (auto cell = m_cells.lower_bound({key.value(), 0}); cell != m_cells.end() && cell->first.first == key.value(); ++cell)
                for (size_t severity = 0; severity < allSeverities.size(); ++severity) {
                    // Tallies that could only be estimated may be off until they are settled, never below nothing.
                    const qint64 count = std::clamp<qint64>(cell->second.overdue[severity], 0, cell->second.most(severity));
                    if (cell->second.isInDoubt(severity) && count > 0)
                        counts.push_back({.check = CheckKey(cell->first.second),
                                          .scope = scope,
                                          .severity = allSeverities[severity],
                                          .count = count});
                }
        return counts;
    }

    Result<void> except(std::vector<OverdueCount>& counts, std::span<const ExceptionReach> reaches,
                        const std::vector<std::pair<ScopeKey, Scope>>& scopes)
    {
        std::vector<ExceptionReach> concerned;
        for (const ExceptionReach& reach : reaches)
            if (std::ranges::find(counts, reach.check, &OverdueCount::check) != counts.end())
                concerned.push_back(reach);
        const auto named = countNamed(concerned);
        if (!named)
            return named.error();
        for (const auto& [key, scope] : scopes)
            for (OverdueCount& count : counts) {
                if (!(count.scope == scope))
                    continue;
                const bool all = std::ranges::any_of(concerned, [&](const ExceptionReach& reach) {
                    return reach.check == count.check && reach.coversAllIn(count.scope);
                });
                const auto some = named->find({key.value(), count.check.value(), static_cast<size_t>(count.severity)});
                count.excepted = all ? count.count : some == named->end() ? 0 : std::min(some->second, count.count);
            }
        return {};
    }

    /// Overdue results that exceptions name, by scope, check and severity.
    using Named = std::map<std::tuple<qint64, qint64, size_t>, qint64>;
    Result<Named> countNamed(std::span<const ExceptionReach> reaches)
    {
        Named counts;
        const auto keys = readNamed(m_database, reaches);
        if (!keys)
            return keys.error();
        const auto read = ResultPasts(m_database).each(*keys, [&](const ResultPast& past) {
            if (const auto severity = overdueAs(past))
                ++counts[{past.scope, past.check, *severity}];
        });
        return read ? Result(std::move(counts)) : Result<Named>(read.error());
    }

    std::optional<size_t> overdueAs(const ResultPast& past) const
    {
        const int now = past.chain->placeFor(m_now.time.toUtf8(), m_now.key);
        const auto failure = openFailure(past.changes, now);
        if (!failure)
            return std::nullopt;
        const auto severity = static_cast<size_t>(failure->severity);
        const QString& before = m_before[severity];
        const bool overdue = !before.isEmpty() && past.chain->runs()[static_cast<size_t>(failure->since)].time < before.toUtf8();
        return overdue ? std::optional(severity) : std::nullopt;
    }

    Database& m_database;
    PlacedPoint m_now;
    std::array<QString, allSeverities.size()> m_before = {}; ///< as times are stored; empty: no deadline
    bool m_rowsTell = false; ///< the state that is looked at
    std::map<Place, Cell> m_cells;
};

} // namespace

Result<std::vector<OverdueCount>> readOverdue(Database& database, const OverdueMoments& before,
                                              std::span<const ExceptionReach> reaches,
                                              const std::optional<QDateTime>& asOf)
{
    const auto oneMoment = Transaction::beginReading(database);
    if (!oneMoment)
        return oneMoment.error();
    return Overdue(database, before, asOf).count(reaches, asOf);
}

} // namespace waymark
