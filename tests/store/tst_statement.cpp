// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "model/store/statement.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace waymark;

class StatementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void constraintIsToldFromAFault();
    void nullTextIsEmptyText();
    void rowsThatEndInAnErrorAreNoShortResult();
    void runsAgainWithOtherValues();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

void StatementTest::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = Database::create(m_folder->filePath(QStringLiteral("a.waymark")));
    VERIFY_RESULT(made);
    m_database = std::move(*made);
}

void StatementTest::constraintIsToldFromAFault()
{
    // Given a row that is there already
    const QString insert =
        QStringLiteral("INSERT INTO check_unit (id, tool, check_id, title) VALUES (1, 'a', 'b', '')");
    VERIFY_RESULT(m_database->execute(insert));
    // When it is inserted again, then the error is about the value; SQLite's words are for the log only
    const auto twice = m_database->execute(insert);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, Error::Code::Invalid);
    QVERIFY(twice.error().detail.contains(QStringLiteral("check_unit")));
    QVERIFY(!twice.error().message.contains(QStringLiteral("check_unit")));
    // When a statement is wrong, then it is about the file or the program
    const auto nonsense = m_database->execute(QStringLiteral("SELECT nothing FROM nowhere"));
    QVERIFY(!nonsense);
    QCOMPARE(nonsense.error().code, Error::Code::Storage);
}

void StatementTest::nullTextIsEmptyText()
{
    auto statement = Statement::prepare(*m_database, QStringLiteral("SELECT typeof(?), typeof(?), typeof(?)"));
    VERIFY_RESULT(statement);
    statement->bind(0, QString()).bind(1, QVariant()).bind(2, qint64(1));
    VERIFY_RESULT(statement->run());
    QVERIFY(statement->next());
    QCOMPARE(statement->text(0), QStringLiteral("text"));
    QCOMPARE(statement->text(1), QStringLiteral("null"));
    QCOMPARE(statement->text(2), QStringLiteral("integer"));
    QVERIFY(!statement->next());
    VERIFY_RESULT(statement->finish());
}

void StatementTest::rowsThatEndInAnErrorAreNoShortResult()
{
    // Given a query whose third row can't be computed
    auto statement = Statement::prepare(
        *m_database, QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5)"
                                    " SELECT i, CASE i WHEN 3 THEN abs(-9223372036854775807 - 1) ELSE i END FROM n"));
    VERIFY_RESULT(statement);
    VERIFY_RESULT(statement->run());
    int rows = 0;
    while (statement->next())
        ++rows;
    // Then it doesn't look as if there were only two
    QCOMPARE(rows, 2);
    QVERIFY(!statement->finish());
}

void StatementTest::runsAgainWithOtherValues()
{
    auto statement = Statement::prepare(*m_database, QStringLiteral("SELECT ? * 2"));
    VERIFY_RESULT(statement);
    for (const qint64 number : {3, 4}) {
        VERIFY_RESULT(statement->bind(0, number).run());
        QVERIFY(statement->next());
        QCOMPARE(statement->integer(0), 2 * number);
        VERIFY_RESULT(statement->finish());
    }
}

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
