// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/heldfile.h"
#include "model/import/csvtext.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace waymark;

using Rows = QList<QStringList>;

class TestCsvText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("separator");
        QTest::addColumn<Rows>("rows"); // heads first
        QTest::addColumn<QList<int>>("lines");
        const auto row = [](const char* name, const QByteArray& bytes, const QString& separator, const Rows& rows, const QList<int>& lines) {
            QTest::newRow(name) << bytes << separator << rows << lines;
        };
        row("plain", "a,b\n1,2\n3,4\n", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}, {2, 3});
        row("no line end at the end", "a,b\n1,2", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {2});
        row("CR LF", "a,b\r\n1,2\r\n", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {2});
        row("CR alone", "a,b\r1,2\r3,4", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}, {2, 3});
        row("semicolons", "a;b\n1,5;2\n", u";"_s, {{u"a"_s, u"b"_s}, {u"1,5"_s, u"2"_s}}, {2});
        row("tabs", "a\tb, c\n1\t2\n", u"\t"_s, {{u"a"_s, u"b, c"_s}, {u"1"_s, u"2"_s}}, {2});
        row("separators in quotes don't count", "\"a;;;\",b\n1,2\n", u","_s, {{u"a;;;"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {2});
        row("said first, as spreadsheets do", "sep=;\r\na;b\r\n1;2\r\n", u";"_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {3});
        row("UTF-8 with its mark", "\xEF\xBB\xBF" "a,b\n\xC3\xA4,2\n", u","_s, {{u"a"_s, u"b"_s}, {u"\u00e4"_s, u"2"_s}}, {2});
        row("UTF-16 with its mark", QByteArray("\xFF\xFE" "a\0,\0b\0\n\0" "1\0,\0\xe4\0\n\0", 18), u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"\u00e4"_s}}, {2});
        row("quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\n", u","_s, {{u"a"_s, u"b"_s}, {u"x \"y\" z"_s, QString()}}, {2});
        row("line ends in quotes", "a,b\n\"x\r\ny\nz\",2\n3,4\n", u","_s, {{u"a"_s, u"b"_s}, {u"x\r\ny\nz"_s, u"2"_s}, {u"3"_s, u"4"_s}}, {2, 5});
        row("a quote inside", "a,b\n5\" pipe,2\n", u","_s, {{u"a"_s, u"b"_s}, {u"5\" pipe"_s, u"2"_s}}, {2});
        row("missing cells are empty", "a,b,c\n1\n", u","_s, {{u"a"_s, u"b"_s, u"c"_s}, {u"1"_s, QString(), QString()}}, {2});
        row("too many stay", "a,b\n1,2,3\n", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s, u"3"_s}}, {2});
        row("blank lines and rows don't count", "a,b\n\n1,2\n,\n \n3,4\n\n", u","_s, {{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}, {3, 6});
        row("heads are tidied", "\" a \n x\",b\n1,2\n", u","_s, {{u"a x"_s, u"b"_s}, {u"1"_s, u"2"_s}}, {3});
        row("blanks around values stay", "a,b\n 1 ,2\n", u","_s, {{u"a"_s, u"b"_s}, {u" 1 "_s, u"2"_s}}, {2});
        row("heads only", "a,b\n", u","_s, {{u"a"_s, u"b"_s}}, {});
        row("a separator at the end is a cell", "a,b,\n1,2,\n", u","_s, {{u"a"_s, u"b"_s, QString()}, {u"1"_s, u"2"_s, QString()}}, {2});
    }

    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, separator);
        QFETCH(Rows, rows);
        QFETCH(QList<int>, lines);
        const auto table = readCsv(bytes);
        VERIFY_RESULT(table);
        QCOMPARE(QString(table->separator), separator);
        Rows read{table->heads};
        QList<int> begins;
        for (const CsvRecord& record : table->records) {
            read << record.cells;
            begins << record.line;
        }
        QCOMPARE(read, rows);
        QCOMPARE(begins, lines);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << QByteArray() << u"empty"_s;
        QTest::newRow("only blank lines") << QByteArray("\n\n , \n") << u"empty"_s;
        QTest::newRow("a quote that stays open") << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << u"line 3"_s;
        QTest::newRow("text behind a quote") << QByteArray("a,b\n1,\"x\"y\n") << u"line 2"_s;
        QTest::newRow("... after a field of two lines") << QByteArray("a,b\n\"p\nq\",\"x\"y\n") << u"line 3"_s;
        QTest::newRow("bytes that are no UTF-8") << QByteArray("a,b\n1,2\nx\xe4,2\n") << u"line 3"_s;
        QTest::newRow("a NUL") << QByteArray("a,b\n1,\0", 7) << u"line 2"_s;
        QTest::newRow("too many rows") << QByteArray("a\n1\n2\n3\n4\n") << u"more than 3 rows"_s;
        QTest::newRow("too long") << QByteArray("a\n" + QByteArray(200, 'x')) << u"longer than"_s;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto table = readCsv(bytes, {.bytes = 100, .records = 3});
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(words), qPrintable(table.error().message));
    }

    void readsAFile()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"a.csv"_s);
        const auto missing = readCsvFile(name);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Error::Code::Io);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a,b\n1,2\n");
        file.close();
        const auto table = readCsvFile(name);
        VERIFY_RESULT(table);
        QCOMPARE(table->records.size(), size_t(1));
        QVERIFY(!readCsvFile(name, {.bytes = 5}));
        // One that SQLite has open is not
        const HeldFile held(name);
        const auto refused = readCsvFile(name);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestCsvText)
#include "tst_csvtext.moc"
