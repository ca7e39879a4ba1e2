// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "model/store/migrator.h"
#include "model/store/transaction.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace waymark;

class MigratorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void currentFileIsLeftAlone();
    void olderFileIsBroughtUpWithABackup();
    void existingBackupIsKept();
    void newerFileIsRefusedWithBothVersions();
    void olderFileIsNotReadUnmigrated();
    void failingStepLeavesTheFileAsItWas_data();
    void failingStepLeavesTheFileAsItWas();
    void stepsBeforeTheFailingOneStay();
    void stepMayRebuildATableAndMakeATrigger();
    void withoutRoomForABackupNothingIsDone();
    void theShippedSchemaIsStrict();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QString steps() const { return path("steps"); }
    /// The name of a step so and so many behind the shipped ones: "0004_index.sql".
    QString stepName(int behind, const char* name) const
    {
        return QStringLiteral("%1_%2.sql").arg(m_shipped + behind, 4, 10, QLatin1Char('0')).arg(QLatin1String(name));
    }
    QString version(int behind) const { return QString::number(m_shipped + behind); }
    QString backup(const char* ending = "") const
    {
        return m_folder->filePath(QStringLiteral("a.waymark.v%1.backup%2").arg(version(0), QLatin1String(ending)));
    }
    void addStep(int behind, const char* name, const char* sql);
    QString dump(Database& database) const;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database; ///< with the shipped schema, whose steps do nothing in `steps`, and two rows
    int m_shipped = 0;                    ///< its version
};

void MigratorTest::addStep(int behind, const char* name, const char* sql)
{
    QFile file(steps() + QLatin1Char('/') + stepName(behind, name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

QString MigratorTest::dump(Database& database) const
{
    return *database.single(QStringLiteral(
        "SELECT (SELECT user_version FROM pragma_user_version) || (SELECT group_concat(sql) FROM sqlite_schema)"
        " || (SELECT group_concat(id || name) FROM thing)"));
}

void MigratorTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(steps()));
    auto made = Database::create(path("a.waymark"));
    VERIFY_RESULT(made);
    m_database = std::move(*made);
    m_shipped = m_database->single(QStringLiteral("PRAGMA user_version"))->toInt();
    QVERIFY(m_shipped > 0);
    for (int behind = 1 - m_shipped; behind <= 0; ++behind)
        addStep(behind, "shipped", "SELECT 1");
    for (const char* sql : {"CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
                            "CREATE TABLE part (id INTEGER PRIMARY KEY, thing INTEGER REFERENCES thing (id))",
                            "INSERT INTO thing VALUES (1, 'one'), (2, 'two')", "INSERT INTO part VALUES (1, 1)"})
        VERIFY_RESULT(m_database->execute(QLatin1String(sql)));
}

void MigratorTest::currentFileIsLeftAlone()
{
    const QString before = dump(*m_database);
    Migrator migrator(*m_database, steps());
    VERIFY_RESULT(migrator.check());
    VERIFY_RESULT(migrator.migrate());
    QCOMPARE(dump(*m_database), before);
    QVERIFY(migrator.backupFile().isEmpty());
}

void MigratorTest::olderFileIsBroughtUpWithABackup()
{
    // Given two further steps
    addStep(1, "colour",
            "ALTER TABLE thing ADD COLUMN colour TEXT\n-- statement\nUPDATE thing SET colour = 'red'\n");
    addStep(2, "index", "CREATE INDEX thing_colour ON thing (colour);\n");
    // When the file is migrated
    Migrator migrator(*m_database, steps());
    VERIFY_RESULT(migrator.migrate());
    // Then both have been taken, keys are checked again, and the backup is the file as it was
    QCOMPARE(*m_database->single(QStringLiteral("PRAGMA user_version")), version(2));
    QCOMPARE(*m_database->single(QStringLiteral("SELECT group_concat(colour) FROM thing")), QStringLiteral("red,red"));
    QCOMPARE(*m_database->single(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    QCOMPARE(migrator.backupFile(), backup());
    QCOMPARE(QFileInfo(migrator.backupFile()).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    auto kept = Database::open(migrator.backupFile(), Database::Mode::ReadOnly);
    VERIFY_RESULT(kept);
    QCOMPARE(*(*kept)->single(QStringLiteral("PRAGMA user_version")), version(0));
    QCOMPARE(*(*kept)->single(QStringLiteral("SELECT group_concat(name) FROM thing")), QStringLiteral("one,two"));
}

void MigratorTest::existingBackupIsKept()
{
    QVERIFY(QFile::copy(path("a.waymark"), backup()));
    const qint64 size = QFileInfo(backup()).size();
    addStep(1, "more", "CREATE TABLE more (id INTEGER)");
    Migrator migrator(*m_database, steps());
    VERIFY_RESULT(migrator.migrate());
    QCOMPARE(migrator.backupFile(), backup("2"));
    QCOMPARE(QFileInfo(backup()).size(), size);
}

void MigratorTest::newerFileIsRefusedWithBothVersions()
{
    VERIFY_RESULT(m_database->execute(QStringLiteral("PRAGMA user_version = 70")));
    const QString before = dump(*m_database);
    Migrator migrator(*m_database, steps());
    for (const Result<void>& refused : {migrator.check(), migrator.migrate()}) {
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
        QVERIFY2(refused.error().message.contains(QStringLiteral("version 70, this program knows versions up to ") + version(0)),
                 qPrintable(refused.error().message));
    }
    QCOMPARE(dump(*m_database), before);
}

void MigratorTest::olderFileIsNotReadUnmigrated()
{
    addStep(1, "more", "CREATE TABLE more (id INTEGER)");
    const auto refused = Migrator(*m_database, steps()).check();
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("version %1, this program needs version %2").arg(version(0), version(1))));
}

void MigratorTest::failingStepLeavesTheFileAsItWas_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("why");
    QTest::newRow("bad SQL after good") << QByteArray("DELETE FROM thing\n-- statement\nALTER TABLE none ADD x")
                                        << QStringLiteral("no such table: none");
    QTest::newRow("refused by a rule") << QByteArray("INSERT INTO thing VALUES (3, 'three')\n-- statement\n"
                                                     "INSERT INTO thing VALUES (4, NULL)")
                                       << QStringLiteral("NOT NULL");
    QTest::newRow("leaves a key dangling")
        << QByteArray("DELETE FROM thing WHERE id = 1") << QStringLiteral("foreign_key_check: part");
}

void MigratorTest::failingStepLeavesTheFileAsItWas()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, why);
    // Given a file and a step that fails
    const QString before = dump(*m_database);
    addStep(1, "bad", sql.constData());
    // When it is migrated
    Migrator migrator(*m_database, steps());
    const auto failed = migrator.migrate();
    // Then the file is as it was, the error names the step and where the copy lies, and keys are checked again
    QVERIFY(!failed);
    QCOMPARE(dump(*m_database), before);
    QVERIFY2(failed.error().detail.contains(why), qPrintable(failed.error().detail));
    QVERIFY(failed.error().detail.contains(stepName(1, "bad")));
    QVERIFY(failed.error().message.contains(QStringLiteral("version ") + version(1)));
    QVERIFY(failed.error().message.contains(migrator.backupFile()));
    QVERIFY(QFileInfo::exists(migrator.backupFile()));
    QCOMPARE(*m_database->single(QStringLiteral("PRAGMA foreign_keys")), QStringLiteral("1"));
    VERIFY_RESULT(Transaction::begin(*m_database)); // none was left open
}

