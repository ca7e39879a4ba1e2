// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QStringEncoder>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A file with one failed result, "%1" standing where its title is and "%2" in front of the member that makes it
/// failed.
struct Shape {
    const char* format;
    const char* content;
    const char* passed; ///< a member that would make it something else
};

const Shape shapes[] = {
    {"ocsf",
     R"([{"class_uid":2003,"category_uid":2,"metadata":{"event_code":"c"},"finding_info":{"title":"%1"},%2"status_code":"FAIL"}])",
     R"("status_code":"PASS",)"},
    {"aws-securityhub-asff",
     R"({"Findings":[{"ProductArn":"arn:p","AwsAccountId":"1","GeneratorId":"g/c","Title":"%1","Compliance":{%2"Status":"FAILED"}}]})",
     R"("Status":"PASSED",)"},
    {"docker-bench",
     R"({"dockerbenchsecurity":"1.6.0","tests":[{"results":[{"id":"1.1","desc":"%1",%2"result":"WARN"}]}]})",
     R"("result":"PASS",)"},
    {"sarif",
     R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":[{"ruleId":"r","message":{"text":"%1"},%2"kind":"fail"}]}]})",
     R"("kind":"pass",)"},
    {"trivy",
     R"({"SchemaVersion":2,"ArtifactName":"a","Results":[{"Target":"t","Class":"config","Misconfigurations":[{"ID":"m","Title":"%1",%2"Status":"FAIL"}]}]})",
     R"("Status":"PASS",)"},
    {"waymark-results", R"({"schema":"results/1","results":[{"id":"a","title":"%1",%2"status":"failed"}]})",
     R"("status":"passed",)"}};

QByteArray filled(const Shape& shape, const QByteArray& title = "A title", const QByteArray& before = {})
{
    return QByteArray(shape.content).replace("%1", title).replace("%2", before);
}

/// The list of results once more, before the one that counts: its rows are void.
QByteArray withAListBefore(const Shape& shape)
{
    QByteArray text = filled(shape);
    const QByteArray list = text.contains("\"results\":[{\"id\"") ? "\"results\":["
                            : text.contains("\"results\":[{")     ? "\"results\":["
                            : text.contains("Findings")           ? "\"Findings\":["
                                                                  : "\"Misconfigurations\":[";
    const qsizetype at = text.indexOf(list);
    const qsizetype end = text.indexOf(']', at) + 1;
    const QByteArray one = text.mid(at, end - at);
    return at < 0 ? QByteArray() : text.insert(at, QByteArray(one).replace("A title", "void") + ",");
}

} // namespace

/// What hostile, broken and odd files come to, in formats of every kind.
class tst_Malformed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormed_data() { everyShape(); }
    void wellFormed();
    void theLastOfEqualKeysCounts_data() { everyShape(); }
    void theLastOfEqualKeysCounts();
    void theLastOfEqualListsCounts_data() { everyShape(); }
    void theLastOfEqualListsCounts();
    void textBehindTheDocumentIsRefused_data() { everyShape(); }
    void textBehindTheDocumentIsRefused();
    void textsStayTexts_data() { everyShape(); }
    void textsStayTexts();
    void marksOfTheEncodingAreNoContent_data() { everyShape(); }
    void marksOfTheEncodingAreNoContent();
    void whatIsCutOffIsRefused_data() { everyShape(); }
    void whatIsCutOffIsRefused();

private:
    static void everyShape()
    {
        QTest::addColumn<int>("shape");
        for (size_t i = 0; i < std::size(shapes); ++i)
            QTest::newRow(shapes[i].format) << static_cast<int>(i);
    }
    static void isOneFailure(const Outcomes& read, const Shape& shape)
    {
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->format, QString::fromLatin1(shape.format));
        QCOMPARE(read.sink.findings.size(), size_t(1));
        QCOMPARE(word(findingAt(read).outcome), u"failed"_s);
        QCOMPARE(read.facts->rows.total(), 1);
    }
    static const Shape& shape()
    {
        QFETCH(int, shape);
        return shapes[shape];
    }
};

void tst_Malformed::wellFormed()
{
    isOneFailure(readText(filled(shape())), shape());
    QCOMPARE(findingAt(readText(filled(shape()))).title, u"A title"_s);
}

void tst_Malformed::theLastOfEqualKeysCounts()
{
    isOneFailure(readText(filled(shape(), "A title", shape().passed)), shape());
}

void tst_Malformed::theLastOfEqualListsCounts()
{
    const QByteArray text = withAListBefore(shape());
    if (text.isEmpty())
        return; // the list is the root
    const auto read = readText(text);
    isOneFailure(read, shape());
    QCOMPARE(findingAt(read).title, u"A title"_s);
}

void tst_Malformed::textBehindTheDocumentIsRefused()
{
    for (const QByteArray& garbage :
         {QByteArray("\nDone in 3 s."), QByteArray(" ]"), QByteArray("\n\"text\""), QByteArray("\n{\"a\":")}) {
        const auto read = readText(filled(shape()) + garbage);
        QVERIFY(!read.facts);
        QCOMPARE(read.facts.error().code, Error::Code::Parse);
        QVERIFY2(read.facts.error().message.contains(u"(line "_s), qPrintable(read.facts.error().message));
    }
}

void tst_Malformed::textsStayTexts()
{
    // Given a title with a NUL, an escape sequence, an override of the writing direction, markup, and half a pair
    const auto read =
        readText(filled(shape(), R"(a\u0000b\u001b[31m\u202Eevil\u202C<img src=x onerror=alert(1)>&amp;)"));
    isOneFailure(read, shape());
    QCOMPARE(findingAt(read).title, QString(u"a"_s + QChar(0) + u"b"_s + QChar(0x1b) + u"[31m"_s + QChar(0x202e) +
                                            u"evil"_s + QChar(0x202c) + u"<img src=x onerror=alert(1)>&amp;"_s));
    QVERIFY(!readText(filled(shape(), R"(\ud800)")).facts); // and half a surrogate pair is no text
}

void tst_Malformed::marksOfTheEncodingAreNoContent()
{
    const QByteArray text = filled(shape(), "\xc3\xa4 \xe2\x82\xac");
    QStringEncoder little(QStringConverter::Utf16LE), big(QStringConverter::Utf16BE);
    const QString decoded = QString::fromUtf8(text);
    for (const QByteArray& stored : {"\xef\xbb\xbf" + text, QByteArray("\xff\xfe") + QByteArray(little(decoded)),
                                     QByteArray("\xfe\xff") + QByteArray(big(decoded)), text + "\r\n"}) {
        const auto read = readText(stored);
        isOneFailure(read, shape());
        QCOMPARE(lines(read.sink), lines(readText(text).sink));
    }
}

void tst_Malformed::whatIsCutOffIsRefused()
{
    const QByteArray text = filled(shape());
    for (qsizetype length = 1; length < text.size(); length += 7) {
        const auto read = readText(text.left(length));
        QVERIFY(!read.facts);
        QVERIFY(read.sink.findings.empty());
    }
}

QTEST_GUILESS_MAIN(tst_Malformed)
#include "tst_malformed.moc"
