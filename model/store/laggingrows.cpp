// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/laggingrows.h"

#include "model/store/scopereplay.h"
#include "model/store/tallyrecount.h"

#include <map>

namespace waymark {

namespace {

/// One change of a run at the end of its scope's history.
struct LateChange {
    qint64 result = 0;
    qint64 scope = 0;
    StateRow state;
    KnownState present = {};
    bool failuresOnly = false;
};

/// Of which kinds the changes of one run are.
class KindsOfRun {
public:
    KindsOfRun(BulkConnection& connection, qint64 run) : m_connection(connection), m_run(run) {}

    ChangeKind of(const LateChange& change, const StateRow& state)
    {
        std::optional<ObservedState> start;
        if (startsEarlier(change.present, state))
            start = startInHistory(change);
        if (!start)
            start = observed(change.present);
        return changeKind(start, state.state(), change.failuresOnly);
    }

private:
    std::optional<ObservedState> startInHistory(const LateChange& change)
    {
        auto chain = m_chains.find(change.scope);
        if (chain == m_chains.end())
            chain = m_chains.emplace(change.scope, ScopeChain::load(m_connection, change.scope)).first;
        const auto position = chain->second.positionOf(m_run);
        return position ? readChangeStart(m_connection, change.scope, chain->second, change.result, *position) : std::nullopt;
    }

