// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/runstaging.h"

#include "model/store/absence.h"
#include "model/store/incomingruns.h"
#include "model/store/lateinsertion.h"
#include "model/store/pacedwrite.h"
#include "model/store/pendingstates.h"
#include "model/store/resultwriter.h"
#include "model/store/runrow.h"

#include <QCoreApplication>

#include <utility>

namespace waymark {

RunStaging::RunStaging(std::unique_ptr<BulkConnection> connection, QString importer, Progress& progress)
    : m_connection(std::move(connection))
    , m_importer(std::move(importer))
    , m_pace(std::make_unique<PacedWrite>(*m_connection, &progress))
    , m_pending(std::make_unique<PendingStates>(*m_connection))
{
}

RunStaging::~RunStaging() = default;

Result<std::unique_ptr<RunStaging>> RunStaging::open(const QString& file, const QString& importer, Progress& progress)
{
    auto connection = BulkConnection::open(file);
    if (!connection)
        return connection.error();
    std::unique_ptr<RunStaging> staging(new RunStaging(std::move(*connection), importer, progress));
    if (auto opened = staging->m_connection->status(); !opened)
        return opened.error();
    return staging;
}

qint64 RunStaging::epoch()
{
    return m_connection->single("SELECT total(flips) FROM scope");
}

qint64 RunStaging::dataVersion()
{
    return m_connection->single("PRAGMA data_version");
}

qint64 RunStaging::prepared() const
{
    return m_connection->prepared();
}

Result<void> RunStaging::standInFor(const RunId& run)
{
    const QByteArray id = run.toString().toUtf8();
    BulkStatement find = m_connection->prepare("SELECT key FROM run WHERE id = ?");
    m_replaced = find.bindText(1, id).next() ? find.integer(0) : 0;
    return m_connection->status();
}

Result<void> RunStaging::begin(const Run& run)
{
    if (m_run != 0)
        m_pending->putChangesOf(m_run, m_late); // the file before, which stays
    m_run = 0;
    if (auto open = m_pace->open(); !open)
        return open.error();
    m_epoch = epoch();
    m_dataVersion = dataVersion();
    auto key = insertRunRow(*m_connection, run, m_importer);
    if (!key)
        return key.error();
    m_run = *key;
    m_late.clear();
    const qint64 firstResult = m_connection->single("SELECT max(id) FROM result") + 1;
    BulkStatement update = m_connection->prepare("UPDATE run SET result_from = ?, result_to = ? WHERE key = ?");
    update.bind(1, firstResult).bind(2, firstResult - 1).bind(3, m_run).run();
    m_writer = std::make_unique<ResultWriter>(*m_connection, *m_pace, *m_pending, m_run, firstResult);
    return m_connection->status();
}

Result<void> RunStaging::write(std::span<const Finding> findings)
{
    if (auto same = checkEpoch(); !same)
        return same;
    return m_writer->write(findings);
}

/// What a finding is compared with must not change while the file is being written. Each batch asks, so the scopes, of
/// which there may be thousands, are looked at only after somebody else has written.
Result<void> RunStaging::checkEpoch()
{
    const auto begun = m_pace->open();
    if (!begun)
        return begun.error();
    const qint64 version = dataVersion();
    if (version == m_dataVersion)
        return {};
    if (epoch() == m_epoch) {
        m_dataVersion = version;
        return {};
    }
    return Error{Error::Code::Conflict,
                 QCoreApplication::translate("RunStaging", "The import could not go on: meanwhile another import was taken "
                                                           "back or counted again. Import the file once more."),
                 QStringLiteral("epoch %1").arg(m_epoch)};
}

Result<void> RunStaging::rest()
{
    return m_pace->close();
}

Result<Run> RunStaging::finish(Run run, std::span<const Scope> scopes)
{
    if (auto same = checkEpoch(); !same)
        return same.error();
    for (const Scope& scope : scopes)
        if (auto entered = m_writer->enter(scope); !entered)
            return entered.error();
    if (auto flushed = m_writer->flush(); !flushed)
        return flushed.error();
    const qint64 lastResult = m_connection->single("SELECT max(id) FROM result");
    LifecycleCounts counts;
    for (const auto& scope : m_writer->scopes()) {
        if (auto finished = finishScope(run, *scope, std::max(lastResult, m_writer->firstResult() - 1)); !finished)
            return finished.error();
        counts += scope->counts;
    }
    run.checks = m_writer->checks();
    run.results = m_writer->results();
    run.newResults = counts.added;
    run.changed = counts.changed;
    run.resolved = counts.resolved;
    run.reopened = counts.reopened;
    run.unchanged = counts.unchanged;
    m_notSeen = counts.gone;
    if (auto closed = close(run); !closed)
        return closed.error();
    return run;
}

Result<void> RunStaging::finishScope(const Run& run, WrittenScope& scope, qint64 lastResult)
{
    ScopeChain chain = ScopeChain::load(*m_connection, scope.key, m_pending->runs());
    // Its results were compared with what counts now, which is put right as if the run had come late.
    const auto replaced = chain.positionOf(m_replaced);
    if (replaced)
        chain.discount(*replaced);
    const QByteArray time = timeColumn(run.time);
    const int position = chain.placeFor(time, m_run);
    const auto previous = chain.countingBefore(position);
    const qint64 previousRun = previous ? chain.runs()[static_cast<size_t>(*previous)].key : 0;
    const bool late = replaced || position < static_cast<int>(chain.runs().size());
    Result<void> placed;
    if (late) {
        chain.insert(position, {.key = m_run,
                                .time = time,
                                .complete = run.complete,
                                .counts = true,
                                .resultFrom = m_writer->firstResult(),
                                .resultTo = lastResult,
                                .seen = ResultKeyRanges::of(m_writer->seen())});
        placed = LateInsertion(*m_connection, *m_pace, *m_pending, *m_writer, chain, position).insertInto(scope);
        m_late.push_back(scope.key);
    } else if (run.complete) {
        placed = markAbsent(*m_connection, *m_pace, *m_pending, *m_writer, chain, m_run, scope);
    }
    if (placed)
        placed = addToRunTally(*m_connection, *m_pace, m_run, scope.key, scope.deltas);
    if (!placed)
        return placed;
    if (auto open = m_pace->open(); !open)
        return open.error();
    const LentStatement insert = m_connection->lend("INSERT INTO run_scope (run_key, scope_id, previous, flips)"
                                                    " SELECT ?1, id, nullif(?2, 0), iif(?4, -1, flips) FROM scope WHERE id = ?3");
    insert->bind(1, m_run).bind(2, previousRun).bind(3, scope.key).bind(4, late ? 1 : 0).run();
    return m_connection->status();
}

Result<void> RunStaging::close(Run& run)
{
    if (auto same = checkEpoch(); !same)
        return same;
    BulkStatement range = m_connection->prepare(
        "UPDATE run SET result_to = max(result_from - 1, (SELECT coalesce(max(id), 0) FROM result)) WHERE key = ?");
    range.bind(1, m_run).run();
    if (!run.complete) {
        const QByteArray seen = ResultKeyRanges::of(m_writer->seen()).toBytes();
        BulkStatement insert = m_connection->prepare("INSERT INTO run_seen (run_key, ranges) VALUES (?, ?)");
        insert.bind(1, m_run).bindBlob(2, seen).run();
    }
    if (auto updated = updateRunRow(*m_connection, run); !updated)
        return updated;
    if (auto closed = m_pace->close(); !closed)
        return closed;
    m_connection->checkpoint(BulkConnection::Log::Shrink);
    return m_connection->status();
}

bool RunStaging::knowsTarget(const Scope& scope)
{
    const QByteArray kind = word(scope.targetKind).toUtf8();
    const QByteArray identity = scope.targetIdentity.toUtf8();
    const LentStatement find = m_connection->lend("SELECT 1 FROM target WHERE kind = ? AND identity = ?");
    return find->bindText(1, kind).bindText(2, identity).next();
}

Result<void> RunStaging::discard()
{
    if (m_connection->inTransaction())
        m_connection->rollback();
    m_writer.reset();
    PacedWrite pace(*m_connection);
    m_pending->dropDraft();
    return discardRun(*m_connection, pace, std::exchange(m_run, 0));
}

} // namespace waymark
