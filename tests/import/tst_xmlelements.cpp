// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QStringEncoder>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray suite(const QByteArray& cases)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<testsuite name=\"s\" timestamp=\"2026-03-01T06:00:00\">" +
           cases + "</testsuite>\n";
}

QByteArray testcase(const QByteArray& name, const QByteArray& status, const QByteArray& inside = {})
{
    return "<testcase name=\"" + name + "\" status=\"" + status + "\">" + inside + "</testcase>";
}

Outcomes readAsCTest(const QByteArray& content)
{
    return readText(content, {.format = u"ctest"_s, .target = u"build"_s});
}

} // namespace

/// XML as CTest writes it.
class tst_XmlElements : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elementsRepeatAndMix();
    void textsAndAttributesAreRead();
    void otherEncodingsAreRead();
    void onlyWithTheFormat();
    void manyElementsAreRead();
    void brokenXmlIsRefused_data();
    void brokenXmlIsRefused();
};

void tst_XmlElements::elementsRepeatAndMix()
{
    const auto read = readAsCTest(
        suite(testcase("a", "run") + "<properties/>" + testcase("b", "fail", "<failure/>") + "<!-- c -->" +
              testcase("c", "notrun", "<skipped message=\"SKIP_RETURN_CODE=7\"/>") + testcase("d", "notrun")));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows[Outcome::Passed], 1);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(read.facts->rows[Outcome::Skipped], 1);
    QCOMPARE(read.facts->rows[Outcome::Error], 1);
    QCOMPARE(findingAt(read).checkId, u"a"_s);
    QCOMPARE(findingAt(read, 3).checkId, u"d"_s);
    QCOMPARE(read.facts->time, QDateTime(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC));
    QCOMPARE(findingAt(read).scope.targetIdentity, u"build"_s);
}

void tst_XmlElements::textsAndAttributesAreRead()
{
    const auto read = readAsCTest(suite(testcase(
        "a &lt;b&gt; &#xe4;", "fail",
        "<failure message=\"odd\"/><properties><property name=\"p\" value=\"see SEC09-BP02\"/></properties>"
        "<system-out>one<![CDATA[ <two> ]]>&amp; three</system-out>")));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(findingAt(read).checkId, u"a <b> \u00e4"_s);
    QCOMPARE(findingAt(read).evidence, u"odd\none <two> & three"_s);
    QCOMPARE(findingAt(read).references, QStringList{u"SEC09-BP02"_s});
}

void tst_XmlElements::otherEncodingsAreRead()
{
    const QByteArray text = suite(testcase("\xc3\xa4", "run"));
    QStringEncoder little(QStringConverter::Utf16LE);
    const QString declared = QString::fromUtf8(QByteArray(text).replace("UTF-8", "UTF-16"));
    for (const QByteArray& stored : {"\xef\xbb\xbf" + text, QByteArray("\xff\xfe") + QByteArray(little(declared))}) {
        const auto read = readAsCTest(stored);
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(findingAt(read).checkId, u"\u00e4"_s);
    }
}

void tst_XmlElements::onlyWithTheFormat()
{
    const QByteArray text = suite(testcase("a", "run"));
    QVERIFY(!readText(text).facts);
    QVERIFY(!readText(text, {.format = u"waymark-results"_s}).facts);
}

void tst_XmlElements::manyElementsAreRead()
{
    QByteArray cases;
    for (int i = 0; i < 20'000; ++i)
        cases += testcase("test " + QByteArray::number(i), "run", "<system-out>\xe2\x82\xac</system-out>");
    const auto read = readAsCTest(suite(cases));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows[Outcome::Passed], 20'000);
    QCOMPARE(findingAt(read, 19'999).checkId, u"test 19999"_s);
}

void tst_XmlElements::brokenXmlIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const QByteArray whole = suite(testcase("a", "run"));
    QTest::newRow("cut off") << whole.left(whole.size() - 15) << u"ends in the middle"_s;
    QTest::newRow("cut in a name") << whole.left(60) << u"ends in the middle"_s;
    QTest::newRow("wrong end") << suite("<testcase></testsuite>") << u"not valid XML"_s;
    QTest::newRow("no UTF-8") << suite(testcase("\xff\xff", "run")) << u"not valid UTF-8"_s;
    QTest::newRow("deep") << suite(QByteArray("<a>").repeated(300) + QByteArray("</a>").repeated(300))
                          << u"levels deep"_s;
    QTest::newRow("entities in entities") << "<!DOCTYPE t [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"" +
                                                 QByteArray("&a;").repeated(2000) +
                                                 "\">]><testsuite>&b;</testsuite>"
                                          << u"not valid XML"_s;
    QTest::newRow("two documents") << whole + QByteArray(100'000, ' ') + whole << QString();
}

void tst_XmlElements::brokenXmlIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    const auto read = readAsCTest(content);
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY2(read.facts.error().message.contains(says), qPrintable(read.facts.error().message));
}

QTEST_GUILESS_MAIN(tst_XmlElements)
#include "tst_xmlelements.moc"
