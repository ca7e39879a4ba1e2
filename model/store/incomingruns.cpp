// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/incomingruns.h"

#include "model/store/bulkconnection.h"
#include "model/store/nameblocks.h"
#include "model/store/pacedwrite.h"

namespace waymark {

namespace {

constexpr const char* beforeItsResults[] = {
    "DELETE FROM change_detail WHERE rowid IN (SELECT rowid FROM change_detail WHERE run_key = ? LIMIT 64)",
    "DELETE FROM result_change WHERE run_key = ?1"
    " AND result_id IN (SELECT result_id FROM result_change WHERE run_key = ?1 LIMIT 64)",
    "DELETE FROM result_change WHERE result_id IN (SELECT id FROM result WHERE id IN (SELECT result_id FROM"
    " result_change WHERE result_id >= (SELECT result_from FROM run WHERE key = ?1) LIMIT 64) AND first_run = ?1)",
    "DELETE FROM change_detail WHERE rowid IN (SELECT change_detail.rowid FROM change_detail"
    " JOIN result ON result.id = change_detail.result_id WHERE change_detail.result_id >="
    " (SELECT result_from FROM run WHERE key = ?1) AND result.first_run = ?1 LIMIT 64)",
};

/// A check that anything else names stays known: each deletion looks anew, since people may name one between any two.
constexpr const char* afterItsResults[] = {
    "DELETE FROM run_tally WHERE run_key = ?1 AND check_id IN"
    " (SELECT check_id FROM run_tally WHERE run_key = ?1 LIMIT 64)",
    "DELETE FROM check_unit WHERE id IN (SELECT id FROM check_unit WHERE first_run = ?"
    " AND NOT EXISTS (SELECT 1 FROM result WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM link WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM note WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM exception WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM risk_tie WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM policy_tie WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM check_tie WHERE check_id = check_unit.id)"
    " AND NOT EXISTS (SELECT 1 FROM tool_tie WHERE check_id = check_unit.id) LIMIT 8)",
    "UPDATE check_unit SET first_run = NULL WHERE id IN (SELECT id FROM check_unit WHERE first_run = ? LIMIT 64)",
};

/// Runs a deletion of a few rows at a time until it finds none.
Result<void> removeAll(BulkConnection& connection, PacedWrite& pace, const char* sql, qint64 run)
{
    BulkStatement remove = connection.prepare(sql);
    do {
        if (auto open = pace.open(); !open)
            return open.error();
        remove.bind(1, run).run();
        const qint64 removed = connection.changedRows();
        if (auto breath = pace.breathe(64); !breath)
            return breath;
        if (removed == 0)
            break;
    } while (connection.ok());
    return connection.status();
}

/// The latest first, each with the fingerprint that leads to it.
Result<void> removeResults(BulkConnection& connection, PacedWrite& pace, qint64 run)
{
    BulkStatement last = connection.prepare("SELECT id, scope_id, fingerprint FROM result WHERE first_run = ?1"
                                            " AND id >= (SELECT result_from FROM run WHERE key = ?1) ORDER BY id DESC LIMIT 1");
    BulkStatement removeKey = connection.prepare("DELETE FROM result_key WHERE scope_id = ? AND fingerprint = ?");
    BulkStatement remove = connection.prepare("DELETE FROM result WHERE id = ?");
    last.bind(1, run);
    while (connection.ok()) {
        if (auto open = pace.open(); !open)
            return open.error();
        if (!last.next())
            break;
        const qint64 key = last.integer(0);
        const qint64 scope = last.integer(1);
        const QByteArray fingerprint = last.bytes(2);
        last.reset();
        removeKey.bind(1, scope).bindBlob(2, fingerprint).run();
        remove.bind(1, key).run();
        if (auto breath = pace.breathe(); !breath)
            return breath;
    }
    return connection.status();
}

/// Resources get ascending keys, so that those which only the removed run had stand at the end.
Result<void> removeResources(BulkConnection& connection, PacedWrite& pace)
{
    BulkStatement last = connection.prepare("SELECT id, EXISTS (SELECT 1 FROM result WHERE resource_id = resource.id)"
                                            " FROM resource ORDER BY id DESC LIMIT 1");
    BulkStatement remove = connection.prepare("DELETE FROM resource WHERE id = ?");
    for (bool more = true; more && connection.ok();) {
        if (auto open = pace.open(); !open)
            return open.error();
        more = last.next() && last.integer(1) == 0;
        const qint64 key = more ? last.integer(0) : 0;
        last.reset();
        if (more) {
            remove.bind(1, key).run();
            dropNameBlocks(connection, key);
        }
        if (auto breath = pace.breathe(); !breath)
            return breath;
    }
    return connection.status();
}

} // namespace

std::vector<qint64> incomingRuns(BulkConnection& connection)
{
    std::vector<qint64> runs;
    BulkStatement find = connection.prepare("SELECT key FROM run WHERE state = 'incoming' ORDER BY key DESC");
    while (find.next())
        runs.push_back(find.integer(0));
    return runs;
}

std::optional<qint64> incomingRun(BulkConnection& connection, const RunId& id)
{
    const QByteArray text = id.toString().toUtf8();
    BulkStatement find = connection.prepare("SELECT key FROM run WHERE id = ? AND state = 'incoming'");
    return find.bindText(1, text).next() ? std::optional(find.integer(0)) : std::nullopt;
}

Result<void> discardRun(BulkConnection& connection, PacedWrite& pace, qint64 run)
{
    BulkStatement state = connection.prepare("SELECT 1 FROM run WHERE key = ? AND state = 'incoming'");
    if (!state.bind(1, run).next())
        return connection.status();
    state.reset();
    // What it says of results, then its own results, then what it made known for them, the run itself at the very end: a
    // discard that was cut off can go on from where it stopped.
    for (const char* step : beforeItsResults)
        if (auto removed = removeAll(connection, pace, step, run); !removed)
            return removed;
    if (auto removed = removeResults(connection, pace, run); !removed)
        return removed;
    for (const char* step : afterItsResults)
        if (auto removed = removeAll(connection, pace, step, run); !removed)
            return removed;
    if (auto removed = removeResources(connection, pace); !removed)
        return removed;
    if (auto open = pace.open(); !open)
        return open.error();
    BulkStatement remove = connection.prepare("DELETE FROM run WHERE key = ? AND state = 'incoming'");
    remove.bind(1, run).run();
    connection.execute("DELETE FROM scope WHERE NOT EXISTS (SELECT 1 FROM run_scope WHERE scope_id = scope.id)"
                       " AND NOT EXISTS (SELECT 1 FROM result_key WHERE scope_id = scope.id)");
    return pace.close();
}

} // namespace waymark
