// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray testEvent = R"({"Action":"pass","Package":"github.com/o/r/p","Test":"TestA"})";
const QByteArray notBuilt = "FAIL\tgithub.com/o/r/q [build failed]";

QString wordsOf(const Outcomes& read)
{
    return read.facts ? QString() : read.facts.error().message;
}

} // namespace

/// Tools that write text, or text among their JSON.
class tst_Texts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatOfTextTellsWhatIsOfIt();
    void textOfAnotherToolIsRefused_data();
    void textOfAnotherToolIsRefused();
    void linesBetweenDocumentsArePassed_data();
    void linesBetweenDocumentsArePassed();
    void onlyWhereTheFormatSaysSo();
    void textAloneIsRefused();
    void tooManyLinesAreRefused();
    void aPackageThatCouldNotBeBuiltIsAnError();
};

void tst_Texts::everyFormatOfTextTellsWhatIsOfIt()
{
    int texts = 0;
    for (const Format& format : builtInFormats().formats()) {
        if (format.text == TextKind::None)
            continue;
        ++texts;
        QVERIFY2(format.detectText && !format.note.isEmpty(), qPrintable(format.id));
    }
    QCOMPARE(texts, 2);
}

void tst_Texts::textOfAnotherToolIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("words") << u"git-secrets"_s << QByteArray("Everything is fine.\nNothing found.\n");
    QTest::newRow("CSV") << u"git-secrets"_s << QByteArray("id,title,status\n1,a,passed\n");
    QTest::newRow("XML as lines") << u"git-secrets"_s << QByteArray("<testsuite tests=\"1\"></testsuite>\n");
    QTest::newRow("another XML") << u"ctest"_s << QByteArray("<html><body>Tests passed</body></html>");
    QTest::newRow("JUnit of another runner")
        << u"ctest"_s << QByteArray("<testsuites><testsuite tests=\"1\"><testcase name=\"a\"/></testsuite></testsuites>");
    QTest::newRow("lines as XML") << u"ctest"_s << QByteArray("a.py:1:key\n");
}

void tst_Texts::textOfAnotherToolIsRefused()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.format = format, .target = u"t"_s});
    QVERIFY(!read.facts);
    QVERIFY(!wordsOf(read).isEmpty());
    QVERIFY(read.sink.findings.empty());
}

void tst_Texts::linesBetweenDocumentsArePassed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("in front") << "# p\n./p.go:3:1: undefined: x\n" + testEvent + "\n";
    QTest::newRow("between") << testEvent + "\n# p\n./p.go:3:1: undefined: x\n" + testEvent + "\n";
    QTest::newRow("behind") << testEvent + "\n# p\nexit status 1";
}

void tst_Texts::linesBetweenDocumentsArePassed()
{
    QFETCH(QByteArray, content);
    for (const auto& format : {std::optional<QString>(), std::optional(u"go-test"_s)}) {
        const auto read = readText(content, {.format = format, .target = u"t"_s});
        QVERIFY2(read.facts, qPrintable(wordsOf(read)));
        QCOMPARE(read.facts->format, u"go-test"_s);
        QCOMPARE(read.facts->rows[Outcome::Passed], content.count("TestA"));
        // Then they are counted, and the person is told so
        QCOMPARE(read.facts->passedOver.size(), size_t(1));
        QCOMPARE(read.facts->passedOver.begin()->first, u"a line of text between the events"_s);
        QCOMPARE(read.facts->passedOver.begin()->second, 2);
    }
}

void tst_Texts::onlyWhereTheFormatSaysSo()
{
    const QByteArray result = R"({"schema":"results/1","results":[{"id":"a","status":"passed"}]})";
    for (const QByteArray& content : {"a log line\n" + result, result + "\na log line\n" + result}) {
        QVERIFY(!readText(content).facts);
        QVERIFY(!readText(content, {.format = u"waymark-results"_s}).facts);
    }
}

void tst_Texts::textAloneIsRefused()
{
    for (const QByteArray& content : {QByteArray("no results\n"), QByteArray("ok  \tp\t0.1s\n"), notBuilt}) {
        const auto read = readText(content, {.format = u"go-test"_s, .target = u"t"_s});
        QVERIFY(!read.facts);
        QVERIFY2(wordsOf(read).contains(u"does not start with JSON"_s), qPrintable(wordsOf(read)));
    }
}

void tst_Texts::tooManyLinesAreRefused()
{
    ReadLimits limits;
    limits.linesBetween = 3;
    const QByteArray lines = QByteArray("text\n").repeated(3);
    QVERIFY(readText(lines + testEvent, {.format = u"go-test"_s, .limits = limits}).facts);
    const auto read = readText(lines + testEvent + "\ntext", {.format = u"go-test"_s, .limits = limits});
    QVERIFY(!read.facts);
    QVERIFY2(wordsOf(read).contains(u"line 5"_s), qPrintable(wordsOf(read)));
}

/// Before Go 1.24 a line of text is all that says so.
void tst_Texts::aPackageThatCouldNotBeBuiltIsAnError()
{
    const auto read = readText(notBuilt + "\n" + testEvent + "\n");
    QVERIFY2(read.facts, qPrintable(wordsOf(read)));
    QCOMPARE(read.facts->rows[Outcome::Error], 1);
    QCOMPARE(read.facts->rows[Outcome::Passed], 1);
    QCOMPARE(findingAt(read).checkId, u"github.com/o/r/q"_s);
    QVERIFY(!read.facts->complete);
    // An event that says it again is the same one
    const auto twice = readText(notBuilt + "\n" + testEvent + R"({"Action":"fail","Package":"github.com/o/r/q"})");
    QVERIFY2(twice.facts, qPrintable(wordsOf(twice)));
    QCOMPARE(twice.facts->rows[Outcome::Error], 1);
}

QTEST_GUILESS_MAIN(tst_Texts)
#include "tst_texts.moc"
