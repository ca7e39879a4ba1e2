// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runledger.h"

#include "model/store/database.h"
#include "model/store/statement.h"

#include <QCoreApplication>

#include <map>
#include <memory>
#include <vector>

namespace waymark {

namespace {

using RunKey = qint64;
using ScopeId = qint64;

/// A run's place in the history of one of its scopes; 0 stands for no run.
struct Place {
    ScopeId scope = 0;
    RunKey recorded = 0; ///< what its deltas start from
    RunKey previous = 0; ///< the counting run before it
    RunKey next = 0;     ///< the counting run after it
    bool unchanged = false; ///< the scope's history is as it was when the deltas were made
};

/// The statements of one change of the ledger; the first error stops all.
class LedgerEntry {
public:
    LedgerEntry(Database& database, const RunId& run) : m_database(database) { find(run); }

    Result<void> count()
    {
        int lag = m_fresh ? 0 : 2;
        for (const Place& place : places()) {
            const bool atEnd = place.next == 0 && place.recorded == place.previous;
            if (!m_fresh || !atEnd || !place.unchanged) {
                lag = 2;
                markChanged(place.scope, true);
            }
            rebase(place.scope, m_run, place.recorded, place.previous);
            if (place.next != 0)
                rebase(place.scope, place.next, place.previous, m_run);
            else
                addToTally(place.scope, 1);
        }
        if (lag == 0 && integer(QStringLiteral("SELECT EXISTS (SELECT 1 FROM result_change WHERE run_key = ?)"), {m_run}))
            lag = 1;
        execute(QStringLiteral("UPDATE run SET lag = ?, importer = '' WHERE key = ?"), {lag, m_run});
        return m_status;
    }

    Result<void> withdraw()
    {
        for (const Place& place : places()) {
            markChanged(place.scope, place.next != 0);
            if (place.next != 0)
                rebase(place.scope, place.next, m_run, place.previous);
            else
                addToTally(place.scope, -1);
        }
        execute(QStringLiteral("UPDATE run SET lag = 2 WHERE key = ?"), {m_run});
        return m_status;
    }

private:
    void find(const RunId& run)
    {
        Statement* statement = query(QStringLiteral("SELECT key, importer <> '' FROM run WHERE id = ?"), {run.toString()});
        if (statement && statement->next()) {
            m_run = statement->integer(0);
            m_fresh = statement->integer(1) != 0;
            finish(*statement);
        } else if (m_status) {
            m_status = Error{Error::Code::NotFound,
                             QCoreApplication::translate("RunLedger", "The import is not in the workspace any more."),
                             run.toString()};
        }
    }

    std::vector<Place> places()
    {
        const QString neighbour = QStringLiteral(
            "(SELECT other.key FROM run_scope AS at JOIN run AS other ON other.key = at.run_key"
            " WHERE at.scope_id = run_scope.scope_id AND other.state = 'counted' AND other.key <> run.key"
            " AND (other.time, other.key) %1 (run.time, run.key) ORDER BY other.time %2, other.key %2 LIMIT 1)");
        Statement* statement = query(
            QStringLiteral("SELECT run_scope.scope_id, run_scope.previous, %1, %2, run_scope.flips = scope.flips"
                           " FROM run_scope JOIN run ON run.key = run_scope.run_key"
                           " JOIN scope ON scope.id = run_scope.scope_id WHERE run_scope.run_key = ?")
                .arg(neighbour.arg(QStringLiteral("<"), QStringLiteral("DESC")),
                     neighbour.arg(QStringLiteral(">"), QStringLiteral("ASC"))),
            {m_run});
        std::vector<Place> places;
        while (statement && statement->next())
            places.push_back({.scope = statement->integer(0),
                              .recorded = statement->integer(1),
                              .previous = statement->integer(2),
                              .next = statement->integer(3),
                              .unchanged = statement->integer(4) != 0});
        if (statement)
            finish(*statement);
        return places;
    }

