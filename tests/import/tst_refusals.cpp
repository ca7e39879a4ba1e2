// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/hostilefiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What can't be read is refused with one short error that says what is wrong, and where; nothing of it is handed on.
class tst_Refusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isRefusedWithItsPlace_data();
    void isRefusedWithItsPlace();
    void deepNestingIsRefused_data();
    void deepNestingIsRefused();
    void theMostNestingThatMayBeIsRead();
    void errorsStayShort_data();
    void errorsStayShort();
    void emptyFilesSaySo_data();
    void emptyFilesSaySo();
};

void tst_Refusals::isRefusedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QByteArray& content, const char* says) {
        QTest::newRow(name) << content << QString::fromLatin1(says);
    };
    const char* const utf8 = "not valid UTF-8";
    const char* const json = "not valid JSON";
    add("overlong", resultWith("title", "\"\xc0\xaf\""), utf8);
    add("overlong NUL", resultWith("title", "\"\xc0\x80\""), utf8);
    add("surrogate as UTF-8", resultWith("title", "\"\xed\xa0\x80\""), utf8);
    add("beyond Unicode", resultWith("title", "\"\xf4\x90\x80\x80\""), utf8);
    add("lone continuation", resultWith("title", "\"a\x80\""), utf8);
    add("half a character", resultWith("title", "\"\xe2\x82\""), utf8);
    add("Latin-1 in a name", "{\"schema\":\"results/1\",\"t\xe4r\":1}", utf8);
    add("words of an error", R"({"schema":"results/1" "UTF-8":1})", json);
    add("high surrogate", resultWith("title", R"("\ud800")"), json);
    add("low surrogate", resultWith("title", R"("\udc00")"), json);
    add("surrogates the wrong way round", resultWith("title", R"("\udc00\ud800")"), json);
    add("surrogate and no other", resultWith("title", R"("\ud800x")"), json);
    add("raw NUL", resultWith("title", QByteArray("\"a\0b\"", 5)), json);
    add("raw escape", resultWith("title", "\"\x1b[31m\""), json);
    add("raw line end", resultWith("title", "\"a\nb\""), json);
    add("NaN", resultWith("title", "NaN"), json);
    add("Infinity", resultWith("title", "-Infinity"), json);
    add("hexadecimal", resultWith("title", "0x10"), json);
    add("comma too many", R"({"schema":"results/1","results":[],})", json);
    add("comment", "{\"schema\":\"results/1\", // none\n\"results\":[]}", json);
    add("beyond a double", resultWith("title", "1e999"), "larger than any that can be read");
    add("beyond a double, where nobody wants it", resultWith("other", "-1e400"), "larger than any that can be read");
    add("NUL behind the document", resultsOf({}) + QByteArray(1, '\0'), "After a document");
    add("two byte order marks", "\xef\xbb\xbf\xef\xbb\xbf" + resultsOf({}), "does not start with JSON");
    add("UTF-32", QByteArray("\xff\xfe\0\0{\0\0\0", 8), "does not start with JSON");
    add("lone surrogate of UTF-16", QByteArray("\xff\xfe{\0\"\0\x00\xd8\"\0", 10), "UTF-16");
    add("an odd byte of UTF-16", QByteArray("\xff\xfe{\0}\0 ", 7), "UTF-16");
    add("half a pair of UTF-16", QByteArray("\xff\xfe{\0}\0\x3d\xd8", 8), "UTF-16");
}

void tst_Refusals::isRefusedWithItsPlace()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    for (const auto& format : {std::optional<QString>(), std::optional(u"waymark-results"_s)}) {
        const auto read = readText(content, {.format = format});
        QVERIFY(!read.facts);
        QVERIFY(read.sink.findings.empty());
        QCOMPARE(read.facts.error().code, Error::Code::Parse);
        const QString message = read.facts.error().message;
        QVERIFY2(message.contains(says), qPrintable(message));
        const bool placed = message.contains(QRegularExpression(u"\\(line \\d+, column \\d+\\)"_s));
        QVERIFY2(placed || says == u"UTF-16"_s, qPrintable(message));
    }
}

