// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runpurge.h"

#include "model/store/nameblocks.h"

#include <algorithm>

namespace waymark {

std::vector<qint64> runsToPurge(BulkConnection& connection)
{
    std::vector<qint64> runs;
    BulkStatement find = connection.prepare("SELECT key FROM run WHERE importer = ? ORDER BY key");
    const QByteArray waits(purgeWaits);
    find.bindText(1, waits);
    while (find.next())
        runs.push_back(find.integer(0));
    return runs;
}

RunPurge::RunPurge(BulkConnection& connection, Progress& progress, qint64 run)
    : m_connection(connection)
    , m_progress(progress)
    , m_pace(connection, &progress)
    , m_run(run)
{
    for (const qint64 gone : keys("SELECT key FROM run WHERE importer IN ('purge', 'purged') AND key <> ?", 0))
        m_gone.insert(gone);
}

std::vector<qint64> RunPurge::keys(const char* sql, qint64 bound)
{
    std::vector<qint64> keys;
    BulkStatement find = m_connection.prepare(sql);
    find.bind(1, bound);
    while (find.next())
        keys.push_back(find.integer(0));
    return keys;
}

Result<void> RunPurge::purge()
{
    for (const qint64 scope : keys("SELECT scope_id FROM run_scope WHERE run_key = ?", m_run))
        if (auto purged = purgeScope(scope); !purged)
            return purged;
    if (auto removed = removeRest(); !removed)
        return removed;
    return removeEmpty();
}

Result<void> RunPurge::purgeScope(qint64 scope)
{
    m_scope = scope;
    const ScopeChain chain = ScopeChain::load(m_connection, scope);
    const auto position = chain.positionOf(m_run);
    if (!position)
        return m_connection.status();
    EvidenceWindow window(m_connection, scope, chain);
    for (const auto& [from, to] : window.windows()) {
        std::vector<WindowResult> results = window.read(from, to);
        for (WindowResult& result : results) {
            if (auto purged = purgeResult(result, chain, *position); !purged)
                return purged;
            if (auto breath = m_pace.breathe(); !breath)
                return breath;
        }
        if (auto closed = m_pace.close(); !closed)
            return closed;
        m_progress.done += to - from + 1;
    }
    return handOnTallies(scope);
}

/// One result, inside one transaction: either nothing of it was done, or all.
Result<void> RunPurge::purgeResult(WindowResult& result, const ScopeChain& chain, int position)
{
    const bool made = result.firstRun == m_run; // then its row is the result's own, and stays with it
    const auto row = std::ranges::find(result.rows, position, &ChainRow::position);
    const bool seen = isSeenByOthers(result, chain);
    if (made && seen) {
        m_scopes.insert(m_scope);
        m_first = m_first == 0 ? result.key : std::min(m_first, result.key);
        m_last = std::max(m_last, result.key);
    }
    if (seen && (made || row == result.rows.end()))
        return {};
    if (!seen)
        if (auto dropped = dropNameBlocks(m_connection, m_pace, resourceOf(result)); !dropped)
            return dropped;
    if (auto open = m_pace.open(); !open)
        return open.error();
    if (!seen) {
        removeResult(result);
        return m_connection.status();
    }
    const StateRow state = row->state;
    handOn(result, chain, position, state);
    for (const char* sql : {"DELETE FROM result_change WHERE run_key = ? AND result_id = ?",
                            "DELETE FROM change_detail WHERE run_key = ? AND result_id = ?"})
        m_connection.lend(sql)->bind(1, m_run).bind(2, result.key).run();
    return m_connection.status();
}

/// The next run that saw the result, or saw that it is gone, relied on this row: it gets one of its own.
void RunPurge::handOn(WindowResult& result, const ScopeChain& chain, int position, const StateRow& state)
{
    KnownState before;
    for (const ChainRow& row : result.rows)
        if (row.position < position)
            before = row.state;
    if (before == state || (!before && state.outcome == StateRow::notSeen))
        return;
    for (int later = position + 1; later < static_cast<int>(chain.runs().size()); ++later) {
        if (std::ranges::find(result.rows, later, &ChainRow::position) != result.rows.end())
            return;
        const qint64 run = chain.runs()[static_cast<size_t>(later)].key;
        if (m_gone.contains(run) || !chain.hasSeen(later, result.key))
            continue;
        const LentStatement put = m_connection.lend(
            "INSERT OR REPLACE INTO result_change (run_key, result_id, outcome, severity) VALUES (?, ?, ?, ?)");
        put->bind(1, run).bind(2, result.key).bind(3, state.outcome).bind(4, state.severity).run();
        const LentStatement copy = m_connection.lend(
            "INSERT OR REPLACE INTO change_detail (result_id, run_key, region, location, evidence, outcome_raw, refs)"
            " SELECT result_id, ?1, region, location, evidence, outcome_raw, refs FROM change_detail"
            " WHERE result_id = ?2 AND run_key = ?3");
        copy->bind(1, run).bind(2, result.key).bind(3, m_run).run();
        return;
    }
}

/// Whether any run that is still a record, counted or withdrawn, observed it.
bool RunPurge::isSeenByOthers(const WindowResult& result, const ScopeChain& chain) const
{
    KnownState state;
    auto row = result.rows.begin();
    for (int position = 0; position < static_cast<int>(chain.runs().size()); ++position) {
        for (; row != result.rows.end() && row->position == position; ++row)
            state = row->state;
        const qint64 run = chain.runs()[static_cast<size_t>(position)].key;
        if (state && state->outcome != StateRow::notSeen && !m_gone.contains(run) && chain.hasSeen(position, result.key))
            return true;
    }
    return false;
}

qint64 RunPurge::resourceOf(const WindowResult& result)
{
    const LentStatement find = m_connection.lend("SELECT resource_id FROM result WHERE id = ?");
    return find->bind(1, result.key).next() ? find->integer(0) : 0;
}

/// With all that was noted of it, and its resource's name, if that has no other result.
void RunPurge::removeResult(const WindowResult& result)
{
    const qint64 resource = resourceOf(result);
    for (const char* sql : {"DELETE FROM change_detail WHERE result_id = ?", "DELETE FROM result_change WHERE result_id = ?",
                            "DELETE FROM result_key WHERE (scope_id, fingerprint) ="
                            " (SELECT scope_id, fingerprint FROM result WHERE id = ?)",
                            "DELETE FROM result WHERE id = ?"})
        m_connection.lend(sql)->bind(1, result.key).run();
    m_connection
        .lend("DELETE FROM resource WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM result WHERE resource_id = ?1)")
        ->bind(1, resource)
        .run();
    if (m_connection.changedRows() > 0)
        dropNameBlocks(m_connection, resource); // those that somebody has made anew meanwhile
}

/// Runs that don't count now may have deltas that start from this run: from then on they start from the one before it.
/// Those of runs that count never do.
Result<void> RunPurge::handOnTallies(qint64 scope)
{
    std::vector<qint64> others;
    {
        BulkStatement find = m_connection.prepare("SELECT run_key FROM run_scope JOIN run ON run.key = run_scope.run_key"
                                                  " WHERE scope_id = ? AND previous = ? AND run.state <> 'counted'");
        find.bind(1, scope).bind(2, m_run);
        while (find.next())
            others.push_back(find.integer(0));
    }
    for (const qint64 other : others) {
        if (auto open = m_pace.open(); !open)
            return open.error();
        for (const char* sql :
             {"INSERT INTO run_tally (run_key, scope_id, check_id, outcome, severity, delta)"
              " SELECT ?1, scope_id, check_id, outcome, severity, delta FROM run_tally WHERE run_key = ?3 AND scope_id = ?2"
              " ON CONFLICT DO UPDATE SET delta = delta + excluded.delta",
              "DELETE FROM run_tally WHERE run_key = ?1 AND scope_id = ?2 AND delta = 0 AND ?3 <> 0",
              "UPDATE run_scope SET previous = (SELECT previous FROM run_scope WHERE run_key = ?3 AND scope_id = ?2)"
              " WHERE run_key = ?1 AND scope_id = ?2"})
            m_connection.lend(sql)->bind(1, other).bind(2, scope).bind(3, m_run).run();
        if (auto closed = m_pace.close(); !closed)
            return closed;
    }
    return m_connection.status();
}

/// A few rows at a time.
Result<void> RunPurge::removeAll(const char* sql)
{
    for (qint64 removed = 1; removed > 0 && m_connection.ok();) {
        if (auto open = m_pace.open(); !open)
            return open.error();
        m_connection.lend(sql)->bind(1, m_run).run();
        removed = m_connection.changedRows();
        if (auto breath = m_pace.breathe(64); !breath)
            return breath;
    }
    return m_connection.status();
}

/// What is left of the run itself. Checks stay known: people may have tied them to something meanwhile.
Result<void> RunPurge::removeRest()
{
    for (const char* sql : {"DELETE FROM run_tally WHERE run_key = ?1 AND check_id IN"
                            " (SELECT check_id FROM run_tally WHERE run_key = ?1 LIMIT 64)",
                            "DELETE FROM change_detail WHERE rowid IN"
                            " (SELECT rowid FROM change_detail WHERE run_key = ?1 LIMIT 64)",
                            "UPDATE check_unit SET first_run = NULL WHERE id IN"
                            " (SELECT id FROM check_unit WHERE first_run = ?1 LIMIT 64)"})
        if (auto removed = removeAll(sql); !removed)
            return removed;
    // In one transaction: without its scopes the next call would not find the results that others saw.
    if (auto open = m_pace.open(); !open)
        return open.error();
    for (const qint64 scope : keys("SELECT scope_id FROM run_scope WHERE run_key = ?", m_run))
        if (!m_scopes.contains(scope))
            m_connection.lend("DELETE FROM run_scope WHERE run_key = ? AND scope_id = ?")->bind(1, m_run).bind(2, scope).run();
    m_connection.lend("DELETE FROM run_seen WHERE run_key = ?")->bind(1, m_run).run();
    const QByteArray done(purgeDone);
    BulkStatement mark = m_connection.prepare("UPDATE run SET importer = ?2, complete = 0, lag = 0, result_from = ?3,"
                                              " result_to = ?4, file = '', target = '', sha256 = '',"
                                              " incomplete_reason = '', warnings = '[]' WHERE key = ?1");
    mark.bind(1, m_run).bindText(2, done).bind(3, std::max<qint64>(m_first, 1)).bind(4, m_last).run();
    return m_pace.close();
}

/// Rows of purged runs that no result needs any more, and scopes that are nobody's.
Result<void> RunPurge::removeEmpty()
{
    for (const qint64 run : keys("SELECT key FROM run WHERE importer = 'purged' AND key <> ?"
                                 " AND NOT EXISTS (SELECT 1 FROM result WHERE id BETWEEN result_from AND result_to)"
                                 " AND NOT EXISTS (SELECT 1 FROM result WHERE since_run = run.key)"
                                 " AND NOT EXISTS (SELECT 1 FROM result_change WHERE run_key = run.key)",
                                 0)) {
        if (auto open = m_pace.open(); !open)
            return open.error();
        m_connection.lend("DELETE FROM run WHERE key = ?")->bind(1, run).run();
        if (auto breath = m_pace.breathe(64); !breath)
            return breath;
    }
    // Each deletion looks through all tallies, which have no index by scope. ?1 is the run, which removeAll() gives them all.
    if (auto removed = removeAll("DELETE FROM scope WHERE id IN (SELECT id FROM scope WHERE ?1 <> 0"
                                 " AND NOT EXISTS (SELECT 1 FROM run_scope WHERE scope_id = scope.id)"
                                 " AND NOT EXISTS (SELECT 1 FROM result_key WHERE scope_id = scope.id)"
                                 " AND NOT EXISTS (SELECT 1 FROM tally WHERE scope_id = scope.id) LIMIT 1)");
        !removed)
        return removed;
    return m_pace.close();
}

} // namespace waymark
