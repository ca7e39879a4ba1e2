// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditlog.h"

#include "model/store/auditrows.h"
#include "model/store/database.h"
#include "model/store/statement.h"

#include <QJsonDocument>
#include <QCryptographicHash>

#include <set>

namespace waymark {

namespace {

QByteArray chainHash(const QByteArray& previous, const QByteArray& bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    hash.addData(bytes);
    return hash.result();
}

std::set<std::pair<QString, QString>> itemsOf(const ChangeSet& changeSet)
{
    std::set<std::pair<QString, QString>> items;
    for (const Change& change : changeSet.changes)
        items.insert(entityIdentity(change.either()));
    return items;
}

/// Of a row as verify() reads it.
EntryClaim claimOf(const Statement& row)
{
    return {.at = row.text(3), .author = row.text(4)};
}

} // namespace

Result<void> AuditLog::append(ChangeSet& changeSet)
{
    const QByteArray bytes = canonicalBytes(changeSet);
    if (auto inserted = insertEntry(changeSet, bytes); !inserted)
        return inserted;
    const auto sequence = lastSequence();
    if (!sequence)
        return sequence.error();
    changeSet.sequence = *sequence;
    return insertItems(changeSet);
}

Result<void> AuditLog::insertEntry(const ChangeSet& changeSet, const QByteArray& bytes)
{
    const auto previous = headHash();
    if (!previous)
        return previous.error();
    const auto inserted = startStatement(
        m_database,
        QStringLiteral("INSERT INTO audit_entry (at, author, session, text, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)"),
        {Codec<QDateTime>::encode(changeSet.at).toString(), changeSet.author, changeSet.session, changeSet.text, bytes,
         chainHash(*previous, bytes)});
    return inserted ? Result<void>() : inserted.error();
}

Result<void> AuditLog::insertItems(const ChangeSet& changeSet)
{
    auto statement = Statement::prepare(
        m_database, QStringLiteral("INSERT INTO audit_item (entity, entity_id, sequence) VALUES (?, ?, ?)"));
    if (!statement)
        return statement.error();
    for (const auto& [table, id] : itemsOf(changeSet))
        if (auto run = statement->bind(0, table).bind(1, id).bind(2, changeSet.sequence).run(); !run)
            return run;
    return {};
}

Result<qint64> AuditLog::lastSequence() const
{
    const auto last = m_database.single(QStringLiteral("SELECT max(sequence) FROM audit_entry"));
    return last ? Result<qint64>(last->toLongLong()) : Result<qint64>(last.error());
}

Result<QByteArray> AuditLog::headHash() const
{
    auto statement = startStatement(m_database, QStringLiteral("SELECT hash FROM audit_entry ORDER BY sequence DESC LIMIT 1"));
    if (!statement)
        return statement.error();
    const QByteArray hash = statement->next() ? statement->value(0).toByteArray() : QByteArray();
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return hash;
}

Result<void> AuditLog::visitAfter(qint64 sequence, const std::function<Result<void>(ChangeSet)>& visit) const
{
    auto statement = startStatement(
        m_database, QStringLiteral("SELECT sequence, bytes FROM audit_entry WHERE sequence > ? ORDER BY sequence"),
        {sequence});
    if (!statement)
        return statement.error();
    while (statement->next()) {
        auto entry = changeSetOf(*statement);
        if (!entry)
            return entry.error();
        if (auto visited = visit(*std::move(entry)); !visited)
            return visited;
    }
    return statement->finish();
}

Result<std::vector<ChangeSet>> AuditLog::entriesAfter(qint64 sequence) const
{
    std::vector<ChangeSet> entries;
    const auto visited = visitAfter(sequence, [&](ChangeSet entry) {
        entries.push_back(std::move(entry));
        return Result<void>();
    });
    if (!visited)
        return visited.error();
    return entries;
}

Result<std::vector<ChangeSet>> AuditLog::latestOf(const Entity& entity, int most) const
{
    const auto identity = entityIdentity(entity);
    auto statement = startStatement(m_database,
                           QStringLiteral("SELECT sequence, bytes FROM audit_item JOIN audit_entry USING (sequence)"
                                          " WHERE entity = ? AND entity_id = ? ORDER BY sequence DESC LIMIT ?"),
                           {identity.first, identity.second, most});
    if (!statement)
        return statement.error();
    std::vector<ChangeSet> entries;
    while (statement->next()) {
        auto entry = changeSetOf(*statement);
        if (!entry)
            return entry.error();
        std::erase_if(entry->changes, [&](const Change& change) { return entityIdentity(change.either()) != identity; });
        entries.push_back(*std::move(entry));
    }
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return entries;
}

Result<std::optional<LastChange>> AuditLog::lastChange(const Entity& entity) const
{
    const auto [table, id] = entityIdentity(entity);
    auto statement = startStatement(m_database,
                           QStringLiteral("SELECT author, at FROM audit_entry WHERE sequence ="
                                          " (SELECT max(sequence) FROM audit_item WHERE entity = ? AND entity_id = ?)"),
                           {table, id});
    if (!statement)
        return statement.error();
    std::optional<LastChange> last;
    if (statement->next()) {
        last = LastChange{.author = statement->text(0)};
        static_cast<void>(Codec<QDateTime>::decode(statement->text(1), last->at)); // invalid: shown without a time
    }
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return last;
}

Result<void> AuditLog::verify() const
{
    auto rows = startStatement(m_database, QStringLiteral("SELECT sequence, bytes, hash, at, author, session, text"
                                                          " FROM audit_entry ORDER BY sequence"));
    if (!rows)
        return rows.error();
    QByteArray previous;
    EntryClaim before;
    qint64 expected = 1;
    for (; rows->next(); ++expected) {
        if (rows->integer(0) != expected)
            return missingEntry(expected, before);
        if (auto fine = verifyEntry(*rows, previous); !fine)
            return fine;
        previous = rows->value(2).toByteArray();
        before = claimOf(*rows);
    }
    if (auto finished = rows->finish(); !finished)
        return finished;
    // SQLite remembers the highest number it gave, so that a careless cut of the tail shows.
    const auto given = m_database.single(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = 'audit_entry'"));
    if (!given)
        return given.error();
    return given->toLongLong() < expected ? Result<void>() : missingEntry(expected, before);
}

Result<void> AuditLog::verifyEntry(const Statement& row, const QByteArray& previous) const
{
    const qint64 sequence = row.integer(0);
    const QByteArray bytes = row.value(1).toByteArray();
    const EntryClaim claim = claimOf(row);
    if (chainHash(previous, bytes) != row.value(2).toByteArray())
        return brokenEntry(sequence, QStringLiteral("the hash is not that of the bytes and the entry before"), claim);
    auto changeSet = changeSetFromBytes(bytes);
    if (!changeSet || QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact) != bytes)
        return brokenEntry(sequence, QStringLiteral("the bytes are no change set"), claim);
    if (Codec<QDateTime>::encode(changeSet->at).toString() != claim.at || changeSet->author != claim.author ||
        changeSet->session != row.text(5) || changeSet->text != row.text(6))
        return brokenEntry(sequence, QStringLiteral("time, author, session or text differ from the bytes"), claim);
    changeSet->sequence = sequence;
    return verifyItems(*changeSet);
}

Result<void> AuditLog::verifyItems(const ChangeSet& changeSet) const
{
    auto rows = startStatement(m_database, QStringLiteral("SELECT entity, entity_id FROM audit_item WHERE sequence = ?"),
                               {changeSet.sequence});
    if (!rows)
        return rows.error();
    std::set<std::pair<QString, QString>> listed;
    while (rows->next())
        listed.emplace(rows->text(0), rows->text(1));
    if (auto finished = rows->finish(); !finished)
        return finished;
    return listed == itemsOf(changeSet)
               ? Result<void>()
               : brokenEntry(changeSet.sequence, QStringLiteral("audit_item lists other rows than the bytes name"),
                             {.at = Codec<QDateTime>::encode(changeSet.at).toString(), .author = changeSet.author});
}

} // namespace waymark