    /// Other than by a run at its end. What a file that is being imported is compared with is then out of date.
    void markChanged(ScopeId scope, bool recount)
    {
        execute(QStringLiteral("UPDATE scope SET flips = flips + 1, recount = max(recount, ?) WHERE id = ?"),
                {recount ? 1 : 0, scope});
    }

    /// Lets a run's deltas start from another run: they grow by what lies between the two. Exact as long as every run in
    /// between is complete; settling derives the rest anew.
    void rebase(ScopeId scope, RunKey run, RunKey from, RunKey to)
    {
        if (from == to)
            return;
        std::map<RunKey, int> between;
        for (RunKey key = from; key != 0; key = recordedBefore(scope, key))
            ++between[key];
        for (RunKey key = to; key != 0; key = recordedBefore(scope, key))
            --between[key];
        for (const auto& [key, times] : between)
            if (times != 0)
                addDeltas(scope, run, key, times);
        execute(QStringLiteral("DELETE FROM run_tally WHERE run_key = ? AND scope_id = ? AND delta = 0"), {run, scope});
        execute(QStringLiteral("UPDATE run_scope SET previous = nullif(?, 0) WHERE run_key = ? AND scope_id = ?"),
                {to, run, scope});
    }

    RunKey recordedBefore(ScopeId scope, RunKey run)
    {
        return integer(QStringLiteral("SELECT previous FROM run_scope WHERE run_key = ? AND scope_id = ?"), {run, scope});
    }

    void addDeltas(ScopeId scope, RunKey run, RunKey other, int times)
    {
        execute(QStringLiteral("INSERT INTO run_tally (run_key, scope_id, check_id, outcome, severity, delta)"
                               " SELECT ?, scope_id, check_id, outcome, severity, ? * delta FROM run_tally"
                               " WHERE run_key = ? AND scope_id = ?"
                               " ON CONFLICT DO UPDATE SET delta = delta + excluded.delta"),
                {run, times, other, scope});
    }

    void addToTally(ScopeId scope, int times)
    {
        execute(QStringLiteral("INSERT INTO tally (scope_id, check_id, outcome, severity, count)"
                               " SELECT scope_id, check_id, outcome, severity, ? * delta FROM run_tally"
                               " WHERE run_key = ? AND scope_id = ?"
                               " ON CONFLICT DO UPDATE SET count = count + excluded.count"),
                {times, m_run, scope});
        execute(QStringLiteral("DELETE FROM tally WHERE scope_id = ? AND count = 0"), {scope});
    }

    /// Prepared once for all scopes, of which a file may have thousands; to be finished before it is asked again.
    Statement* query(const QString& sql, const QVariantList& values)
    {
        if (!m_status)
            return nullptr;
        auto& statement = m_statements[sql];
        if (!statement) {
            auto prepared = Statement::prepare(m_database, sql);
            if (!prepared) {
                m_status = prepared.error();
                return nullptr;
            }
            statement = std::make_unique<Statement>(*std::move(prepared));
        }
        for (int i = 0; i < values.size(); ++i)
            statement->bind(i, values[i]);
        m_status = statement->run();
        return m_status ? statement.get() : nullptr;
    }

    void finish(Statement& statement)
    {
        if (auto finished = statement.finish(); !finished && m_status)
            m_status = finished;
    }

    void execute(const QString& sql, const QVariantList& values)
    {
        if (Statement* statement = query(sql, values))
            finish(*statement);
    }

    qint64 integer(const QString& sql, const QVariantList& values)
    {
        Statement* statement = query(sql, values);
        if (!statement)
            return 0;
        const qint64 value = statement->next() ? statement->integer(0) : 0;
        finish(*statement);
        return value;
    }

    Database& m_database;
    Result<void> m_status = {};
    std::map<QString, std::unique_ptr<Statement>> m_statements;
    RunKey m_run = 0;
    bool m_fresh = false; ///< counted for the first time
};

} // namespace

Result<void> RunLedger::count(const RunId& run)
{
    return LedgerEntry(m_database, run).count();
}

Result<void> RunLedger::withdraw(const RunId& run)
{
    return LedgerEntry(m_database, run).withdraw();
}

} // namespace waymark
