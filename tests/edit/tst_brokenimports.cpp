// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "tests/support/importbox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Rows of the tables that an import writes to.
std::map<QString, QString> rowsOf(const QString& file)
{
    std::map<QString, QString> counts;
    const auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database)
        return counts;
    for (const char* table : {"run", "run_scope", "scope", "check_unit", "resource", "result", "result_key", "target", "audit_entry"})
        counts[QString::fromLatin1(table)] =
            (*database)->single(u"SELECT count(*) FROM %1"_s.arg(QLatin1String(table))).value();
    return counts;
}

} // namespace

/// A file that turns out to be broken after thousands of its results were read.
class TestBrokenImports : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leaveNoRows_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("cut off") << QByteArray();
        QTest::newRow("text behind the document") << QByteArray("]}\nDone.");
        QTest::newRow("invalid UTF-8") << QByteArray(",{\"id\":\"\xff\"}]}");
        QTest::newRow("nested too deeply") << ",{\"id\":" + QByteArray(10'000, '[');
    }
    void leaveNoRows()
    {
        QFETCH(QByteArray, end);
        // Given a workspace with a run, and a file of many results that ends in a fault
        ImportBox box;
        box.import({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s).add(u"a"_s, u"r"_s, Outcome::Failed).write(box.path(u"a.json"_s))});
        const auto before = rowsOf(box.workspace().file());
        QByteArray content = "{\"schema\":\"results/1\",\"target\":\"t\",\"results\":[";
        for (int i = 0; i < 3000; ++i)
            content += (i ? ",{\"id\":\"check " : "{\"id\":\"check ") + QByteArray::number(i) + "\",\"status\":\"failed\"}";
        QFile file(box.path(u"broken.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content + end) > 0);
        file.close();
        // When it is imported
        const StagedImports staged = ImportBox::value(box.stage({{.file = file.fileName()}}));
        // Then it is refused, and nothing of it is there
        QVERIFY(staged.runs.empty());
        QCOMPARE(staged.rejected.size(), size_t(1));
        QVERIFY(!staged.rejected.front().error.message.isEmpty());
        QCOMPARE(rowsOf(box.workspace().file()), before);
        VERIFY_RESULT(Workspace::verify(box.workspace().file()));
    }
};

QTEST_GUILESS_MAIN(TestBrokenImports)
#include "tst_brokenimports.moc"
