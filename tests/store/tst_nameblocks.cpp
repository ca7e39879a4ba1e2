// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/nameblocks.h"
#include "tests/support/evidencebox.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestNameBlocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_box = std::make_unique<EvidenceBox>(); }

    void holdEachNameOfTheirKeys()
    {
        // Given names with a gap among their keys
        import(1, 0, 1500);
        QVERIFY(m_box->database().execute(u"DELETE FROM result"_s));
        QVERIFY(m_box->database().execute(u"DELETE FROM resource WHERE id BETWEEN 100 AND 102"_s));
        // When they are put into blocks
        extend();
        // Then all but the last few hundred stand there, and are found by the keys that they have
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 2);
        const qint64 last = m_box->number(u"SELECT max(last) FROM name_block"_s);
        QVERIFY(last > 1000);
        QCOMPARE(stray(), 0);
        for (const qint64 key : {qint64(1), qint64(99), qint64(103), last}) {
            const QString name = *m_box->database().single(u"SELECT name FROM resource WHERE id = %1"_s.arg(key));
            QCOMPARE(found(name.toUpper()), std::vector{key});
        }
        QCOMPARE(m_box->number(u"SELECT count(*) FROM resource WHERE id > %1"_s.arg(last)), 1497 - 1024);
        // And once more changes nothing
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 2);
    }

    void goOnWhereTheyEnd()
    {
        import(1, 0, 1500);
        extend();
        import(2, 1000, 2500);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 4);
        QCOMPARE(stray(), 0);
    }

    void goWithTheirNames()
    {
        // Given an import whose names have blocks, and a later one
        import(1, 0, 1500);
        extend();
        const auto run = import(2, 1500, 4000);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 7);
        // When the later one is removed for good
        removeForGood(run);
        // Then no block has a name of it, and what others are called is found as before
        QCOMPARE(m_box->number(u"SELECT count(*) FROM resource"_s), 1500);
        QVERIFY(m_box->number(u"SELECT coalesce(max(last), 0) FROM name_block"_s) <= 1500);
        QCOMPARE(stray(), 0);
        import(3, 5000, 6000);
        extend();
        QCOMPARE(stray(), 0);
    }

    /// Of an import before others, whose names go in few steps, and whose blocks and those of all after it are made anew.
    void goWithTheNamesOfAnEarlyRun()
    {
        const auto run = import(1, 0, 1500);
        import(2, 1000, 3000);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 5);
        removeForGood(run);
        QCOMPARE(m_box->number(u"SELECT count(*) FROM resource"_s), 2000);
        QCOMPARE(stray(), 0);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 3);
        QCOMPARE(found(u"thing/2000 of"_s).size(), size_t(1));
        QVERIFY(found(u"thing/999 of"_s).empty());
    }

    void endSoonerWithLongNamesAndAtWideGaps()
    {
        QVERIFY(m_box->database().execute(u"INSERT INTO resource (name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                          " FROM n WHERE i < 1200) SELECT i || printf('%.2000c', 'x') FROM n"_s));
        QVERIFY(m_box->database().execute(u"DELETE FROM resource WHERE id BETWEEN 200 AND 210"_s));
        QVERIFY(m_box->database().execute(u"UPDATE resource SET id = id + 100000 WHERE id > 900"_s));
        extend();
        QVERIFY(m_box->number(u"SELECT max(length(names)) FROM name_block"_s) < 300'000);
        QVERIFY(m_box->number(u"SELECT count(*) FROM name_block"_s) > 4);
        QCOMPARE(stray(), 0);
        QCOMPARE(found(u"211x"_s), std::vector{qint64(211)});
        QVERIFY(found(u"205x"_s).empty());
    }

    /// What blocks say of odd names is what LIKE says of them.
    void oddNamesAreFoundAsByLike_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFound");
        QTest::newRow("line break") << u"a\nb"_s << u"a b"_s << false;
        QTest::newRow("before a NUL") << u"ab"_s + QChar(0) + u"cd"_s << u"ab"_s << true;
        QTest::newRow("after a NUL") << u"ab"_s + QChar(0) + u"cd"_s << u"cd"_s << false;
        QTest::newRow("no character") << u"x\uffff"_s << u"x"_s << true;
    }
    void oddNamesAreFoundAsByLike()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(bool, isFound);
        auto insert = Statement::prepare(m_box->database(), u"INSERT INTO resource (name) VALUES (?)"_s);
        QVERIFY(insert && insert->bind(0, name).run() && insert->finish());
        QCOMPARE(m_box->number(u"SELECT count(*) FROM resource WHERE name LIKE '%%1%'"_s.arg(text)), isFound ? 1 : 0);
        import(1, 0, 1000);
        extend();
        QCOMPARE(stray(), 0);
        QCOMPARE(found(text).size() == 1 && found(text).front() == 1, isFound);
    }

    void areDroppedFromARemovedResourceOn()
    {
        import(1, 0, 2000);
        extend();
        const auto connection = BulkConnection::open(m_box->file());
        VERIFY_RESULT(connection);
        VERIFY_RESULT((*connection)->begin());
        dropNameBlocks(**connection, 600);
        VERIFY_RESULT((*connection)->commit());
        QCOMPARE(m_box->number(u"SELECT max(last) FROM name_block"_s), 512);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 3);
    }

    void aStrayNameIsTold()
    {
        import(1, 0, 1500);
        extend();
        QCOMPARE(stray(), 0);
        QVERIFY(m_box->database().execute(
            u"UPDATE name_block SET names = CAST(replace(names, 'thing/7', 'thing/8') AS BLOB) WHERE first = 1"_s));
        QCOMPARE(stray(), 1);
    }

    void cancelledTheyGoOnLater()
    {
        import(1, 0, 3000);
        Progress progress;
        progress.cancelled = true;
        const auto connection = BulkConnection::open(m_box->file());
        VERIFY_RESULT(connection);
        const auto extended = extendNameBlocks(**connection, progress);
        QVERIFY(!extended);
        QCOMPARE(extended.error().code, Error::Code::Cancelled);
        extend();
        QCOMPARE(m_box->number(u"SELECT count(*) FROM name_block"_s), 5);
    }

private:
    Run import(int day, int from, int to)
    {
        std::vector<Finding> findings;
        for (int i = from; i < to; ++i)
            findings.push_back(aFinding(u"check"_s, u"Thing/%1 of them"_s.arg(i), Outcome::Failed));
        const auto run = m_box->import(day, findings);
        return run ? *run : Run{};
    }
    void removeForGood(const Run& run)
    {
        VERIFY_RESULT(m_box->withdraw(run.id));
        VERIFY_RESULT(m_box->settle());
        VERIFY_RESULT(m_box->purge(run.id));
    }
    void extend()
    {
        const auto connection = BulkConnection::open(m_box->file());
        VERIFY_RESULT(connection);
        VERIFY_RESULT(extendNameBlocks(**connection, Progress()));
    }
    qint64 stray()
    {
        const auto key = findStrayName(m_box->database());
        return key ? *key : -1;
    }
    std::vector<qint64> found(const QString& text)
    {
        std::vector<qint64> keys;
        const auto known = findInBlocks(m_box->database(), text, 0, [&](qint64 key) {
            keys.push_back(key);
            return true;
        });
        return known ? keys : std::vector<qint64>{-1};
    }

    std::unique_ptr<EvidenceBox> m_box;
};

QTEST_GUILESS_MAIN(TestNameBlocks)
#include "tst_nameblocks.moc"
