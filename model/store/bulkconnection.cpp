// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/bulkconnection.h"

#include "model/store/database.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace waymark {

namespace {

constexpr auto staticData = static_cast<sqlite3_destructor_type>(nullptr); // SQLITE_STATIC, without its old-style cast
constexpr int mostCopyingRounds = 3; // of a checkpoint, before what is left is copied under the lock

int lookAgain(void*, int looks)
{
    constexpr int mostLooks = 5000;
    if (looks >= mostLooks)
        return 0;
    sqlite3_sleep(1);
    return 1;
}

int lookBriefly(void*, int looks)
{
    constexpr int mostLooks = 10;
    sqlite3_sleep(1);
    return looks < mostLooks ? 1 : 0;
}

Error bulkError(sqlite3* handle)
{
    return storageError(QCoreApplication::translate("BulkConnection", "The evidence could not be read or written."),
                        QString::fromUtf8(sqlite3_errmsg(handle)));
}

} // namespace

void BulkStatement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

BulkStatement& BulkStatement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
    return *this;
}

BulkStatement& BulkStatement::bindText(int position, const QByteArray& utf8)
{
    sqlite3_bind_text64(m_statement.get(), position, utf8.isNull() ? "" : utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()), staticData, SQLITE_UTF8);
    return *this;
}

BulkStatement& BulkStatement::bindBlob(int position, const QByteArray& bytes)
{
    sqlite3_bind_blob64(m_statement.get(), position, bytes.isNull() ? "" : bytes.constData(),
                        static_cast<sqlite3_uint64>(bytes.size()), staticData);
    return *this;
}

BulkStatement& BulkStatement::bindNull(int position)
{
    sqlite3_bind_null(m_statement.get(), position);
    return *this;
}

bool BulkStatement::next()
{
    if (!m_connection->ok() || !m_statement)
        return false;
    const int said = sqlite3_step(m_statement.get());
    if (said == SQLITE_ROW)
        return true;
    if (said != SQLITE_DONE)
        m_connection->note();
    sqlite3_reset(m_statement.get());
    return false;
}

void BulkStatement::run()
{
    while (next()) {}
}

void BulkStatement::reset()
{
    sqlite3_reset(m_statement.get());
}

void BulkStatement::clear()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
}

bool BulkStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

qint64 BulkStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArray BulkStatement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return QByteArray(static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column));
}

LentStatement::~LentStatement()
{
    if (!m_statement->isValid() || m_place) // the next one tries to prepare it anew, or another was given back first
        return;
    m_statement->clear();
    m_place = std::move(m_statement);
}

Result<std::unique_ptr<BulkConnection>> BulkConnection::open(const QString& file)
{
    if (auto openable = HeldFile::checkOpenable(file); !openable)
        return openable.error();
    std::unique_ptr<BulkConnection> connection(new BulkConnection(file));
    sqlite3*& handle = connection->m_handle;
    const int said =
        sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (said != SQLITE_OK)
        return bulkError(handle);
    sqlite3_busy_handler(handle, lookAgain, nullptr);
    // Checkpoints are made in the gaps between transactions, never by a commit; 32 MB of cache whatever the file's size.
    for (const char* pragma : {"PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF", "PRAGMA wal_autocheckpoint = 0",
                               "PRAGMA cache_size = -32768", "PRAGMA temp_store = FILE"})
        connection->execute(pragma);
    // Without a write-ahead log (network drives) only FULL survives a power cut.
    connection->execute(connection->text("PRAGMA journal_mode") == "wal" ? "PRAGMA synchronous = NORMAL"
                                                                         : "PRAGMA synchronous = FULL");
    if (connection->ok() && connection->single("PRAGMA foreign_keys") != 1)
        connection->note();
    if (auto opened = connection->status(); !opened)
        return opened.error();
    connection->m_held.noteLog();
    return connection;
}

BulkConnection::~BulkConnection()
{
    if (m_inTransaction)
        rollback();
    m_kept.clear();
    if (m_handle && !m_held.isInPlace()) // its log must not be copied into another file
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, static_cast<int*>(nullptr));
    sqlite3_close_v2(m_handle);
}

BulkStatement BulkConnection::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    ++m_prepared;
    if (ok() && sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        note();
    return BulkStatement(*this, statement);
}

LentStatement BulkConnection::lend(const char* sql)
{
    auto kept = m_kept.find(sql);
    if (kept == m_kept.end())
        kept = m_kept.emplace(sql, nullptr).first;
    auto statement = std::move(kept->second);
    if (!statement)
        statement = std::make_unique<BulkStatement>(prepare(sql));
    return LentStatement(kept->second, std::move(statement));
}

void BulkConnection::execute(const char* sql)
{
    if (ok() && sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        note();
}

qint64 BulkConnection::single(const char* sql)
{
    const LentStatement statement = lend(sql);
    return statement->next() ? statement->integer(0) : 0;
}

QByteArray BulkConnection::text(const char* sql)
{
    BulkStatement statement = prepare(sql);
    return statement.next() ? statement.bytes(0) : QByteArray();
}

Result<void> BulkConnection::begin()
{
    Q_ASSERT(!m_inTransaction);
    if (auto inPlace = m_held.checkInPlace(); !inPlace)
        return inPlace;
    execute("BEGIN IMMEDIATE");
    if (!ok()) {
        const Result<void> why = status();
        m_error.reset();
        return why;
    }
    m_inTransaction = true;
    return {};
}

Result<void> BulkConnection::commit()
{
    Q_ASSERT(m_inTransaction);
    execute("COMMIT");
    if (!ok()) {
        const Result<void> why = status();
        rollback();
        return why;
    }
    m_inTransaction = false;
    countLog();
    return {};
}

void BulkConnection::rollback()
{
    m_error.reset();
    m_inTransaction = false;
    // SQLite may have rolled back by itself already (disk full, say).
    if (sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> BulkConnection::status() const
{
    return m_error ? Result<void>(*m_error) : Result<void>();
}

qint64 BulkConnection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

qint64 BulkConnection::changedRows() const
{
    return sqlite3_changes64(m_handle);
}

void BulkConnection::checkpoint(Log log)
{
    // All is copied without any lock: what others add during one round is little, and a further round takes it. So the lock
    // that the log needs to begin anew, instead of growing for as long as somebody writes, is held for no copying; who reads
    // for long makes it wait for next time.
    for (int round = 0, pages = 1, copied = 0; round < mostCopyingRounds && copied < pages; ++round)
        if (sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &copied) != SQLITE_OK)
            break;
    sqlite3_busy_handler(m_handle, lookBriefly, nullptr);
    sqlite3_wal_checkpoint_v2(m_handle, nullptr,
                              log == Log::Shrink ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_handler(m_handle, lookAgain, nullptr);
    countLog();
    m_logPages = 0;
}

void BulkConnection::note()
{
    if (!m_error)
        m_error = std::make_unique<Error>(bulkError(m_handle));
}

void BulkConnection::countLog()
{
    int written = 0;
    int highest = 0;
    sqlite3_db_status(m_handle, SQLITE_DBSTATUS_CACHE_WRITE, &written, &highest, 1);
    m_logPages += written;
}

} // namespace waymark
