// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/scopereplay.h"

#include "model/store/registers.h"

namespace waymark {

ResultUpdate::ResultUpdate(BulkConnection& connection)
    : m_update(connection.lend("UPDATE result SET outcome = ?2, severity = ?3, since_run = ?4, change = ?5 WHERE id = ?1"))
{
}

void ResultUpdate::write(const SettledResult& result)
{
    m_update->bind(1, result.key).bind(4, result.since).bind(5, static_cast<int>(result.change));
    if (result.state)
        m_update->bind(2, result.state->outcome).bind(3, result.state->severity);
    else
        m_update->bindNull(2).bind(3, StateRow().severity);
    m_update->run();
}

ScopeReplay::ScopeReplay(BulkConnection& connection, qint64 scope)
    : m_chain(ScopeChain::load(connection, scope))
    , m_window(connection, scope, m_chain)
    , m_update(connection)
    , m_touching(connection.lend("SELECT EXISTS (SELECT 1 FROM result_change WHERE run_key = ? AND result_id BETWEEN ? AND ?)"))
    , m_failuresOnly(isFailuresOnly(connection, scope))
{
    findTouched();
}

/// From the latest complete run that counted all along to the last one whose counting changed: a result of which no run
/// in between has a row is what it was.
void ScopeReplay::findTouched()
{
    const auto& runs = m_chain.runs();
    const int end = static_cast<int>(runs.size());
    int firstLagging = end;
    for (int i = end - 1; i >= 0; --i) {
        if (runs[static_cast<size_t>(i)].lag == 0)
            continue;
        firstLagging = i;
        m_last = std::max(m_last, i);
    }
    m_first = firstLagging;
    while (m_first > 0) {
        const ChainRun& before = runs[static_cast<size_t>(m_first - 1)];
        if (before.counts && before.complete)
            break;
        --m_first;
    }
}

bool ScopeReplay::isTouched(qint64 from, qint64 to)
{
    for (int i = m_first; i <= m_last; ++i) {
        const ChainRun& run = m_chain.runs()[static_cast<size_t>(i)];
        if (run.resultFrom <= to && run.resultTo >= from)
            return true;
        m_touching->bind(1, run.key).bind(2, from).bind(3, to);
        const bool touched = m_touching->next() && m_touching->integer(0) != 0;
        m_touching->reset();
        if (touched)
            return true;
    }
    return false;
}

std::vector<SettledResult> ScopeReplay::differing(qint64 from, qint64 to)
{
    std::vector<SettledResult> differing;
    if (!isTouched(from, to))
        return differing;
    for (const WindowResult& result : m_window.read(from, to)) {
        const SettledResult settled = derive(result);
        if (settled.state != result.present || (settled.state && settled.since != result.sinceRun)
            || (settled.state && static_cast<int>(settled.change) != result.change))
            differing.push_back(settled);
    }
    return differing;
}

SettledResult ScopeReplay::derive(const WindowResult& result) const
{
    const std::vector<ChainRow> history = m_chain.history(result.key, result.rows);
    if (history.empty())
        return {.key = result.key, .since = result.firstRun};
    const ChainRow& last = history.back();
    return {.key = result.key,
            .state = last.state,
            .since = m_chain.runs()[static_cast<size_t>(last.position)].key,
            .change = changeKind(changeStart(history, last.position), last.state.state(), m_failuresOnly)};
}

} // namespace waymark
