// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

#include <functional>

namespace waymark {

class Database;
class Statement;

/// Who changed a row last.
struct LastChange {
    QString author;
    QDateTime at = {}; ///< UTC
};

/// All change sets of a workspace, in order, each chained to the one before by hash = SHA-256(previous hash + canonical
/// bytes); the first one's previous hash is empty. Only ever appended to. A tail that was cut off can be noticed only
/// by somebody who wrote the head hash down, which is why reports print it.
class AuditLog {
public:
    explicit AuditLog(Database& database)
        : m_database(database)
    {
    }

    /// Inside the write transaction of the edit; gives the change set its sequence number.
    Result<void> append(ChangeSet& changeSet);
    Result<qint64> lastSequence() const; ///< 0: empty
    /// Calls `visit` for each entry after `sequence`, in order; stops at its first error and returns that.
    Result<void> visitAfter(qint64 sequence, const std::function<Result<void>(ChangeSet)>& visit) const;
    Result<std::vector<ChangeSet>> entriesAfter(qint64 sequence) const;
    /// The latest entries that changed the row, newest first, each with only what it changed in that row.
    Result<std::vector<ChangeSet>> latestOf(const Entity& entity, int most) const;
    Result<QByteArray> headHash() const; ///< 32 bytes; empty: no entry
    Result<std::optional<LastChange>> lastChange(const Entity& entity) const;

    /// Whether the chain holds, the columns agree with the bytes, and audit_item lists just the rows that the bytes
    /// name. Errors: Broken, naming the first such entry, who made it and when (as it says itself); Storage.
    Result<void> verify() const;

private:
    Result<void> insertEntry(const ChangeSet& changeSet, const QByteArray& bytes);
    Result<void> insertItems(const ChangeSet& changeSet);
    Result<void> verifyEntry(const Statement& row, const QByteArray& previous) const;
    Result<void> verifyItems(const ChangeSet& changeSet) const;
    Database& m_database;
};

} // namespace waymark
