// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "model/store/transaction.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <sys/stat.h>
#include <thread>

using namespace waymark;

class DatabaseTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void createsAPrivateFileInWalMode();
    void refusesToReplaceAFile();
    void saysWhyAFileCannotBeOpened_data();
    void saysWhyAFileCannotBeOpened();
    void readsWhatAKilledWriterLeft();
    void readOnlyRefusesToWrite();
    void pragmasHoldOnEveryConnection();
    void connectionNamesAreGivenBack();
    void transactionRollsBackUnlessCommitted();
    void writerGetsInThroughShortGaps();
    void dataVersionTellsOfOthersCommitsOnly();
    void copyIsWholeWhileAnotherWrites();
    void copyReplacesOnlyWhatNobodyHasOpen();
    void opensUnderOneNameOnly();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

int modeOf(const QString& file)
{
    struct stat status = {};
    return stat(qPrintable(file), &status) == 0 ? static_cast<int>(status.st_mode & 0777U) : -1;
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

constexpr const char* insertRule = "INSERT INTO target_rule VALUES ('%1', 1, 'p', '', '', '', '', 1)";

QString ruleRow(int number)
{
    return QString::fromLatin1(insertRule).arg(number);
}

} // namespace

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void DatabaseTest::createsAPrivateFileInWalMode()
{
    // When a workspace file is made and written to
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    VERIFY_RESULT((*database)->execute(ruleRow(1)));
    // Then nobody else may read it or what SQLite keeps beside it, and it is known by its id
    QCOMPARE(modeOf(path("a.waymark")), 0600);
    QCOMPARE(modeOf(path("a.waymark-wal")), 0600);
    QCOMPARE(modeOf(path("a.waymark-shm")), 0600);
    QCOMPARE(*(*database)->single(QStringLiteral("PRAGMA application_id")), QString::number(Database::applicationId));
    QCOMPARE(*(*database)->single(QStringLiteral("PRAGMA journal_mode")), QStringLiteral("wal"));
}

void DatabaseTest::refusesToReplaceAFile()
{
    writeFile(path("a.waymark"), "mine");
    const auto database = Database::create(path("a.waymark"));
    QVERIFY(!database);
    QCOMPARE(database.error().code, Error::Code::Conflict);
    QVERIFY(database.error().message.contains(path("a.waymark")));
    QCOMPARE(QFileInfo(path("a.waymark")).size(), 4);
}

void DatabaseTest::saysWhyAFileCannotBeOpened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* kind, Error::Code code, const char* words) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << static_cast<int>(code) << QString::fromLatin1(words);
    };
    row("missing", Error::Code::NotFound, "no such file");
    row("folder", Error::Code::Invalid, "it is a folder");
    row("text", Error::Code::Invalid, "not a Waymark workspace");
    row("empty", Error::Code::Invalid, "not a Waymark workspace");
    row("other database", Error::Code::Invalid, "not a Waymark workspace");
    row("newer", Error::Code::Invalid, "version 99, this program knows versions up to");
    row("cut off", Error::Code::Broken, "damaged");
}

void DatabaseTest::saysWhyAFileCannotBeOpened()
{
    QFETCH(QString, kind);
    const QString file = path("a.waymark");
    if (kind == QLatin1String("folder"))
        QVERIFY(QDir().mkpath(file));
    else if (kind == QLatin1String("text"))
        writeFile(file, QByteArray("hello, this is a letter\n").repeated(500));
    else if (kind == QLatin1String("empty"))
        writeFile(file, {});
    else if (kind != QLatin1String("missing")) {
        auto made = Database::create(file);
        VERIFY_RESULT(made);
        if (kind == QLatin1String("newer"))
            VERIFY_RESULT((*made)->execute(QStringLiteral("PRAGMA user_version = 99")));
        if (kind == QLatin1String("other database"))
            VERIFY_RESULT((*made)->execute(QStringLiteral("PRAGMA application_id = 5")));
    }
    if (kind == QLatin1String("cut off"))
        QVERIFY(QFile::resize(file, 4096));
    for (const auto mode : {Database::Mode::ReadWrite, Database::Mode::ReadOnly}) {
        const auto database = Database::open(file, mode);
        const bool opened = database.has_value(); // SQLite may notice a short file on the first read only
        const auto failed = opened ? (*database)->execute(QStringLiteral("SELECT * FROM story")) : database.error();
        QVERIFY(!failed);
        QTEST(static_cast<int>(failed.error().code), "code");
        QFETCH(QString, words);
        QVERIFY2(failed.error().message.contains(words), qPrintable(failed.error().message));
        QVERIFY(!failed.error().detail.isEmpty());
    }
}

