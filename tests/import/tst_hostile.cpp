// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/hostilefiles.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray cut = " [...]"; // behind a text that was cut

/// Each member of a result that holds a text, and what became of it.
struct Member {
    const char* name;
    QString Finding::*field;
};
const Member members[] = {{"id", &Finding::checkId},        {"title", &Finding::title},     {"resource", &Finding::resource},
                          {"region", &Finding::region},     {"file", &Finding::location},   {"message", &Finding::evidence},
                          {"remediation", &Finding::remediation}};

} // namespace

/// What hostile content in a file that can be read comes to: findings with that content, and nothing else.
class tst_Hostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreKeptAsTheyAre_data();
    void textsAreKeptAsTheyAre();
    void longTextsAreCut_data();
    void longTextsAreCut();
    void longNamesThatNobodyWantsDoNoHarm();
    void onlyWebAddressesAreLinks_data();
    void onlyWebAddressesAreLinks();
    void argumentsDontMultiplyTexts();
    void numbersKeepTheirDigits_data();
    void numbersKeepTheirDigits();
};

/// Where they are shown they are defused: see tst_plaintext, tst_hostiletexts and tst_hostilewidgets.
void tst_Hostile::textsAreKeptAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << QByteArray(R"(<script>alert(1)<\/script>)") << u"<script>alert(1)</script>"_s;
    QTest::newRow("entity") << QByteArray("&lt;b&gt;&#x202e;") << u"&lt;b&gt;&#x202e;"_s;
    QTest::newRow("terminal") << QByteArray(R"(\u001b]0;owned\u0007\u009b2J)") << u"\x1b]0;owned\x07\u009b"_s + u"2J"_s;
    QTest::newRow("direction") << QByteArray(R"(\u202eevil\u202c\u2066x\u2069\u200f)")
                               << u"\u202eevil\u202c\u2066x\u2069\u200f"_s;
    QTest::newRow("no width") << QByteArray(R"(a\u200bb\u2060c\ufeffd)") << u"a\u200bb\u2060c\ufeffd"_s;
    QTest::newRow("NUL") << QByteArray(R"(a\u0000b)") << QString(u"a"_s + QChar(0) + u'b');
    QTest::newRow("no character") << QByteArray(R"(\uffff\ufffe)") << QString(QChar(0xffff)) + QChar(0xfffe);
    QTest::newRow("formula") << QByteArray("=cmd|' \\/C calc'!A0") << u"=cmd|' /C calc'!A0"_s;
    QTest::newRow("SQL") << QByteArray("'); DROP TABLE finding; --") << u"'); DROP TABLE finding; --"_s;
    QTest::newRow("place of a format") << QByteArray("%1 %2 %n {0} ${HOME}") << u"%1 %2 %n {0} ${HOME}"_s;
    QTest::newRow("path") << QByteArray("../../../etc/passwd") << u"../../../etc/passwd"_s;
}

void tst_Hostile::textsAreKeptAsTheyAre()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    for (const Member& member : members) {
        const auto read = readText(resultWith(member.name, quoted(json)));
        QVERIFY2(read.facts, qPrintable(messageOf(read)));
        QCOMPARE(read.sink.findings.size(), size_t(1));
        QCOMPARE(findingAt(read).*member.field, text);
        QCOMPARE(findingAt(read).outcome, Outcome::Failed);
    }
}

void tst_Hostile::longTextsAreCut_data()
{
    QTest::addColumn<int>("member");
    for (size_t i = 0; i < std::size(members); ++i)
        QTest::newRow(members[i].name) << static_cast<int>(i);
}

void tst_Hostile::longTextsAreCut()
{
    QFETCH(int, member);
    const auto read = readText(resultWith(members[member].name, quoted(QByteArray(tenMebibytes, 'x'))));
    QVERIFY2(read.facts, qPrintable(messageOf(read)));
    QCOMPARE(read.sink.findings.size(), size_t(1));
    const QString text = findingAt(read).*members[member].field;
    QCOMPARE(text.size(), ReadLimits().textLength + cut.size());
    QVERIFY(text.endsWith(QString::fromLatin1(cut)));
}

void tst_Hostile::longNamesThatNobodyWantsDoNoHarm()
{
    const QByteArray name = quoted(QByteArray(tenMebibytes, 'x'));
    const auto read = readText(R"({"schema":"results/1","target":"t",)" + name + R"(:1,"results":[{"id":"a",)" + name +
                               R"(:{},"status":"failed"}]})");
    QVERIFY2(read.facts, qPrintable(messageOf(read)));
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
}

void tst_Hostile::onlyWebAddressesAreLinks_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("https") << u"https://example.org/a?b=1"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("data") << u"data:text/html,<script>alert(1)</script>"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("blank before") << u" https://example.org"_s << false;
}

void tst_Hostile::onlyWebAddressesAreLinks()
{
    QFETCH(QString, url);
    QFETCH(bool, isLink);
    const auto read = readText(resultWith("url", quoted(url.toUtf8())));
    QVERIFY2(read.facts, qPrintable(messageOf(read)));
    QCOMPARE(findingAt(read).url, isLink ? url : QString());
}

/// Found beside the fuzzer: a file of a megabyte that made 30 GB of text.
void tst_Hostile::argumentsDontMultiplyTexts()
{
    const auto sarif = [](int times, int length) {
        return R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":[{"ruleId":"R","message":{"text":")" +
               QByteArray("{0}").repeated(times) + R"(","arguments":[")" + QByteArray(length, 'x') + R"("]}}]}]})";
    };
    const auto read = readText(sarif(100'000, 10'000));
    QVERIFY2(read.facts, qPrintable(messageOf(read)));
    QCOMPARE(findingAt(read).evidence.size(), ReadLimits().textLength + cut.size());
    QVERIFY(findingAt(read).evidence.endsWith(QString::fromLatin1(cut)));
    QCOMPARE(findingAt(readText(sarif(10, 10))).evidence, QString(100, u'x'));
}

void tst_Hostile::numbersKeepTheirDigits_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* number, const char* text = nullptr) {
        QTest::newRow(number) << QByteArray(number) << QString::fromLatin1(text ? text : number);
    };
    add("18446744073709551615");
    add("18446744073709551616");
    add("-9223372036854775809");
    add("123456789012345678901234567890123456789012345678901234567890");
    add("0.1000000000000000055511151231257827");
    add("1e308");
    add("1e-999"); // nothing that a double tells from 0
    add("-0", "0");
    add("-0.0");
}

void tst_Hostile::numbersKeepTheirDigits()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, text);
    for (const Member& member : members) {
        const auto read = readText(resultWith(member.name, number));
        QVERIFY2(read.facts, qPrintable(messageOf(read)));
        QCOMPARE(findingAt(read).*member.field, text);
    }
}

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_hostile.moc"