void tst_Refusals::deepNestingIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const int depth : {10'000, 100'000}) {
        for (const auto& [what, open, close] : {std::tuple<const char*, QByteArray, QByteArray>{"lists", "[", "]"},
                                                {"objects", "{\"a\":", "}"},
                                                {"both", "[{\"results\":", "}]"}}) {
            const QByteArray deep = nested(depth, open, close);
            QTest::addRow("%d %s at the root", depth, what) << deep;
            QTest::addRow("%d %s, never closed", depth, what) << open.repeated(depth);
            QTest::addRow("%d %s where nobody wants them", depth, what) << resultWith("other", deep);
            QTest::addRow("%d %s for a text", depth, what) << resultWith("title", deep);
            QTest::addRow("%d %s for a result", depth, what) << resultsOf(deep);
        }
    }
}

void tst_Refusals::deepNestingIsRefused()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.format = u"waymark-results"_s});
    QVERIFY(!read.facts);
    QVERIFY(read.sink.findings.empty());
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY2(messageOf(read).contains(u"nested more than 256 levels deep"_s), qPrintable(messageOf(read)));
    QVERIFY2(messageOf(read).contains(u"(line 1, column "_s), qPrintable(messageOf(read)));
}

void tst_Refusals::theMostNestingThatMayBeIsRead()
{
    // Given a member three levels down that goes down to the last level that may be, and to one more
    const int rest = ReadLimits().depth - 3;
    QCOMPARE(readText(resultWith("other", nested(rest, "[", "]"))).sink.findings.size(), size_t(1));
    QVERIFY(!readText(resultWith("other", nested(rest + 1, "[", "]"))).facts);
}

/// They are read by people, logged, and part of the program's JSON: the parser quotes the whole of what it last read.
void tst_Refusals::errorsStayShort_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    const QByteArray large(tenMebibytes, 'x');
    const QString own = u"waymark-results"_s;
    QTest::newRow("text that ends in a fault") << resultWith("title", "\"" + large + "\x01\"") << own;
    QTest::newRow("text in the wrong place") << R"({"schema":"results/1" ")" + large + "\"}" << own;
    QTest::newRow("number of too many digits") << resultWith("title", QByteArray(tenMebibytes, '9')) << own;
    QTest::newRow("word in front") << large + resultsOf({}) << own;
    QTest::newRow("name that is met twice") << R"({"schema":"results/1",")" + large + "\":1,\"" + large + "\":}" << own;
    QTest::newRow("entity of XML") << "<testsuite>&" + large + ";</testsuite>" << u"ctest"_s;
    QTest::newRow("element of XML") << "<testsuite><" + large + "></a></testsuite>" << u"ctest"_s;
}

void tst_Refusals::errorsStayShort()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const auto read = readText(content, {.format = format});
    QVERIFY(!read.facts);
    const Error error = read.facts.error();
    QVERIFY(!error.message.isEmpty());
    QVERIFY2(error.message.size() < 500, qPrintable(error.message.left(1000)));
    QVERIFY2(error.detail.size() < 1000, qPrintable(error.detail.left(2000)));
}

void tst_Refusals::emptyFilesSaySo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \r\n\t\n");
    QTest::newRow("many blanks") << QByteArray(1 << 20, ' ');
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("byte order mark of UTF-16") << QByteArray("\xff\xfe");
}

void tst_Refusals::emptyFilesSaySo()
{
    QFETCH(QByteArray, content);
    for (const auto& format : {std::optional<QString>(), std::optional(u"waymark-results"_s)}) {
        const auto read = readText(content, {.format = format});
        QVERIFY(!read.facts);
        QVERIFY2(messageOf(read).contains(u"The file is empty"_s), qPrintable(messageOf(read)));
    }
}

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
