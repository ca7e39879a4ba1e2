// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/auditlog.h"
#include "model/store/database.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace waymark;

class AuditLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void entriesComeBackInOrder();
    void hashChainsTheBytes();
    void lastChangeNamesTheLatestAuthor();
    void anEmptyLogVerifies();
    void tamperingIsFoundAtTheFirstBrokenEntry_data();
    void tamperingIsFoundAtTheFirstBrokenEntry();
    void theFirstBrokenEntryIsNamed_data();
    void theFirstBrokenEntryIsNamed();

private:
    ChangeSet appended(const QString& author, const Entity& entity);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    Story m_story = aStory(QStringLiteral("A-1"));
};

ChangeSet AuditLogTest::appended(const QString& author, const Entity& entity)
{
    ChangeSet changeSet;
    changeSet.author = author;
    changeSet.session = QStringLiteral("session");
    changeSet.at = someTime().addDays(author.size());
    changeSet.text = QStringLiteral("Change by ") + author;
    changeSet.changes = {{.after = entity}, {.before = entity, .after = entity}};
    const auto done = AuditLog(*m_database).append(changeSet);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return changeSet;
}

void AuditLogTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Database::create(m_folder->filePath(QStringLiteral("a.waymark")));
    VERIFY_RESULT(made);
    m_database = std::move(*made);
}

void AuditLogTest::entriesComeBackInOrder()
{
    // Given three entries
    for (const char* author : {"Anna", "Bernd", "Cleo"})
        appended(QLatin1String(author), m_story);
    // When those after the first are asked for
    const auto entries = AuditLog(*m_database).entriesAfter(1);
    // Then they come in order, each with its sequence number and all it was given
    VERIFY_RESULT(entries);
    QCOMPARE(entries->size(), size_t(2));
    QCOMPARE(entries->at(0).sequence, 2);
    QCOMPARE(entries->at(0).author, QStringLiteral("Bernd"));
    QCOMPARE(entries->at(1).sequence, 3);
    QCOMPARE(entries->at(1).changes.size(), size_t(2));
    QCOMPARE(*AuditLog(*m_database).lastSequence(), 3);
}

void AuditLogTest::hashChainsTheBytes()
{
    const AuditLog log(*m_database);
    QCOMPARE(*log.headHash(), QByteArray());
    const QByteArray first = canonicalBytes(appended(QStringLiteral("Anna"), m_story));
    const QByteArray firstHash = QCryptographicHash::hash(first, QCryptographicHash::Sha256);
    QCOMPARE(*log.headHash(), firstHash);
    const QByteArray second = canonicalBytes(appended(QStringLiteral("Bernd"), m_story));
    QCOMPARE(*log.headHash(), QCryptographicHash::hash(firstHash + second, QCryptographicHash::Sha256));
}

void AuditLogTest::lastChangeNamesTheLatestAuthor()
{
    appended(QStringLiteral("Anna"), m_story);
    const ChangeSet latest = appended(QStringLiteral("Bernd"), m_story);
    appended(QStringLiteral("Cleo"), aStory(QStringLiteral("B-1")));
    const auto last = AuditLog(*m_database).lastChange(m_story);
    VERIFY_RESULT(last);
    QVERIFY(*last);
    QCOMPARE((*last)->author, QStringLiteral("Bernd"));
    QCOMPARE((*last)->at, latest.at);
    QVERIFY(!*AuditLog(*m_database).lastChange(aStory(QStringLiteral("C-1"))));
}

void AuditLogTest::anEmptyLogVerifies()
{
    VERIFY_RESULT(AuditLog(*m_database).verify());
}

