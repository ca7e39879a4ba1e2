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

/// Files that are broken, or hold less than they seem to, after much of them was read.
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

    void anotherFormatBehindResolvesNothing()
    {
        // Given two results, and a later file that lacks one of them
        ImportBox box;
        box.import({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s)
                                .add(u"a"_s, u"r"_s, Outcome::Failed)
                                .add(u"b"_s, u"r"_s, Outcome::Failed)
                                .write(box.path(u"a.json"_s))});
        const QString later =
            ResultsFile(u"2026-03-02T06:00:00Z"_s).add(u"a"_s, u"r"_s, Outcome::Failed).write(box.path(u"later.json"_s));
        QCOMPARE(ImportBox::value(box.stage({{.file = later}})).runs.at(0).notSeen, 1);
        // When what another tool wrote stands behind it
        QFile file(later);
        QVERIFY(file.open(QIODevice::Append) && file.write("{\"version\":\"2.1.0\",\"runs\":[]}") > 0);
        file.close();
        // Then nobody takes the file for all that there is
        const Run run = box.import({.file = later});
        QVERIFY(!run.complete);
        QCOMPARE(box.counted()[Outcome::Failed], 2);
    }

    void aFilteredRunResolvesNothingOutsideIt()
    {
        ImportBox box;
        box.import({.file = ResultsFile(u"2026-03-01T06:00:00Z"_s)
                                .add(u"a"_s, u"r"_s, Outcome::Failed, Severity::High)
                                .add(u"b"_s, u"r"_s, Outcome::Failed, Severity::Low)
                                .write(box.path(u"a.json"_s))});
        const auto filtered = [&](const QString& time, const QString& name) {
            return ResultsFile(time).filtered(u"HIGH"_s).add(name, u"r"_s, Outcome::Failed, Severity::High).write(box.path(name));
        };
        // A run that was to look for some severities only lacks the others
        const QString some = filtered(u"2026-03-02T06:00:00Z"_s, u"a"_s);
        {
            const StagedImports staged = ImportBox::value(box.stage({{.file = some}}));
            QCOMPARE(staged.runs.at(0).notSeen, 0);
            VERIFY_RESULT(acceptImports(box.workspace(), staged));
        }
        box.settleNow();
        QCOMPARE(box.counted()[Outcome::Failed], 3); // two of the whole, and one of the filtered
        // Its own it does settle
        QCOMPARE(ImportBox::value(box.stage({{.file = filtered(u"2026-03-03T06:00:00Z"_s, u"c"_s)}})).runs.at(0).notSeen, 1);
    }
};

QTEST_GUILESS_MAIN(TestBrokenImports)
#include "tst_brokenimports.moc"
