// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/heldfile.h"
#include "model/domain/result.h"

#include <QString>

#include <atomic>
#include <memory>

class QSqlDatabase;

namespace waymark {

/// One connection to a workspace file through Qt SQL. Belongs to the thread that opened it. Every connection has
/// foreign keys on, untrusted schema off, a 1 ms poll while another connection writes, and is in WAL mode (on a network
/// drive, where WAL's shared memory can't work, in rollback mode).
class Database {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// "WayM": what `file` and SQLite's own tools know a workspace by.
    static constexpr int applicationId = 0x5761794d;

    /// Checks application id and version; migrates an older file (with a backup beside it) in ReadWrite mode.
    /// Errors: NotFound, Invalid (no workspace; or newer than this program, with both versions), Conflict (open here under
    /// another name), Storage, Broken.
    static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
    /// A new, empty, migrated file with mode 0600. Errors: Conflict (exists), Io, Storage.
    static Result<std::unique_ptr<Database>> create(const QString& file);
    /// Makes an empty file that only its owner may read; SQLite gives -wal and -shm the same mode.
    /// Errors: Conflict (exists), Io.
    static Result<void> makePrivateFile(const QString& file);
    /// Whether the file lies on a drive that several computers may share, where one program at a time may use it.
    static bool isOnNetworkDrive(const QString& file);
    ~Database();

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const QString& file() const { return m_file; }
    QSqlDatabase connection() const; ///< by name, as Qt advises: never kept as a member
    /// From when `cancelled` is set, every statement ends with an error. It must outlive the connection.
    void interruptWhen(std::atomic<bool>& cancelled);
    Result<void> execute(const QString& sql);
    /// The one value that a statement such as "PRAGMA user_version" gives; empty text if it gives no row.
    Result<QString> single(const QString& sql) const;
    /// A consistent copy, made while others write, as a new file with mode 0600. Errors: Conflict (exists), Io,
    /// Storage.
    Result<void> writeCopy(const QString& file) const;
    /// The same, replacing a file that nobody has open. Errors: Conflict (it is in use), Io, Storage.
    Result<void> saveCopy(const QString& file) const;
    /// Changes whenever another connection has committed to the file.
    Result<qint64> dataVersion() const;
    /// Whether the file and its log are still those that were opened; see HeldFile.
    Result<void> checkInPlace() const { return m_held.checkInPlace(); }

private:
    explicit Database(QString file);
    Result<void> connect(Mode mode);
    static Result<void> rollBack(const QString& file);
    Result<void> checkIdentity();
    Result<void> chooseJournal();
    Result<void> setPragma(const QString& name, const QString& value, const QString& readBack);
    QString m_file;
    QString m_name;
    HeldFile m_held;
};

/// What SQLite said, as an error of ours, Storage or (a damaged file) Broken: `tried` is the translated sentence for
/// the person.
Error storageError(const QString& tried, const QString& sqliteText);

} // namespace waymark
