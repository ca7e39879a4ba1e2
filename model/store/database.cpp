// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"

#include "model/store/migrator.h"
#include "model/store/plandays.h"
#include "model/store/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStorageInfo>

#include <sqlite3.h>

#include <array>
#include <atomic>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("waymark-%1").arg(++count);
}

/// SQLite's own timeout backs off up to 100 ms and so misses the short gaps that imports leave for edits.
int lookAgain(void*, int looks)
{
    constexpr int mostLooks = 5000;
    if (looks >= mostLooks)
        return 0;
    sqlite3_sleep(1);
    return 1;
}

/// Null if Qt's driver should ever wrap something else.
sqlite3* handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData()) : nullptr;
}

int isSet(void* flag)
{
    return static_cast<const std::atomic<bool>*>(flag)->load() ? 1 : 0;
}

void removeWithCompanions(const QString& file)
{
    for (const char* ending : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(ending));
}

} // namespace

Error storageError(const QString& tried, const QString& sqliteText)
{
    static const std::array<std::pair<const char*, const char*>, 6> reasons = {{
        {"locked", QT_TRANSLATE_NOOP("Database", "Another program is writing to it. Try again in a moment.")},
        {"full", QT_TRANSLATE_NOOP("Database", "The disk is full. Make room and try again.")},
        {"readonly", QT_TRANSLATE_NOOP("Database", "The file or its folder can't be written. Check its permissions.")},
        {"unable to open",
         QT_TRANSLATE_NOOP("Database", "The file or its folder can't be opened. Check their permissions.")},
        {"malformed", QT_TRANSLATE_NOOP("Database", "The file is damaged. Go back to a copy or a backup of it.")},
        {"not a database", QT_TRANSLATE_NOOP("Database", "The file is not a workspace.")},
    }};
    const auto code =
        sqliteText.contains(QLatin1String("malformed")) ? Error::Code::Broken : Error::Code::Storage;
    for (const auto& [sign, reason] : reasons)
        if (sqliteText.contains(QLatin1String(sign)))
            return {code, tried + QLatin1Char(' ') + Text::tr(reason), sqliteText};
    return {Error::Code::Storage, tried + QLatin1Char(' ') + Text::tr("The disk or the file has a fault."), sqliteText};
}

Database::Database(QString file)
    : m_file(std::move(file))
    , m_name(nextConnectionName())
    , m_held(m_file)
{
}

Database::~Database()
{
    // A log that isn't the file's any more must not be copied into it.
    if (sqlite3* handle = m_held.isInPlace() ? nullptr : handleOf(connection()))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, static_cast<int*>(nullptr));
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, Mode mode)
{
    if (!QFileInfo::exists(file))
        return Error{Error::Code::NotFound, Text::tr("%1 can't be opened: there is no such file.").arg(file), file};
    if (QFileInfo(file).isDir())
        return Error{Error::Code::Invalid,
                     Text::tr("%1 can't be opened: it is a folder. A workspace is a file, %2.").arg(file, QStringLiteral("*.waymark")), file};
    if (auto openable = HeldFile::checkOpenable(file); !openable)
        return openable.error();
    std::unique_ptr<Database> database(new Database(file));
    if (auto connected = database->connect(mode); !connected)
        return connected.error();
    auto known = database->checkIdentity();
    if (!known && mode == Mode::ReadOnly && known.error().detail.contains(QLatin1String("readonly database")))
        if (known = rollBack(file); known)
            known = database->checkIdentity();
    if (!known)
        return known.error();
    Migrator migrator(*database);
    auto ready = mode == Mode::ReadOnly ? migrator.check() : database->chooseJournal();
    if (ready && mode == Mode::ReadWrite)
        ready = migrator.migrate();
    if (ready && mode == Mode::ReadWrite)
        ready = PlanDays(*database).rebuildIfNone();
    const QString cache = QStringLiteral("-8000"); // KB: who only reads asks one question, whose steps come by the same pages again
    if (ready && mode == Mode::ReadOnly)
        ready = database->setPragma(QStringLiteral("cache_size"), cache, cache);
    if (!ready)
        return ready.error();
    database->m_held.noteLog();
    return database;
}

/// What a process that was killed left half done can be taken back by a connection that may write, and by no other.
Result<void> Database::rollBack(const QString& file)
{
    Database writer(file);
    if (auto connected = writer.connect(Mode::ReadWrite); !connected)
        return connected;
    return writer.checkIdentity();
}

