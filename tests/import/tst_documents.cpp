// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray results = R"({"schema":"results/1","results":[{"id":"a","status":"passed"}]})";

} // namespace

/// What may stand around a document.
class tst_Documents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAssignmentIsPassed_data();
    void anAssignmentIsPassed();
    void anythingElseIsNoJson_data();
    void anythingElseIsNoJson();
    void theEndOfAnAssignmentIsNoOtherText_data();
    void theEndOfAnAssignmentIsNoOtherText();
    void nullAloneIsNoAssignment();
    void linesAreReadWhereTheFormatSaysSo();
    void linesOfAnyLengthAreRead();
    void onlyWhatIsNoJsonIsLines();
};

void tst_Documents::anAssignmentIsPassed_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* before : {"scoutsuite_results =\n", "x=", "n = ", "null_1 = ", "var x = ", "const  $y1 =",
                               "\xef\xbb\xbflet z\n=\n", "variable = "})
        for (const char* after : {"", ";", "\n ;\n"})
            QTest::addRow("%s|%s", before, after) << before + results + after;
    QTest::newRow("more documents") << "x = " + results + "\n" + R"({"schema":"results/1"})";
}

void tst_Documents::anAssignmentIsPassed()
{
    QFETCH(QByteArray, content);
    for (const auto& format : {std::optional<QString>(), std::optional(u"waymark-results"_s)}) {
        const auto read = readText(content, {.format = format});
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->rows[Outcome::Passed], 1);
        QVERIFY(lines(read.sink) == lines(readText(results).sink));
    }
}

void tst_Documents::anythingElseIsNoJson_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* before :
         {"x ", "x == ", "x = y = ", "1x = ", "x.y = ", "x: ", "= ", "export x = ", "const = ", "var var x = ",
          "[ERROR] x = ", "x = ; ", "// x = ", "x += ", "Running 3 checks\n"})
        QTest::newRow(before) << before + results;
    QTest::newRow("a long name") << QByteArray(100'000, 'x') + " = " + results;
    QTest::newRow("no document") << QByteArray("x = ");
    QTest::newRow("a value") << QByteArray("x = 5");
}

void tst_Documents::anythingElseIsNoJson()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.format = u"waymark-results"_s});
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY(read.sink.findings.empty());
    if (content.startsWith("[ERROR]"))
        return; // begins as JSON does
    const QString message = read.facts.error().message;
    QVERIFY2(message.contains(u"does not start with JSON"_s), qPrintable(message));
    QVERIFY2(message.contains(u"(line 1, column 1)"_s), qPrintable(message));
}

void tst_Documents::theEndOfAnAssignmentIsNoOtherText_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("without an assignment") << results + ";";
    QTest::newRow("twice") << "x = " + results + ";;";
    QTest::newRow("another assignment") << "x = " + results + ";\ny = " + results;
    QTest::newRow("a statement") << "x = " + results + "; done()";
}

void tst_Documents::theEndOfAnAssignmentIsNoOtherText()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.format = u"waymark-results"_s});
    QVERIFY(!read.facts);
    QVERIFY2(read.facts.error().message.contains(u"After a document"_s), qPrintable(read.facts.error().message));
}

void tst_Documents::nullAloneIsNoAssignment()
{
    for (const char* content : {"null", " null\n"}) {
        QVERIFY(readText(content, {.format = u"gitleaks"_s}).facts);
        QVERIFY(readText(content).facts.error().message.contains(u"nothing but null"_s));
    }
    for (const char* content : {"nullx", "null null", "null,", "nul", "nul l", "\v"})
        QVERIFY(!readText(content, {.format = u"gitleaks"_s}).facts);
}

void tst_Documents::linesAreReadWhereTheFormatSaysSo()
{
    for (const QByteArray& end : {QByteArray("\n"), QByteArray("\r\n")}) {
        const QByteArray text =
            "src/a.py:12:key" + end + end + "b.ini:3:secret" + end + "[ERROR] Matched" + end + "c.ini:4:x";
        const auto read = readText(text, {.format = u"git-secrets"_s, .target = u"shop"_s});
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->rows[Outcome::Failed], 3);
        QCOMPARE(read.sink.findings.size(), size_t(3));
        QCOMPARE(findingAt(read).location, u"src/a.py:12"_s);
        QCOMPARE(findingAt(read, 2).location, u"c.ini:4"_s); // the last line needs no end
        QCOMPARE(findingAt(read).scope.targetIdentity, u"shop"_s);
        // And the format can't be told from text
        QVERIFY(!readText(text).facts);
        QVERIFY(!readText(text, {.format = u"gitleaks"_s}).facts);
    }
}

void tst_Documents::linesOfAnyLengthAreRead()
{
    // Given a line that is larger than what a single value of JSON may be
    const QByteArray text = "min.js:1:" + QByteArray(20 << 20, 'x') + "\nb.ini:3:secret\n";
    const auto read = readText(text, {.format = u"git-secrets"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows[Outcome::Failed], 2);
    QCOMPARE(findingAt(read).location, u"min.js:1"_s);
    QCOMPARE(findingAt(read, 1).location, u"b.ini:3"_s);
}

void tst_Documents::onlyWhatIsNoJsonIsLines()
{
    const QByteArray json = R"({"tool":"git-secrets","target":"till","lines":[{"text":"a.py:1:key"}]})";
    const auto read = readText(json, {.format = u"git-secrets"_s});
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(findingAt(read).scope.targetIdentity, u"till"_s);
    // And a clean run writes nothing
    const auto clean = readText({}, {.format = u"git-secrets"_s, .target = u"till"_s});
    QVERIFY(clean.facts);
    QVERIFY(clean.facts->scopes == read.facts->scopes);
}

QTEST_GUILESS_MAIN(tst_Documents)
#include "tst_documents.moc"
