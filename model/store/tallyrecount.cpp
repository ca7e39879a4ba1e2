// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/tallyrecount.h"

#include "model/store/evidencewindow.h"

namespace waymark {

TallyRecount::TallyRecount(BulkConnection& connection, qint64 scope)
    : m_connection(connection)
    , m_scope(scope)
    , m_chain(ScopeChain::load(connection, scope))
    , m_deltas(m_chain.runs().size())
{
}

Result<void> TallyRecount::count()
{
    EvidenceWindow window(m_connection, m_scope, m_chain);
    for (const auto& [from, to] : window.windows()) {
        for (const WindowResult& result : window.read(from, to)) {
            KnownState state;
            for (const ChainRow& change : m_chain.history(result.key, result.rows)) {
                m_deltas[static_cast<size_t>(change.position)].move(result.check, state, change.state);
                state = change.state;
            }
        }
        if (auto read = m_connection.status(); !read)
            return read;
    }
    return m_connection.status();
}

bool TallyRecount::correctNextRun()
{
    while (m_next < m_deltas.size() && !m_chain.runs()[m_next].counts)
        ++m_next;
    if (m_next < m_deltas.size()) {
        correct(m_chain.runs()[m_next].key, m_deltas[m_next]);
        ++m_next;
        return true;
    }
    const LentStatement done = m_connection.lend("UPDATE scope SET recount = 0 WHERE id = ?");
    done->bind(1, m_scope).run();
    return false;
}

TallyDeltas TallyRecount::recorded(qint64 run)
{
    TallyDeltas recorded;
    const LentStatement find = m_connection.lend("SELECT check_id, outcome, severity, delta FROM run_tally"
                                                 " WHERE run_key = ? AND scope_id = ?");
    find->bind(1, run).bind(2, m_scope);
    while (find->next())
        recorded.add(find->integer(0),
                     StateRow{static_cast<int>(find->integer(1)), static_cast<int>(find->integer(2))}, find->integer(3));
    return recorded;
}

/// The tallies change by as much, so that they stay the sum of what the runs brought.
void TallyRecount::correct(qint64 run, const TallyDeltas& right)
{
    TallyDeltas missing = right;
    const TallyDeltas wrong = recorded(run);
    for (auto place = wrong.counts().begin(); place != wrong.counts().end(); ++place)
        missing.add(place.key().check, place.key().state, -*place);
    if (missing.size() == 0)
        return;
    const LentStatement ofRun = m_connection.lend("INSERT INTO run_tally (scope_id, check_id, outcome, severity, delta, run_key)"
                                                  " VALUES (?, ?, ?, ?, ?, ?)"
                                                  " ON CONFLICT DO UPDATE SET delta = delta + excluded.delta");
    const LentStatement ofScope = m_connection.lend("INSERT INTO tally (scope_id, check_id, outcome, severity, count)"
                                                    " VALUES (?, ?, ?, ?, ?)"
                                                    " ON CONFLICT DO UPDATE SET count = count + excluded.count");
    for (auto place = missing.counts().begin(); place != missing.counts().end(); ++place)
        for (const LentStatement* add : {&ofRun, &ofScope}) {
            (*add)->bind(1, m_scope).bind(2, place.key().check).bind(3, place.key().state.outcome);
            (*add)->bind(4, place.key().state.severity).bind(5, *place);
            if (add == &ofRun)
                (*add)->bind(6, run);
            (*add)->run();
        }
    for (const char* sql : {"DELETE FROM run_tally WHERE run_key = ?2 AND scope_id = ?1 AND delta = 0",
                            "DELETE FROM tally WHERE scope_id = ?1 AND count = 0 AND ?2 <> 0"}) {
        const LentStatement remove = m_connection.lend(sql);
        remove->bind(1, m_scope).bind(2, run).run();
    }
}

} // namespace waymark