void MigratorTest::stepsBeforeTheFailingOneStay()
{
    addStep(1, "good", "CREATE TABLE more (id INTEGER)");
    addStep(2, "bad", "nonsense");
    QVERIFY(!Migrator(*m_database, steps()).migrate());
    QCOMPARE(*m_database->single(QStringLiteral("PRAGMA user_version")), version(1));
    // A repaired step is all that is missing the next time
    addStep(2, "bad", "CREATE TABLE yet_more (id INTEGER)");
    VERIFY_RESULT(Migrator(*m_database, steps()).migrate());
    QCOMPARE(*m_database->single(QStringLiteral("PRAGMA user_version")), version(2));
}

void MigratorTest::stepMayRebuildATableAndMakeATrigger()
{
    addStep(1, "rebuild", "CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT NOT NULL)\n-- statement\n"
                                "INSERT INTO fresh SELECT id, upper(name) FROM thing\n-- statement\n"
                                "DROP TABLE thing\n-- statement\nALTER TABLE fresh RENAME TO thing\n-- statement\n"
                                "CREATE TRIGGER thing_kept BEFORE DELETE ON thing BEGIN SELECT raise(ABORT, 'kept'); "
                                "SELECT 1; END\n");
    VERIFY_RESULT(Migrator(*m_database, steps()).migrate());
    QCOMPARE(*m_database->single(QStringLiteral("SELECT group_concat(name) FROM thing")), QStringLiteral("ONE,TWO"));
    QVERIFY(!m_database->execute(QStringLiteral("DELETE FROM thing WHERE id = 2")));
    QVERIFY(!m_database->execute(QStringLiteral("INSERT INTO part VALUES (9, 9)")));
}

void MigratorTest::withoutRoomForABackupNothingIsDone()
{
    // Given a name for the backup that no file can have
    const QString before = dump(*m_database);
    addStep(1, "more", "CREATE TABLE more (id INTEGER)");
    const QString longName = QString(239, QLatin1Char('n')) + QStringLiteral(".waymark"); // 247 bytes of 255
    auto other = Database::create(m_folder->filePath(longName));
    VERIFY_RESULT(other);
    const auto failed = Migrator(**other, steps()).migrate();
    QVERIFY(!failed);
    QVERIFY(failed.error().message.contains(QStringLiteral("backup")));
    QCOMPARE(*(*other)->single(QStringLiteral("PRAGMA user_version")), version(0));
    QCOMPARE(dump(*m_database), before);
}

void MigratorTest::theShippedSchemaIsStrict()
{
    const auto lax =
        m_database->single(QStringLiteral("SELECT group_concat(name) FROM pragma_table_list WHERE strict = 0"
                                          " AND type = 'table' AND name NOT LIKE 'sqlite_%'"
                                          " AND name NOT IN ('thing', 'part')"));
    VERIFY_RESULT(lax);
    QCOMPARE(*lax, QString());
}

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
