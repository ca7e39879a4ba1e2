// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resolvedfilter.h"

#include "model/store/database.h"
#include "model/store/eachrow.h"
#include "model/store/keylist.h"
#include "model/store/overduefilter.h"
#include "model/store/statement.h"
#include "model/store/staterow.h"
#include "model/store/tallies.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace waymark {

namespace {

/// Looks things up step by step; the first error stops all.
class Resolution {
public:
    Resolution(const Database& database, const ResultFilter& filter) : m_database(database), m_filter(filter) {}

    Result<ResolvedFilter> resolve()
    {
        const auto settled = readIsSettled(m_database);
        if (!settled)
            return settled.error();
        m_resolved.settled = *settled;
        hideUncounted();
        resolveChecks();
        resolveScopes();
        resolveResources();
        resolveRun();
        resolveChanges();
        resolveOverdue();
        m_resolved.exact = m_resolved.settled && !m_resolved.resources && !m_resolved.run && m_resolved.byChange.isEmpty()
                           && !m_onlyFailuresGone && !m_filter.overdue;
        m_resolved.settled ? readTalliedStates() : walkStates();
        return m_status ? Result(std::move(m_resolved)) : Result<ResolvedFilter>(m_status.error());
    }

private:
    template <typename Visitor>
    void each(const QString& sql, const QVariantList& values, Visitor&& visit)
    {
        if (m_status)
            m_status = eachRow(m_database, sql, values, visit);
    }

    /// Results of staged imports, and of imports taken back whose rows don't say so yet. Mostly there are none.
    void hideUncounted()
    {
        std::vector<qint64> hidden;
        each(QStringLiteral("SELECT key FROM run WHERE state <> 'counted' AND (state = 'incoming' OR lag > 0)"), {},
             [&](const Statement& row) { hidden.push_back(row.integer(0)); });
        if (!hidden.empty())
            m_resolved.conditions += QStringLiteral(" AND +first_run NOT IN (%1)").arg(keyList(hidden));
    }

    bool matchesCheck(const QString& id, const QString& title, qint64 key) const
    {
        if (m_filter.check && m_filter.check->value() != key)
            return false;
        if (!m_filter.checks.empty() && !m_named.contains(key))
            return false;
        return std::ranges::all_of(m_words, [&](const QString& word) {
            return id.contains(word, Qt::CaseInsensitive) || title.contains(word, Qt::CaseInsensitive);
        });
    }

    void resolveChecks()
    {
        m_words = m_filter.checkText.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const CheckKey check : m_filter.checks)
            m_named.insert(check.value());
        m_resolved.byChecks = m_filter.check || !m_filter.checks.empty() || !m_words.isEmpty();
        int rank = 0;
        each(QStringLiteral("SELECT id, check_id, title FROM check_unit ORDER BY check_id, tool"), {},
             [&](const Statement& row) {
                 const qint64 key = row.integer(0);
                 if (!m_resolved.byChecks || matchesCheck(row.text(1), row.text(2), key))
                     m_resolved.checkRanks.insert(key, rank++);
             });
    }

    void resolveScopes()
    {
        std::vector<qint64> failuresOnly;
        QSet<TargetName> targets;
        if (m_filter.targets)
            targets = QSet<TargetName>(m_filter.targets->begin(), m_filter.targets->end());
        bool all = true;
        const QString sql = QStringLiteral("SELECT id, target_identity, drill, failures_only, target_kind FROM scope");
        each(sql, {}, [&](const Statement& row) {
            const auto kind = fromWord<TargetKind>(row.text(4)).value_or(TargetKind::Other);
            const bool wanted = row.integer(2) == 0
                                && (!m_filter.targets || targets.contains({.kind = kind, .identity = row.text(1)}));
            if (wanted)
                m_scopes.push_back(row.integer(0));
            if (row.integer(3) != 0)
                failuresOnly.push_back(row.integer(0));
            all = all && wanted;
        });
        if (!all)
            m_resolved.conditions += QStringLiteral(" AND +result.scope_id IN (%1)").arg(keyList(m_scopes));
        const auto& outcomes = m_filter.outcomes;
        m_onlyFailuresGone =
            m_filter.includeGone && !outcomes.empty() && std::ranges::find(outcomes, Outcome::Passed) != outcomes.end();
        if (m_onlyFailuresGone) // there, not seen means passed
            m_resolved.conditions +=
                QStringLiteral(" AND (outcome <> -1 OR result.scope_id IN (%1))").arg(keyList(failuresOnly));
    }

    void resolveResources()
    {
        const QString text = m_filter.resourceText.trimmed();
        if (text.isEmpty() || !m_status)
            return;
        const auto found = findResources(m_database, text, SearchFor::UntilMany);
        if (found)
            m_resolved.resources = *found;
        else
            m_status = found.error();
    }