/// A writer that was killed leaves its journal behind, which only a connection that may write can roll back.
void DatabaseTest::readsWhatAKilledWriterLeft()
{
    const QString whole = path("whole.waymark");
    const QString torn = path("torn.waymark");
    VERIFY_RESULT(Database::create(whole));
    {
        // Given a file as it is in the middle of a write, with the journal beside it
        QSqlDatabase writer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("torn"));
        writer.setDatabaseName(whole);
        QVERIFY(writer.open());
        for (const char* sql : {"PRAGMA journal_mode = DELETE", "PRAGMA cache_size = 1", "BEGIN IMMEDIATE"})
            QVERIFY(writer.exec(QLatin1String(sql)).isActive());
        for (int number = 0; number < 2000; ++number)
            writer.exec(ruleRow(number));
        QVERIFY(QFile::exists(whole + QStringLiteral("-journal")));
        QVERIFY(QFile::copy(whole, torn));
        QVERIFY(QFile::copy(whole + QStringLiteral("-journal"), torn + QStringLiteral("-journal")));
        writer.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("torn"));
    // When it is opened for reading only
    const auto database = Database::open(torn, Database::Mode::ReadOnly);
    VERIFY_RESULT(database);
    // Then it is as before that write
    const auto rows = (*database)->single(QStringLiteral("SELECT count(*) FROM target_rule"));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->toInt(), 0);
}

void DatabaseTest::readOnlyRefusesToWrite()
{
    VERIFY_RESULT(Database::create(path("a.waymark")));
    auto database = Database::open(path("a.waymark"), Database::Mode::ReadOnly);
    VERIFY_RESULT(database);
    const auto written = (*database)->execute(ruleRow(1));
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Storage);
}