void AuditLogTest::tamperingIsFoundAtTheFirstBrokenEntry_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("entry"); // 0: none
    QTest::newRow("nothing") << QByteArray("SELECT 1") << 0;
    QTest::newRow("other author") << QByteArray("UPDATE audit_entry SET author = 'Eve' WHERE sequence = 2") << 2;
    QTest::newRow("other time") << QByteArray(
                                       "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 3")
                                << 3;
    QTest::newRow("other session") << QByteArray("UPDATE audit_entry SET session = '' WHERE sequence = 1") << 1;
    QTest::newRow("other text") << QByteArray("UPDATE audit_entry SET text = 'x' WHERE sequence = 4") << 4;
    QTest::newRow("other bytes") << QByteArray(
                                        "UPDATE audit_entry SET bytes = CAST(replace(bytes, 'Bernd', 'Berta')"
                                        " AS BLOB), author = 'Berta', text = 'Change by Berta' WHERE sequence = 2")
                                 << 2;
    QTest::newRow("other hash") << QByteArray("UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 2") << 2;
    QTest::newRow("items taken out") << QByteArray("DELETE FROM audit_item WHERE sequence = 2") << 2;
    QTest::newRow("tail cut off") << QByteArray("DELETE FROM audit_entry WHERE sequence = 4") << 4;
    QTest::newRow("head cut off") << QByteArray("DELETE FROM audit_entry WHERE sequence = 1") << 1;
    QTest::newRow("middle cut out") << QByteArray("DELETE FROM audit_entry WHERE sequence = 3") << 3;
    QTest::newRow("swapped") << QByteArray("UPDATE audit_entry SET sequence = 5 - sequence WHERE sequence = 1") << 1;
    QTest::newRow("item of another row") << QByteArray("UPDATE audit_item SET entity_id = 'x' WHERE sequence = 3") << 3;
    QTest::newRow("item too many") << QByteArray("INSERT INTO audit_item VALUES ('story', 'x', 2)") << 2;
}

void AuditLogTest::tamperingIsFoundAtTheFirstBrokenEntry()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, entry);
    // Given a log of four entries that somebody changes past Waymark
    for (const char* author : {"Anna", "Bernd", "Cleo", "Dora"})
        appended(QLatin1String(author), m_story);
    if (entry > 0) {
        VERIFY_RESULT(m_database->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        if (sql.startsWith("UPDATE audit_entry SET sequence"))
            VERIFY_RESULT(m_database->execute(QStringLiteral("DELETE FROM audit_entry WHERE sequence = 4")));
    }
    VERIFY_RESULT(m_database->execute(QString::fromLatin1(sql)));
    // When it is verified
    const auto verified = AuditLog(*m_database).verify();
    // Then the first broken entry is named
    QCOMPARE(verified.has_value(), entry == 0);
    if (entry > 0) {
        QCOMPARE(verified.error().code, Error::Code::Broken);
        QVERIFY2(verified.error().message.contains(QStringLiteral("entry %1:").arg(entry)),
                 qPrintable(verified.error().message));
    }
}

void AuditLogTest::theFirstBrokenEntryIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("in the middle") << QByteArray("UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 2")
                                   << QStringLiteral("entry 2: somebody changed it past Waymark. It says that Bernd made it on "
                                                     "2026-03-07 09:30:15 UTC.");
    QTest::newRow("and others behind it") << QByteArray("UPDATE audit_entry SET session = 'x' WHERE sequence > 1")
                                          << QStringLiteral("It says that Bernd made it");
    QTest::newRow("not what it says by itself") << QByteArray("UPDATE audit_entry SET author = 'Eve', at = 'soon' WHERE sequence = 2")
                                                << QStringLiteral("It says that Eve made it on soon.");
    QTest::newRow("items") << QByteArray("DELETE FROM audit_item WHERE sequence = 2")
                           << QStringLiteral("It says that Bernd made it on 2026-03-07");
    QTest::newRow("taken out") << QByteArray("DELETE FROM audit_entry WHERE sequence = 3")
                               << QStringLiteral("entry 3: somebody took it out past Waymark. The entry before it says of itself that Bernd "
                                                 "made it on 2026-03-07");
}

void AuditLogTest::theFirstBrokenEntryIsNamed()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    for (const char* author : {"Anna", "Bernd", "Cleo", "Dora"})
        appended(QLatin1String(author), m_story); // Bernd five days after the beginning
    VERIFY_RESULT(m_database->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    VERIFY_RESULT(m_database->execute(QString::fromLatin1(sql)));
    const auto verified = AuditLog(*m_database).verify();
    QVERIFY(!verified);
    QVERIFY2(verified.error().message.contains(words), qPrintable(verified.error().message));
}

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_auditlog.moc"
