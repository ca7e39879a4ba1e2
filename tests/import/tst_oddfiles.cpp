// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/samples.h"

#include <QStringEncoder>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Findings for AWS Security Hub, one a line.
QByteArray asff()
{
    return contentOf(QStringLiteral(WAYMARK_TEST_DATA "/aws-securityhub-asff/hdf_prowler-sample.asff.json"));
}

/// Each finding as a document of its own.
QList<QByteArray> singles()
{
    QList<QByteArray> all = asff().split('\n');
    all.removeIf([](const QByteArray& line) { return line.trimmed().isEmpty(); });
    return all;
}

QByteArray page(const QList<QByteArray>& findings)
{
    return "{\"Findings\":[" + findings.join(',') + "]}";
}

} // namespace

/// Files that tools, shells and people really make of results: what is whole is read as if it were as the tool wrote it,
/// and all else is refused with words that say what happened to it.
class tst_OddFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areReadAsTheOriginal_data();
    void areReadAsTheOriginal();
    void areRefusedInWords_data();
    void areRefusedInWords();
    void theLastOfEqualListsCounts();
    void controlCharactersStayText();
};

void tst_OddFiles::areReadAsTheOriginal_data()
{
    QTest::addColumn<QByteArray>("content");
    const QList<QByteArray> all = singles();
    QVERIFY(all.size() > 1);
    QTest::newRow("one page") << page(all);
    QTest::newRow("bare list") << "[" + all.join(',') + "]";
    QTest::newRow("one a line, without an end of the last") << all.join('\n');
    QTest::newRow("JSON Lines with blank ones") << "\n\n" + all.join("\n \n") + "\n\n";
    QTest::newRow("pages in a row") << page(all.first(1)) + "\n" + page(all.sliced(1));
    QTest::newRow("line ends of Windows") << asff().replace("\n", "\r\n");
    QTest::newRow("UTF-8 with a byte order mark") << "\xef\xbb\xbf" + asff();
    QStringEncoder little(QStringConverter::Utf16LE);
    QTest::newRow("as PowerShell redirects it") << "\xff\xfe" + QByteArray(little(QString::fromUtf8(asff())));
}

void tst_OddFiles::areReadAsTheOriginal()
{
    QFETCH(QByteArray, content);
    const auto original = readText(asff());
    QVERIFY2(original.facts, qPrintable(original.facts ? QString() : original.facts.error().message));
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"aws-securityhub-asff"_s);
    QVERIFY(lines(read.sink) == lines(original.sink));
}

void tst_OddFiles::areRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QByteArray& content, const char* says) {
        QTest::newRow(name) << content << QString::fromLatin1(says);
    };
    const QList<QByteArray> all = singles();
    const QByteArray whole = page(all);
    add("gzip", QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8) + whole, "compressed with gzip");
    add("zip", QByteArray("PK\x03\x04\x14\0", 6) + whole, "zip archive");
    add("messages in front", "2024-01-15T10:00:00.000Z\tINFO\tDetecting...\n" + whole, "does not start with JSON");
    add("text behind", whole + "\nDone in 3 s.\n", "After a document");
    add("a broken line among good ones", "\n" + all.first() + "\n\n{\"broken\": \n" + all.last() + "\n", "begins in line 4");
    add("cut off", whole.chopped(20), "ends in the middle");
    add("a quote missing", QByteArray(whole).replace(whole.indexOf("\":") + 2, 0, "\":"), "not valid JSON");
    add("a text", "\"hello\"\n", "a single value");
    add("null", "null\n", "Say which format");
}

void tst_OddFiles::areRefusedInWords()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto read = readText(content);
    QVERIFY(!read.facts);
    QVERIFY(read.sink.findings.empty());
    QVERIFY2(read.facts.error().message.contains(says), qPrintable(read.facts.error().message));
}

void tst_OddFiles::theLastOfEqualListsCounts()
{
    const auto read = readText(
        R"({"check_type":"terraform","check_type":"kubernetes","results":{"failed_checks":[],"failed_checks":[)"
        R"({"check_id":"CKV_1","check_name":"n","check_result":{"result":"FAILED"},"file_path":"/a",)"
        R"("file_line_range":[1,2],"resource":"r"}],"passed_checks":[],"skipped_checks":[],"parsing_errors":[]},)"
        R"("summary":{"failed":1}})");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"checkov"_s);
    QCOMPARE(read.facts->rows.total(), 1);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
}

void tst_OddFiles::controlCharactersStayText()
{
    const auto read = readText(
        R"([{"Description":"nul \u0000 esc \u001b[31mred bidi \u202e","StartLine":1,"EndLine":1,"File":"f\u0000.txt",)"
        R"("RuleID":"r","Secret":"s","Match":"<img src=x onerror=alert(1)>","Commit":"c","Date":"2024-01-01T00:00:00Z"}])");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"gitleaks"_s);
    QCOMPARE(read.facts->rows.total(), 1);
    QVERIFY2(findingAt(read).location.startsWith(QString(u"f"_s + QChar(0) + u".txt"_s)), qPrintable(findingAt(read).location));
}

QTEST_GUILESS_MAIN(tst_OddFiles)
#include "tst_oddfiles.moc"