    void resolveRun()
    {
        if (!m_filter.changedBy)
            return;
        m_resolved.run = 0;
        each(QStringLiteral("SELECT key, result_from, result_to FROM run WHERE id = ?"), {m_filter.changedBy->toString()},
             [&](const Statement& row) {
                 m_resolved.run = row.integer(0);
                 m_resolved.runFrom = row.integer(1);
                 m_resolved.runTo = row.integer(2);
             });
    }

    void resolveChanges()
    {
        if (m_filter.changes.empty() && !m_filter.since)
            return;
        std::vector<qint64> changes;
        for (const auto& [kind, word] : Words<ChangeKind>::list)
            if (m_filter.changes.empty() || std::ranges::find(m_filter.changes, kind) != m_filter.changes.end())
                changes.push_back(static_cast<qint64>(kind));
        std::vector<qint64> runs;
        const QDateTime since = m_filter.since.value_or(QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
        each(QStringLiteral("SELECT key FROM run WHERE time >= ?"), {Codec<QDateTime>::encode(since).toVariant()},
             [&](const Statement& row) { runs.push_back(row.integer(0)); });
        const QString condition = QStringLiteral("since_run IN (%1) AND %2change IN (%3)");
        m_resolved.conditions += QStringLiteral(" AND +") + condition.arg(keyList(runs), QStringLiteral("+"), keyList(changes));
        m_resolved.byChange =
            QStringLiteral("result INDEXED BY result_since WHERE ") + condition.arg(keyList(runs), QString(), keyList(changes));
    }

    void resolveOverdue()
    {
        if (!m_filter.overdue || !m_status)
            return;
        auto condition = overdueCondition(m_database, *m_filter.overdue);
        if (!condition) {
            m_status = condition.error();
            return;
        }
        m_resolved.conditions += condition->sql;
        m_unproven = std::move(condition->unproven);
    }

    bool allows(int outcome, int severity) const
    {
        const auto& outcomes = m_filter.outcomes;
        const auto& severities = m_filter.severities;
        if (!severities.empty() && std::ranges::find(severities, static_cast<Severity>(severity)) == severities.end())
            return false;
        if (outcome == StateRow::notSeen)
            return m_filter.includeGone && (outcomes.empty() || m_onlyFailuresGone);
        return outcomes.empty() || std::ranges::find(outcomes, static_cast<Outcome>(outcome)) != outcomes.end();
    }

    void addState(const StateCount& state)
    {
        if (m_filter.overdue && state.outcome != static_cast<int>(Outcome::Failed)
            && !m_unproven.contains({state.check, state.severity, state.outcome}))
            return;
        if (allows(state.outcome, state.severity) && m_resolved.checkRanks.contains(state.check))
            m_resolved.states.push_back(state);
    }

    void readTalliedStates()
    {
        each(QStringLiteral("SELECT check_id, severity, outcome, sum(count) FROM tally WHERE scope_id IN (%1)"
                            " GROUP BY check_id, severity, outcome HAVING sum(count) > 0")
                 .arg(keyList(m_scopes)),
             {}, [&](const Statement& row) {
                 addState({row.integer(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                           row.integer(3)});
             });
    }

    /// From one distinct state in the index to the next: the tallies are ahead of the rows.
    void walkStates()
    {
        each(QStringLiteral(
                 "WITH RECURSIVE state (c, s, o) AS ("
                 " SELECT * FROM (SELECT check_id, severity, outcome FROM result ORDER BY 1, 2, 3 LIMIT 1)"
                 " UNION ALL SELECT next.check_id, next.severity, next.outcome FROM state JOIN result AS next ON next.id ="
                 " coalesce((SELECT id FROM result WHERE check_id = c AND severity = s AND outcome > coalesce(o, -2)"
                 "  ORDER BY outcome, id LIMIT 1),"
                 " (SELECT id FROM result WHERE check_id = c AND severity > s ORDER BY severity, outcome, id LIMIT 1),"
                 " (SELECT id FROM result WHERE check_id > c ORDER BY check_id, severity, outcome, id LIMIT 1)))"
                 " SELECT c, s, o FROM state WHERE o IS NOT NULL"),
             {}, [&](const Statement& row) {
                 addState({row.integer(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)), -1});
             });
    }

    const Database& m_database;
    const ResultFilter& m_filter;
    ResolvedFilter m_resolved;
    Result<void> m_status = {};
    QStringList m_words;
    QSet<qint64> m_named;
    std::vector<qint64> m_scopes;
    std::set<std::tuple<qint64, int, int>> m_unproven; ///< states of what is overdue and wasn't seen to fail last
    bool m_onlyFailuresGone = false;
};

} // namespace

qint64 ResolvedFilter::total() const
{
    return std::accumulate(states.begin(), states.end(), qint64(0),
                           [](qint64 sum, const StateCount& state) { return sum + std::max<qint64>(state.count, 0); });
}

Result<ResolvedFilter> resolveFilter(const Database& database, const ResultFilter& filter)
{
    return Resolution(database, filter).resolve();
}

} // namespace waymark
