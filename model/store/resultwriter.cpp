// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultwriter.h"

#include "model/store/evidencewindow.h"
#include "model/store/pacedwrite.h"
#include "model/store/pendingstates.h"

#include <algorithm>

namespace waymark {

namespace {

/// The details of a finding as bytes, which must live while a statement is bound to them.
struct DetailTexts {
    explicit DetailTexts(const Finding& finding)
        : region(finding.region.toUtf8())
        , location(finding.location.toUtf8())
        , evidence(finding.evidence.toUtf8())
        , outcomeRaw(finding.outcomeRaw.toUtf8())
        , references(finding.references.join(QLatin1Char('\n')).toUtf8())
    {
    }
    void bindTo(BulkStatement& statement, int position) const
    {
        statement.bindText(position, region).bindText(position + 1, location).bindText(position + 2, evidence);
        statement.bindText(position + 3, outcomeRaw).bindText(position + 4, references);
    }
    QByteArray region, location, evidence, outcomeRaw, references;
};

} // namespace

void LifecycleCounts::count(const KnownState& from, const std::optional<ObservedState>& start, const StateRow& to,
                            bool failuresOnly, int times)
{
    if (from == to) {
        unchanged += times;
        return;
    }
    switch (changeKind(start, to.state(), failuresOnly)) {
    case ChangeKind::New: added += times; break;
    case ChangeKind::Resolved: resolved += times; break;
    case ChangeKind::Reopened: reopened += times; break;
    case ChangeKind::Changed: changed += times; break;
    case ChangeKind::Gone: gone += times; break;
    }
}

LifecycleCounts& LifecycleCounts::operator+=(const LifecycleCounts& other)
{
    added += other.added;
    changed += other.changed;
    resolved += other.resolved;
    reopened += other.reopened;
    unchanged += other.unchanged;
    gone += other.gone;
    return *this;
}

ResultWriter::ResultWriter(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, qint64 run,
                           qint64 firstResult)
    : m_connection(connection)
    , m_pace(pace)
    , m_pending(pending)
    , m_run(run)
    , m_firstResult(firstResult)
    , m_checks(connection, run)
    , m_resources(connection)
    , m_fingerprints(connection)
    , m_read(connection.prepare("SELECT check_id, outcome, severity FROM result WHERE id = ?"))
    , m_insert(connection.prepare(
          "INSERT INTO result (scope_id, fingerprint, check_id, resource_id, first_run, since_run, first_outcome,"
          " first_severity, outcome, severity, change) VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?6, ?7, 0)"))
    , m_insertDetail(connection.prepare("INSERT INTO result_detail (result_id, region, location, evidence,"
                                        " outcome_raw, refs) VALUES (?, ?, ?, ?, ?, ?)"))
    , m_replaceDetail(connection.prepare("UPDATE result_detail SET region = ?2, location = ?3, evidence = ?4,"
                                         " outcome_raw = ?5, refs = ?6 WHERE result_id = ?1"))
    , m_worsen(connection.prepare("UPDATE result SET first_outcome = ?2, outcome = ?2, first_severity = ?3, severity = ?3"
                                  " WHERE id = ?1"))
    , m_findRow(connection.prepare("SELECT outcome, severity FROM result_change WHERE run_key = ? AND result_id = ?"))
    , m_putRow(connection.prepare("INSERT OR REPLACE INTO result_change (run_key, result_id, outcome, severity)"
                                  " VALUES (?, ?, ?, ?)"))
    , m_dropRow(connection.prepare("DELETE FROM result_change WHERE run_key = ? AND result_id = ?"))
    , m_putDetail(connection.prepare("INSERT OR REPLACE INTO change_detail (run_key, result_id, region, location,"
                                     " evidence, outcome_raw, refs) VALUES (?, ?, ?, ?, ?, ?, ?)"))
{
}

Result<void> ResultWriter::write(std::span<const Finding> findings)
{
    for (const Finding& finding : findings) {
        if (auto entered = enter(finding.scope); !entered)
            return entered;
        observe(*m_last, finding);
        if (m_fingerprints.isFull())
            if (auto flushed = flush(); !flushed)
                return flushed;
        if (auto breath = m_pace.breathe(); !breath)
            return breath;
    }
    return m_connection.status();
}

Result<void> ResultWriter::enter(const Scope& scope)
{
    if (auto open = m_pace.open(); !open)
        return open.error();
    if (m_last && m_lastScope == scope)
        return {};
    m_lastScope = scope;
    m_last = m_scopeByName.value(scope);
    if (m_last)
        return {};
    const qint64 key = ensureScope(m_connection, scope);
    m_last = m_scopeByKey.value(key);
    if (!m_last) {
        m_last = m_scopes.emplace_back(std::make_unique<WrittenScope>(key, isFailuresOnly(m_connection, key))).get();
        m_scopeByKey.insert(key, m_last);
        if (auto found = findDisputed(*m_last); !found)
            return found;
    }
    m_scopeByName.insert(scope, m_last);
    return m_connection.status();
}

/// Goes through the history of a scope, which may be long, and so without a transaction.
Result<void> ResultWriter::findDisputed(WrittenScope& scope)
{
    const ScopeChain chain = ScopeChain::load(m_connection, scope.key, m_pending.runs());
    const auto counts = [](const ChainRun& run) { return run.counts; };
    auto run = std::ranges::find_if_not(chain.runs(), counts);
    if (run == chain.runs().end())
        return {};
    if (auto closed = m_pace.close(); !closed)
        return closed;
    const LentStatement rows = m_connection.lend("SELECT result_id FROM result_change WHERE run_key = ?");
    for (; run != chain.runs().end(); ++run) {
        for (qint64 key = run->resultFrom; !run->counts && key <= run->resultTo; ++key)
            scope.disputed.insert(key);
        rows->bind(1, run->key);
        while (rows->next())
            run->counts ? scope.disputed.remove(rows->integer(0)) : scope.disputed.insert(rows->integer(0));
    }
    const auto open = m_pace.open();
    return open ? Result<void>() : Result<void>(open.error());
}

void ResultWriter::observe(WrittenScope& scope, const Finding& finding)
{
    const StateRow seen = StateRow::of(finding.outcome, finding.severity);
    const qint64 check = m_checks.keyOf(finding);
    const auto key = m_fingerprints.find(scope.key, finding.fingerprint);
    if (!key)
        return create(scope, finding, seen, check);
    Known known{.key = *key};
    m_read.bind(1, *key);
    if (m_read.next()) {
        known.check = m_read.integer(0);
        if (!m_read.isNull(1))
            known.state = StateRow{static_cast<int>(m_read.integer(1)), static_cast<int>(m_read.integer(2))};
    }
    m_read.reset();
    if (known.key >= m_firstResult)
        return mergeCreated(scope, finding, seen, known);
    if (const KnownState pending = m_pending.stateOf(known.key))
        known.state = pending;
    if (m_seen.contains(known.key))
        return mergeKnown(scope, finding, seen, known);
    m_seen.insert(known.key);
    ++m_results;
    countCheck(known.check);
    account(scope, known, seen, 1);
    if (known.state != seen || scope.disputed.contains(known.key))
        put(finding, seen, known);
}

void ResultWriter::create(WrittenScope& scope, const Finding& finding, const StateRow& seen, qint64 check)
{
    m_insert.bind(1, scope.key).bindBlob(2, finding.fingerprint).bind(3, check);
    m_insert.bind(4, m_resources.keyOf(finding.resource)).bind(5, m_run);
    m_insert.bind(6, seen.outcome).bind(7, seen.severity).run();
    const qint64 key = m_connection.lastInsertId();
    m_fingerprints.add(scope.key, finding.fingerprint, key);
    const DetailTexts texts(finding);
    texts.bindTo(m_insertDetail.bind(1, key), 2);
    m_insertDetail.run();
    m_seen.insert(key);
    ++m_results;
    countCheck(check);
    account(scope, {key, check, std::nullopt}, seen, 1);
}

void ResultWriter::mergeCreated(WrittenScope& scope, const Finding& finding, const StateRow& seen, const Known& known)
{
    if (!known.state || !known.state->yieldsTo(seen))
        return;
    m_worsen.bind(1, known.key).bind(2, seen.outcome).bind(3, seen.severity).run();
    const DetailTexts texts(finding);
    texts.bindTo(m_replaceDetail.bind(1, known.key), 2);
    m_replaceDetail.run();
    scope.deltas.move(known.check, known.state, seen);
}

void ResultWriter::mergeKnown(WrittenScope& scope, const Finding& finding, const StateRow& seen, const Known& known)
{
    const KnownState row = ownRow(known.key);
    const StateRow merged = row ? *row : *known.state; // seen before without a row: then it was as known
    if (!merged.yieldsTo(seen))
        return;
    account(scope, known, merged, -1);
    account(scope, known, seen, 1);
    if (known.state != seen || scope.disputed.contains(known.key))
        put(finding, seen, known);
    else
        m_dropRow.bind(1, m_run).bind(2, known.key).run();
}

void ResultWriter::put(const Finding& finding, const StateRow& seen, const Known& known)
{
    m_putRow.bind(1, m_run).bind(2, known.key).bind(3, seen.outcome).bind(4, seen.severity).run();
    const DetailTexts texts(finding);
    texts.bindTo(m_putDetail.bind(1, m_run).bind(2, known.key), 3);
    m_putDetail.run();
}

void ResultWriter::account(WrittenScope& scope, const Known& known, const StateRow& seen, int times)
{
    scope.counts.count(known.state, startOf(scope, known, seen), seen, scope.failuresOnly, times);
    if (known.state == seen)
        return;
    if (times > 0)
        scope.deltas.move(known.check, known.state, seen);
    else
        scope.deltas.move(known.check, seen, known.state);
}

/// Mostly its state is enough. The history is looked at only where that proved nothing and now something does.
std::optional<ObservedState> ResultWriter::startOf(WrittenScope& scope, const Known& known, const StateRow& seen)
{
    if (!startsEarlier(known.state, seen))
        return observed(known.state);
    if (!scope.chain)
        scope.chain = ScopeChain::load(m_connection, scope.key, m_pending.runs());
    const auto start = readChangeStart(m_connection, scope.key, *scope.chain, known.key,
                                       static_cast<int>(scope.chain->runs().size()));
    return start ? start : observed(known.state);
}

KnownState ResultWriter::ownRow(qint64 result)
{
    KnownState row;
    m_findRow.bind(1, m_run).bind(2, result);
    if (m_findRow.next())
        row = StateRow{static_cast<int>(m_findRow.integer(0)), static_cast<int>(m_findRow.integer(1))};
    m_findRow.reset();
    return row;
}

void ResultWriter::countCheck(qint64 check)
{
    if (m_checksSeen.contains(check))
        return;
    m_checksSeen.insert(check);
    ++m_checkCount;
}

} // namespace waymark
