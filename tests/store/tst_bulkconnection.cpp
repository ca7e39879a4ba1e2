// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/bulkconnection.h"
#include "tests/support/evidencebox.h"

#include <QFile>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Statements that a connection keeps and lends.
class TestBulkConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_box = std::make_unique<EvidenceBox>();
        auto opened = BulkConnection::open(m_box->file());
        QVERIFY(opened);
        m_connection = *std::move(opened);
    }

    void cleanup()
    {
        m_connection.reset();
        m_box.reset();
    }

    void whatIsLentIsPreparedOnce()
    {
        const qint64 before = m_connection->prepared();
        for (qint64 i = 0; i < 5; ++i) {
            const LentStatement statement = m_connection->lend("SELECT ?");
            statement->bind(1, i);
            QVERIFY(statement->next());
            QCOMPARE(statement->integer(0), i);
        }
        QCOMPARE(m_connection->prepared() - before, qint64(1));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_connection->single("SELECT 42"), qint64(42));
        QCOMPARE(m_connection->prepared() - before, qint64(2));
    }

    void itComesBackAsIfNew()
    {
        constexpr auto sql = "SELECT ?1, ?2, 1 UNION ALL SELECT ?1, ?2, 2";
        {
            // Given one that was given back at its second row
            const QByteArray text = "text";
            const LentStatement statement = m_connection->lend(sql);
            statement->bind(1, 7).bindText(2, text);
            QVERIFY(statement->next() && statement->next());
            QCOMPARE(statement->bytes(1), text);
        }
        // When it is lent again, then it starts anew, and nothing is bound
        const LentStatement again = m_connection->lend(sql);
        QVERIFY(again->next());
        QCOMPARE(again->integer(2), qint64(1));
        QVERIFY(again->isNull(0) && again->isNull(1));
    }

    void oneThatWasGivenBackReadsNoMore()
    {
        // Given one that was given back with rows left
        {
            const LentStatement statement = m_connection->lend("SELECT name FROM sqlite_schema");
            QVERIFY(statement->next());
        }
        // When somebody else writes
        QVERIFY(m_box->database().execute(u"INSERT INTO resource (name) VALUES ('r')"_s));
        // Then that is seen: no old view of the file is held
        QCOMPARE(m_connection->single("SELECT count(*) FROM resource"), qint64(1));
    }

    void twoAtOnceDoNotDisturbEachOther()
    {
        constexpr auto sql = "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3";
        const qint64 before = m_connection->prepared();
        {
            // Given one that stands at its first row
            const LentStatement outer = m_connection->lend(sql);
            QVERIFY(outer->next());
            {
                // When the same is lent again, and given back
                const LentStatement inner = m_connection->lend(sql);
                QVERIFY(inner->next());
                QCOMPARE(inner->integer(0), qint64(1));
            }
            // Then the first goes on where it stood
            QVERIFY(outer->next());
            QCOMPARE(outer->integer(0), qint64(2));
        }
        // And one of them is kept
        const LentStatement again = m_connection->lend(sql);
        QVERIFY(again->next());
        QCOMPARE(again->integer(0), qint64(1));
        QCOMPARE(m_connection->prepared() - before, qint64(2));
    }

    void oneThatFailedCanBeLentAgain()
    {
        m_connection->execute("CREATE TEMP TABLE once (id INTEGER PRIMARY KEY)");
        constexpr auto sql = "INSERT INTO temp.once VALUES (?)";
        {
            // Given one that a constraint refused
            const LentStatement insert = m_connection->lend(sql);
            insert->bind(1, 1).run();
            insert->bind(1, 1).run();
        }
        QVERIFY(!m_connection->status());
        // When the error is over
        m_connection->rollback();
        // Then it runs again
        {
            const LentStatement insert = m_connection->lend(sql);
            insert->bind(1, 2).run();
        }
        QVERIFY(m_connection->status());
        QCOMPARE(m_connection->single("SELECT count(*) FROM temp.once"), qint64(2));
    }

    void whatCouldNotBePreparedIsTriedAnew()
    {
        constexpr auto sql = "SELECT number FROM temp.later";
        {
            const LentStatement tooEarly = m_connection->lend(sql);
            QVERIFY(!tooEarly->next());
            QVERIFY(!m_connection->status());
        }
        m_connection->rollback();
        m_connection->execute("CREATE TEMP TABLE later AS SELECT 5 AS number");
        const LentStatement now = m_connection->lend(sql);
        QVERIFY(now->next());
        QCOMPARE(now->integer(0), qint64(5));
    }

    /// A statement that outlived its connection would keep the file open, and its log beside it.
    void whatIsKeptEndsWithTheConnection()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"alone.waymark"_s);
        QVERIFY(Database::create(file));
        {
            auto alone = BulkConnection::open(file);
            QVERIFY(alone);
            QVERIFY((*alone)->begin());
            {
                const LentStatement insert = (*alone)->lend("INSERT INTO resource (name) VALUES (?)");
                insert->bindText(1, "r").run();
            }
            QVERIFY((*alone)->commit());
            QVERIFY(QFile::exists(file + u"-wal"_s));
        }
        QVERIFY(!QFile::exists(file + u"-wal"_s));
    }

    void nothingIsBegunWhenTheLogIsNotTheFilesAnyMore()
    {
        QVERIFY(m_connection->begin());
        QVERIFY(m_connection->commit());
        QVERIFY(QFile::remove(m_box->file() + u"-wal"_s));
        const auto begun = m_connection->begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, Error::Code::Storage);
        QVERIFY(!m_connection->inTransaction());
    }

private:
    std::unique_ptr<EvidenceBox> m_box;
    std::unique_ptr<BulkConnection> m_connection;
};

QTEST_GUILESS_MAIN(TestBulkConnection)
#include "tst_bulkconnection.moc"
