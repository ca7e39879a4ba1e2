// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/heldfile.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace waymark {

class BulkConnection;

/// A prepared statement of a bulk connection. Positions count from 1, columns from 0. Texts and blobs are not copied: they
/// must live until the statement has run.
class BulkStatement {
public:
    BulkStatement& bind(int position, qint64 value);
    BulkStatement& bindText(int position, const QByteArray& utf8);
    BulkStatement& bindBlob(int position, const QByteArray& bytes);
    BulkStatement& bindNull(int position);

    /// True: a row is there. False: no more rows, or an error, which the connection keeps. Either way the statement can be
    /// bound and run again.
    bool next();
    /// Runs to the end, for statements that give no rows.
    void run();
    void reset();
    /// Resets, and forgets what was bound, so that texts need live no longer. Only for valid ones.
    void clear();

    bool isValid() const { return m_statement != nullptr; } ///< false: it could not be prepared
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QByteArray bytes(int column) const;

private:
    friend class BulkConnection;
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    BulkStatement(BulkConnection& connection, sqlite3_stmt* statement) : m_connection(&connection), m_statement(statement) {}
    BulkConnection* m_connection;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// A statement that its connection keeps, given back cleared when this goes out of scope, which must be before the
/// connection does. Who asks for one that is lent already gets another, so that neither disturbs the other.
class LentStatement {
public:
    ~LentStatement();
    LentStatement(const LentStatement&) = delete;
    LentStatement& operator=(const LentStatement&) = delete;
    BulkStatement* operator->() const { return m_statement.get(); }

private:
    friend class BulkConnection;
    using Place = std::unique_ptr<BulkStatement>; ///< of a kept statement; empty while that is lent
    LentStatement(Place& place, std::unique_ptr<BulkStatement> statement) : m_place(place), m_statement(std::move(statement)) {}
    Place& m_place;
    std::unique_ptr<BulkStatement> m_statement;
};

/// SQLite's own interface, for what handles rows by the million. It belongs to one thread at a time. Like a stream, it
/// keeps its first error, after which everything is a no-op until the transaction is rolled back: commit() and status()
/// say why.
class BulkConnection {
public:
    /// The file must exist and be a workspace of this program's version, as Database::open() makes sure.
    static Result<std::unique_ptr<BulkConnection>> open(const QString& file);
    ~BulkConnection();
    BulkConnection(const BulkConnection&) = delete;
    BulkConnection& operator=(const BulkConnection&) = delete;

    BulkStatement prepare(const char* sql);
    /// Prepared once, and then kept: for constant SQL that is run for each scope or target of a file, of which there may be
    /// thousands.
    LentStatement lend(const char* sql);
    qint64 prepared() const { return m_prepared; } ///< statements so far: what a test counts
    void execute(const char* sql);
    /// The first column of the first row; 0 if there is none. Lends.
    qint64 single(const char* sql);
    QByteArray text(const char* sql);

    /// Takes the write lock, waiting for other writers up to 5 s, looking every millisecond.
    Result<void> begin();
    /// Makes the transaction last, or rolls it back and says what went wrong in it.
    Result<void> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    bool ok() const { return !m_error; }
    Result<void> status() const;

    qint64 lastInsertId() const;
    qint64 changedRows() const;
    enum class Log { Keep, Shrink };
    /// Copies what was committed from the log into the file, as far as no reader is in the way, and lets the log begin anew;
    /// `Shrink`: and gives its room back.
    void checkpoint(Log log = Log::Keep);
    /// Pages that were written to the log since the last checkpoint().
    int logPages() const { return m_logPages; }

private:
    friend class BulkStatement;
    explicit BulkConnection(const QString& file) : m_held(file) {}
    void note();
    void countLog();

    HeldFile m_held;
    sqlite3* m_handle = nullptr;
    std::map<std::string, LentStatement::Place, std::less<>> m_kept; ///< by their SQL
    std::unique_ptr<Error> m_error;
    qint64 m_prepared = 0;
    bool m_inTransaction = false;
    int m_logPages = 0;
};

} // namespace waymark
