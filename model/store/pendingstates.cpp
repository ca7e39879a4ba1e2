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
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS pending_draft AS SELECT * FROM temp.pending_state");
    connection.execute("DELETE FROM temp.pending_draft");
    return connection;
}

} // namespace

PendingStates::PendingStates(BulkConnection& connection)
    : m_connection(withTable(connection))
    , m_find(connection.prepare("SELECT outcome, severity FROM temp.pending_state WHERE result_id = ?"))
    , m_put(connection.prepare("INSERT INTO temp.pending_draft VALUES (?, ?, ?)"))
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

void PendingStates::draft(qint64 result, const StateRow& state)
{
    m_put.bind(1, result).bind(2, state.outcome).bind(3, state.severity).run();
}

void PendingStates::dropDraft()
{
    m_connection.execute("DELETE FROM temp.pending_draft");
}

void PendingStates::putChangesOf(qint64 run, const std::vector<qint64>& lateScopes)
{
    m_empty = false;
    m_runs.push_back(run);
    m_connection.execute("INSERT OR REPLACE INTO temp.pending_state SELECT * FROM temp.pending_draft");
    dropDraft();
    QByteArray late;
    for (const qint64 scope : lateScopes)
        late += (late.isEmpty() ? "" : ", ") + QByteArray::number(scope);
    const QByteArray sql =
        "INSERT OR REPLACE INTO temp.pending_state SELECT change.result_id, change.outcome, change.severity"
        " FROM result_change AS change JOIN result ON result.id = change.result_id WHERE change.run_key = ?"
        " AND (change.outcome >= 0 OR result.outcome IS NOT NULL"
        " OR EXISTS (SELECT 1 FROM temp.pending_state AS known WHERE known.result_id = change.result_id))"
        " AND result.scope_id NOT IN (" + late + ")";
    BulkStatement copy = m_connection.prepare(sql.constData());
    copy.bind(1, run).run();
}

} // namespace waymark