Result<std::unique_ptr<Database>> Database::create(const QString& file)
{
    if (auto made = makePrivateFile(file); !made)
        return made.error();
    std::unique_ptr<Database> database(new Database(file));
    auto ready = database->connect(Mode::ReadWrite);
    if (ready)
        ready = database->chooseJournal();
    if (ready)
        ready = Migrator(*database).migrate();
    database->m_held.noteLog();
    if (ready)
        return database;
    database.reset();
    removeWithCompanions(file);
    return ready.error();
}

bool Database::isOnNetworkDrive(const QString& file)
{
    const QByteArray kind = QStorageInfo(QFileInfo(file).absolutePath()).fileSystemType();
    for (const char* network : {"nfs", "cifs", "smb", "afs", "9p", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd"})
        if (kind.startsWith(network))
            return true;
    return false;
}

Result<void> Database::connect(Mode mode)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    connection.setDatabaseName(m_file);
    if (mode == Mode::ReadOnly)
        connection.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!connection.open())
        return storageError(Text::tr("%1 can't be opened.").arg(m_file), connection.lastError().databaseText());
    if (sqlite3* handle = handleOf(connection))
        sqlite3_busy_handler(handle, lookAgain, nullptr);
    if (auto set = setPragma(QStringLiteral("foreign_keys"), QStringLiteral("ON"), QStringLiteral("1")); !set)
        return set;
    return setPragma(QStringLiteral("trusted_schema"), QStringLiteral("OFF"), QStringLiteral("0"));
}

Result<void> Database::checkIdentity()
{
    const auto id = single(QStringLiteral("PRAGMA application_id"));
    if (id && id->toInt() == applicationId)
        return {};
    if (!id && !id.error().detail.contains(QLatin1String("not a database")))
        return id.error();
    return Error{Error::Code::Invalid, Text::tr("%1 can't be opened: it is not a Waymark workspace.").arg(m_file),
                 id ? QStringLiteral("application_id %1").arg(*id) : id.error().detail};
}

Result<void> Database::chooseJournal()
{
    const QString journal = isOnNetworkDrive(m_file) ? QStringLiteral("delete") : QStringLiteral("wal");
    if (auto set = setPragma(QStringLiteral("journal_mode"), journal, journal); !set)
        return set;
    // An import's log is long, and copies itself into the file in its own gaps: no edit's commit shall do that for it.
    if (auto set = setPragma(QStringLiteral("wal_autocheckpoint"), QStringLiteral("32000"), QStringLiteral("32000")); !set)
        return set;
    const bool wal = journal == QLatin1String("wal"); // without WAL only FULL survives a power cut
    return setPragma(QStringLiteral("synchronous"), wal ? QStringLiteral("NORMAL") : QStringLiteral("FULL"),
                     wal ? QStringLiteral("1") : QStringLiteral("2"));
}

/// SQLite ignores a pragma that it can't or doesn't want to follow, so each is read back.
Result<void> Database::setPragma(const QString& name, const QString& value, const QString& readBack)
{
    if (auto set = execute(QStringLiteral("PRAGMA %1 = %2").arg(name, value)); !set)
        return set;
    const auto now = single(QStringLiteral("PRAGMA %1").arg(name));
    if (!now)
        return now.error();
    if (*now == readBack)
        return {};
    return Error{Error::Code::Storage, Text::tr("%1 can't be opened: SQLite refuses a setting it needs.").arg(m_file),
                 QStringLiteral("%1 is %2, not %3").arg(name, *now, readBack)};
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_name, false);
}

void Database::interruptWhen(std::atomic<bool>& cancelled)
{
    constexpr int instructionsBetweenLooks = 10'000; // about a millisecond
    if (sqlite3* handle = handleOf(connection()))
        sqlite3_progress_handler(handle, instructionsBetweenLooks, isSet, &cancelled);
}

Result<void> Database::execute(const QString& sql)
{
    auto statement = Statement::prepare(*this, sql);
    if (!statement)
        return statement.error();
    if (auto run = statement->run(); !run)
        return run;
    return statement->finish();
}

Result<QString> Database::single(const QString& sql) const
{
    auto statement = Statement::prepare(*this, sql);
    if (!statement)
        return statement.error();
    if (auto run = statement->run(); !run)
        return run.error();
    const QString text = statement->next() ? statement->text(0) : QString();
    if (auto finished = statement->finish(); !finished)
        return finished.error();
    return text;
}

Result<qint64> Database::dataVersion() const
{
    const auto version = single(QStringLiteral("PRAGMA data_version"));
    return version ? Result<qint64>(version->toLongLong()) : Result<qint64>(version.error());
}

} // namespace waymark
