// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/bulkconnection.h"
#include "model/store/database.h"
#include "model/store/nameblocks.h"
#include "model/store/resourcesearch.h"
#include "model/store/statement.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestResourceSearch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        auto made = Database::create(m_folder.filePath(u"%1.waymark"_s.arg(++m_files)));
        VERIFY_RESULT(made);
        m_database = *std::move(made);
        const QString insert = u"INSERT INTO resource (name) VALUES ('%1')"_s;
        for (const QString& name : m_names)
            VERIFY_RESULT(m_database->execute(insert.arg(name)));
        VERIFY_RESULT(m_database->execute(u"INSERT INTO resource (name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1"
                                          " FROM n WHERE i < 4000) SELECT 'host/' || i FROM n"_s));
        for (const QString& name : m_names)
            VERIFY_RESULT(m_database->execute(insert.arg(u"last "_s + name)));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("some") << u"bucket"_s << QStringList{u"bucket/a"_s, u"bucket/B_1"_s, u"my-bucket"_s};
        QTest::newRow("whatever the case") << u"B_1"_s << QStringList{u"bucket/B_1"_s, u"vm/b_1"_s};
        QTest::newRow("the case of other letters than ASCII counts") << u"\u00dcber"_s << QStringList{u"\u00dcber"_s};
        QTest::newRow("per cent is itself") << u"%"_s << QStringList{u"50%"_s};
        QTest::newRow("low line is itself") << u"_"_s << QStringList{u"bucket/B_1"_s, u"vm/b_1"_s};
        QTest::newRow("reverse solidus is itself") << u"\\"_s << QStringList{u"C:\\host"_s};
        QTest::newRow("nowhere") << u"bucket/c"_s << QStringList{};
        QTest::newRow("not over two names") << u"bucket/a\n50%"_s << QStringList{};
    }

    /// With blocks and without, and nothing is left of the search before.
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        for (const QString& name : QStringList(expected))
            expected << u"last "_s + name;
        for (const bool blocks : {false, true, true}) {
            if (blocks)
                extend();
            const auto found = findResources(*m_database, text, SearchFor::UntilMany);
            VERIFY_RESULT(found);
            QCOMPARE(*found, ResourcesFound::All);
            QCOMPARE(names(), expected);
        }
    }

    /// Unless all are wanted; what few names hold is found whole.
    void endsAtMany()
    {
        const auto search = [&](const QString& text, SearchFor wanted, ResourcesFound expected) {
            const auto found = findResources(*m_database, text, wanted);
            const auto count = m_database->single(u"SELECT count(*) FROM temp.matching_resource"_s);
            return found && *found == expected && count ? count->toInt() : -1;
        };
        for (const bool blocks : {false, true}) {
            if (blocks)
                extend();
            QCOMPARE(search(u"HOST/"_s, SearchFor::UntilMany, ResourcesFound::Many), 1000);
            QCOMPARE(search(u"HOST/"_s, SearchFor::TheRest, ResourcesFound::All), 4000);
            QCOMPARE(search(u"/39"_s, SearchFor::UntilMany, ResourcesFound::All), 111);
        }
    }

private:
    void extend()
    {
        const auto connection = BulkConnection::open(m_database->file());
        VERIFY_RESULT(connection);
        VERIFY_RESULT(extendNameBlocks(**connection, Progress()));
    }
    QStringList names() const
    {
        QStringList list;
        auto statement = Statement::prepare(
            *m_database, u"SELECT name FROM resource JOIN temp.matching_resource USING (id) ORDER BY resource.id"_s);
        if (statement && statement->run())
            while (statement->next())
                list << statement->text(0);
        return statement && statement->finish() ? list : QStringList{u"it failed"_s};
    }

    const QStringList m_names{u"bucket/a"_s, u"50%"_s, u"bucket/B_1"_s, u"C:\\host"_s, u"my-bucket"_s, u"vm/b_1"_s, u"\u00dcber"_s, u"\u00fcber"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestResourceSearch)
#include "tst_resourcesearch.moc"
