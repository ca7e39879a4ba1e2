// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
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
    void initTestCase()
    {
        auto made = Database::create(m_folder.filePath(u"a.waymark"_s));
        VERIFY_RESULT(made);
        m_database = *std::move(made);
        int key = 0;
        for (const QString& name : m_names)
            VERIFY_RESULT(m_database->execute(u"INSERT INTO resource (id, name) VALUES (%1, '%2')"_s.arg(++key).arg(name)));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("in both halves") << u"bucket"_s << QStringList{u"bucket/a"_s, u"bucket/B_1"_s, u"my-bucket"_s};
        QTest::newRow("whatever the case") << u"B_1"_s << QStringList{u"bucket/B_1"_s, u"vm/b_1"_s};
        QTest::newRow("per cent is itself") << u"%"_s << QStringList{u"50%"_s};
        QTest::newRow("low line is itself") << u"_"_s << QStringList{u"bucket/B_1"_s, u"vm/b_1"_s};
        QTest::newRow("reverse solidus is itself") << u"\\"_s << QStringList{u"C:\\host"_s};
        QTest::newRow("nowhere") << u"bucket/c"_s << QStringList{};
    }

    /// By one thread and by two, and nothing is left of the search before.
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        for (const qint64 enoughForTwo : {1, 1000, 1}) {
            VERIFY_RESULT(findResources(*m_database, text, enoughForTwo));
            QCOMPARE(found(), expected);
        }
    }

private:
    QStringList found() const
    {
        QStringList names;
        auto statement = Statement::prepare(
            *m_database, u"SELECT name FROM resource JOIN temp.matching_resource USING (id) ORDER BY resource.id"_s);
        if (statement && statement->run())
            while (statement->next())
                names << statement->text(0);
        return statement && statement->finish() ? names : QStringList{u"it failed"_s};
    }

    const QStringList m_names{u"bucket/a"_s, u"50%"_s, u"bucket/B_1"_s, u"C:\\host"_s, u"my-bucket"_s, u"vm/b_1"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestResourceSearch)
#include "tst_resourcesearch.moc"
