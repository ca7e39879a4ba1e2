// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/pendingstates.h"

namespace waymark {

namespace {

BulkConnection& withTable(BulkConnection& connection)
{
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS pending_state (result_id INTEGER PRIMARY KEY,"
                       " outcome INTEGER NOT NULL, severity INTEGER NOT NULL)");
    connection.execute("DELETE FROM temp.pending_state");
    return connection;
}

} // namespace

PendingStates::PendingStates(BulkConnection& connection)
    : m_connection(withTable(connection))
    , m_find(connection.prepare("SELECT outcome, severity FROM temp.pending_state WHERE result_id = ?"))
    , m_put(connection.prepare("INSERT OR REPLACE INTO temp.pending_state VALUES (?, ?, ?)"))
{
}

KnownState PendingStates::stateOf(qint64 result)
{
    if (m_empty)
        return std::nullopt;
    KnownState state;
    m_find.bind(1, result);
    if (m_find.next())
        state = StateRow{static_cast<int>(m_find.integer(0)), static_cast<int>(m_find.integer(1))};
    m_find.reset();
    return state;
}

void PendingStates::put(qint64 result, const StateRow& state)
{
    m_empty = false;
    m_put.bind(1, result).bind(2, state.outcome).bind(3, state.severity).run();
}

void PendingStates::putChangesOf(qint64 run)
{
    m_empty = false;
    BulkStatement copy = m_connection.prepare("INSERT OR REPLACE INTO temp.pending_state"
                                              " SELECT result_id, outcome, severity FROM result_change WHERE run_key = ?");
    copy.bind(1, run).run();
}

} // namespace waymark