    BulkConnection& m_connection;
    qint64 m_run;
    std::map<qint64, ScopeChain> m_chains; ///< by scope, of those that were asked for
};

std::vector<LateChange> readChanges(BulkStatement& find, qint64 run, qint64 after)
{
    std::vector<LateChange> changes;
    find.bind(1, run).bind(2, after);
    while (find.next()) {
        LateChange change{.result = find.integer(0),
                          .scope = find.integer(6),
                          .state = {static_cast<int>(find.integer(1)), static_cast<int>(find.integer(2))},
                          .failuresOnly = find.integer(5) != 0};
        if (!find.isNull(3))
            change.present = StateRow{static_cast<int>(find.integer(3)), static_cast<int>(find.integer(4))};
        changes.push_back(change);
    }
    return changes;
}

} // namespace

LaggingRows::Moment LaggingRows::moment()
{
    return {m_connection.single("SELECT total(flips) FROM scope"),
            m_connection.single("SELECT count(*) FROM run WHERE state = 'counted'")};
}

Result<void> LaggingRows::settle()
{
    for (bool overtaken = true; overtaken;) {
        m_moment = moment();
        const bool nothing = m_connection.single("SELECT EXISTS (SELECT 1 FROM run WHERE lag > 0)"
                                                 " OR EXISTS (SELECT 1 FROM scope WHERE recount = 1)")
                             == 0;
        if (auto read = m_connection.status(); !read || nothing)
            return read;
        if (auto widened = widenLag(); !widened)
            return widened;
        auto step = recount();
        if (step && *step == Step::Done)
            step = replayScopes();
        const auto runs = keys("SELECT key FROM run WHERE lag = 1 AND state <> 'incoming' ORDER BY time, key");
        for (auto run = runs.begin(); run != runs.end() && step && *step == Step::Done; ++run)
            step = applyChanges(*run);
        if (!step)
            return step.error();
        overtaken = *step == Step::Overtaken;
    }
    return m_connection.status();
}

std::vector<qint64> LaggingRows::keys(const char* sql)
{
    std::vector<qint64> keys;
    BulkStatement find = m_connection.prepare(sql);
    while (find.next())
        keys.push_back(find.integer(0));
    return keys;
}

/// A run's own changes are all that lags only while no other run of its scopes was withdrawn or counted again.
Result<void> LaggingRows::widenLag()
{
    constexpr auto widen = "UPDATE run SET lag = 2 WHERE lag = 1 AND EXISTS (SELECT 1 FROM run_scope AS mine"
                           " JOIN run_scope AS others ON others.scope_id = mine.scope_id"
                           " JOIN run AS other ON other.key = others.run_key"
                           " WHERE mine.run_key = run.key AND other.lag = 2)";
    if (m_connection.single("SELECT EXISTS (SELECT 1 FROM run WHERE lag = 2) AND EXISTS (SELECT 1 FROM run WHERE lag = 1)")
        == 0)
        return m_connection.status();
    if (auto open = m_pace.open(); !open)
        return open.error();
    do
        m_connection.execute(widen);
    while (m_connection.ok() && m_connection.changedRows() > 0);
    return m_pace.close();
}

Result<LaggingRows::Step> LaggingRows::enter()
{
    const auto begun = m_pace.open();
    if (!begun)
        return begun.error();
    if (!*begun || moment() == m_moment)
        return Step::Done;
    if (auto closed = m_pace.close(); !closed)
        return closed.error();
    return Step::Overtaken;
}

Result<LaggingRows::Step> LaggingRows::recount()
{
    for (const qint64 scope : keys("SELECT id FROM scope WHERE recount = 1")) {
        TallyRecount recount(m_connection, scope);
        if (auto counted = recount.count(); !counted)
            return counted.error();
        for (bool more = true; more;) {
            const auto entered = enter();
            if (!entered || *entered == Step::Overtaken)
                return entered;
            more = recount.correctNextRun();
            if (auto closed = m_pace.close(); !closed)
                return closed.error();
        }
    }
    return Step::Done;
}

Result<LaggingRows::Step> LaggingRows::replayScopes()
{
    const auto lagging = keys("SELECT DISTINCT scope_id FROM run_scope JOIN run ON run.key = run_scope.run_key"
                              " WHERE run.lag = 2 AND run.state <> 'incoming'");
    for (const qint64 scope : lagging) {
        auto step = replay(scope);
        if (!step || *step == Step::Overtaken)
            return step;
    }
    return endLag("UPDATE run SET lag = 0 WHERE lag = 2 AND ? = 0", 0);
}

Result<LaggingRows::Step> LaggingRows::replay(qint64 scope)
{
    ScopeReplay replay(m_connection, scope);
    for (const auto& [from, to] : replay.windows()) {
        const auto differing = replay.differing(from, to);
        for (const SettledResult& result : differing) {
            const auto entered = enter();
            if (!entered || *entered == Step::Overtaken)
                return entered;
            replay.write(result);
            if (auto breath = m_pace.breathe(); !breath)
                return breath.error();
        }
        if (auto closed = m_pace.breathe(1000); !closed)
            return closed.error();
    }
    return Step::Done;
}

Result<LaggingRows::Step> LaggingRows::applyChanges(qint64 run)
{
    BulkStatement find = m_connection.prepare(
        "SELECT change.result_id, change.outcome, change.severity, result.outcome, result.severity, scope.failures_only,"
        " scope.id FROM result_change AS change CROSS JOIN result ON result.id = change.result_id"
        " CROSS JOIN scope ON scope.id = result.scope_id CROSS JOIN run ON run.key = change.run_key"
        " CROSS JOIN run AS first ON first.key = result.first_run"
        " WHERE change.run_key = ? AND change.result_id > ?"
        // A run may say of a result that only a later one made known that it had not seen it.
        " AND (change.outcome >= 0 OR (first.time, first.key) < (run.time, run.key))"
        " ORDER BY change.result_id LIMIT 1000");
    ResultUpdate update(m_connection);
    KindsOfRun kinds(m_connection, run);
    qint64 last = 0;
    for (auto changes = readChanges(find, run, last); !changes.empty(); changes = readChanges(find, run, last)) {
        last = changes.back().result;
        for (const LateChange& change : changes) {
            const auto entered = enter();
            if (!entered || *entered == Step::Overtaken)
                return entered;
            StateRow state = change.state;
            if (state.outcome == StateRow::notSeen)
                state.severity = change.present.value_or(state).severity;
            const bool unknown = state.outcome == StateRow::notSeen && !change.present;
            if (!unknown && change.present != state)
                update.write({change.result, state, run, kinds.of(change, state)});
            if (auto breath = m_pace.breathe(); !breath)
                return breath.error();
        }
    }
    return endLag("UPDATE run SET lag = 0 WHERE lag = 1 AND key = ?", run);
}

Result<LaggingRows::Step> LaggingRows::endLag(const char* sql, qint64 run)
{
    const auto entered = enter();
    if (!entered || *entered == Step::Overtaken)
        return entered;
    BulkStatement end = m_connection.prepare(sql);
    end.bind(1, run).run();
    if (auto closed = m_pace.close(); !closed)
        return closed.error();
    return Step::Done;
}

} // namespace waymark