void DatabaseTest::pragmasHoldOnEveryConnection()
{
    auto first = Database::create(path("a.waymark"));
    VERIFY_RESULT(first);
    auto second = Database::open(path("a.waymark"), Database::Mode::ReadWrite);
    VERIFY_RESULT(second);
    for (Database* database : {first->get(), second->get()}) {
        QCOMPARE(*database->single(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
        QCOMPARE(*database->single(QStringLiteral("PRAGMA trusted_schema")), QStringLiteral("0"));
        QCOMPARE(*database->single(QStringLiteral("PRAGMA synchronous")), QStringLiteral("1"));
    }
}

void DatabaseTest::connectionNamesAreGivenBack()
{
    {
        auto database = Database::create(path("a.waymark"));
        VERIFY_RESULT(database);
        QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
    }
    QVERIFY(!Database::open(path("missing"), Database::Mode::ReadOnly));
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void DatabaseTest::transactionRollsBackUnlessCommitted()
{
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    const QString count = QStringLiteral("SELECT count(*) FROM target_rule");
    {
        auto transaction = Transaction::begin(**database);
        VERIFY_RESULT(transaction);
        VERIFY_RESULT((*database)->execute(ruleRow(1)));
        QCOMPARE(*(*database)->single(count), QStringLiteral("1"));
    }
    QCOMPARE(*(*database)->single(count), QStringLiteral("0"));
    auto transaction = Transaction::begin(**database);
    VERIFY_RESULT(transaction);
    VERIFY_RESULT((*database)->execute(ruleRow(1)));
    VERIFY_RESULT(transaction->commit());
    QCOMPARE(*(*database)->single(count), QStringLiteral("1"));
}

void DatabaseTest::writerGetsInThroughShortGaps()
{
    // Given another thread that writes almost all the time, with gaps of 3 ms
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    std::atomic<bool> stop = false;
    std::atomic<int> rounds = 0;
    std::jthread importer([&, file = path("a.waymark")] {
        auto own = Database::open(file, Database::Mode::ReadWrite);
        std::mutex mutex;
        std::condition_variable never;
        const auto pass = [&](int ms) {
            std::unique_lock lock(mutex);
            never.wait_for(lock, std::chrono::milliseconds(ms), [&] { return stop.load(); });
        };
        while (own && !stop) {
            {
                const auto transaction = Transaction::begin(**own);
                pass(30);
            }
            ++rounds;
            pass(3);
        }
    });
    QTRY_VERIFY(rounds > 0);
    // When ten transactions are asked for here
    for (int number = 0; number < 10; ++number) {
        const int before = rounds;
        auto transaction = Transaction::begin(**database);
        VERIFY_RESULT(transaction);
        // Then each gets in after a few rounds (SQLite's own back-off sleeps up to 100 ms and needs dozens)
        QVERIFY2(rounds - before <= 8, qPrintable(QString::number(rounds - before)));
        VERIFY_RESULT(transaction->commit());
    }
    stop = true;
}

void DatabaseTest::dataVersionTellsOfOthersCommitsOnly()
{
    auto first = Database::create(path("a.waymark"));
    VERIFY_RESULT(first);
    auto second = Database::open(path("a.waymark"), Database::Mode::ReadWrite);
    VERIFY_RESULT(second);
    const qint64 before = *(*first)->dataVersion();
    VERIFY_RESULT((*first)->execute(ruleRow(1)));
    QCOMPARE(*(*first)->dataVersion(), before);
    VERIFY_RESULT((*second)->execute(ruleRow(2)));
    QVERIFY(*(*first)->dataVersion() != before);
}

void DatabaseTest::copyIsWholeWhileAnotherWrites()
{
    // Given a file with one committed row, and another connection in the middle of writing a second
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    VERIFY_RESULT((*database)->execute(ruleRow(1)));
    auto other = Database::open(path("a.waymark"), Database::Mode::ReadWrite);
    VERIFY_RESULT(other);
    auto transaction = Transaction::begin(**other);
    VERIFY_RESULT(transaction);
    VERIFY_RESULT((*other)->execute(ruleRow(2)));
    // When a read-only connection makes a copy
    auto reader = Database::open(path("a.waymark"), Database::Mode::ReadOnly);
    VERIFY_RESULT(reader);
    VERIFY_RESULT((*reader)->saveCopy(path("copy.waymark")));
    // Then the copy is a workspace with the committed row, private, and nothing else is left
    QCOMPARE(modeOf(path("copy.waymark")), 0600);
    auto copy = Database::open(path("copy.waymark"), Database::Mode::ReadWrite);
    VERIFY_RESULT(copy);
    QCOMPARE(*(*copy)->single(QStringLiteral("SELECT count(*) FROM target_rule")), QStringLiteral("1"));
    QVERIFY(QDir(m_folder->path()).entryList({QStringLiteral("*.part*")}).isEmpty());
}

void DatabaseTest::copyReplacesOnlyWhatNobodyHasOpen()
{
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    // A file that is closed is replaced
    writeFile(path("old.waymark"), "old");
    VERIFY_RESULT((*database)->saveCopy(path("old.waymark")));
    VERIFY_RESULT(Database::open(path("old.waymark"), Database::Mode::ReadOnly));
    // One that is open, the own one among them, is not
    auto open = Database::open(path("old.waymark"), Database::Mode::ReadWrite);
    VERIFY_RESULT(open);
    VERIFY_RESULT((*open)->execute(ruleRow(1)));
    for (const char* name : {"old.waymark", "a.waymark"}) {
        const auto refused = (*database)->saveCopy(path(name));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
    }
    QCOMPARE(*(*open)->single(QStringLiteral("SELECT count(*) FROM target_rule")), QStringLiteral("1"));
    // Nor is anything left where a copy can't be written
    const auto nowhere = (*database)->saveCopy(path("no/such/folder.waymark"));
    QVERIFY(!nowhere);
    QVERIFY(nowhere.error().message.contains(QStringLiteral("folder.waymark")));
}

/// SQLite itself would drop the locks on its own shared memory if it was told to open that as a database.
void DatabaseTest::opensUnderOneNameOnly()
{
    auto database = Database::create(path("a.waymark"));
    VERIFY_RESULT(database);
    QVERIFY(QFile::link(path("a.waymark"), path("soft.waymark")));
    std::filesystem::create_hard_link(path("a.waymark").toStdString(), path("hard.waymark").toStdString());
    VERIFY_RESULT(Database::open(path("soft.waymark"), Database::Mode::ReadWrite));
    for (const char* name : {"hard.waymark", "a.waymark-wal", "a.waymark-shm"}) {
        const auto refused = Database::open(path(name), Database::Mode::ReadOnly);
        QVERIFY2(!refused, name);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
    }
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
