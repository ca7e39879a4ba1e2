// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A finding of class 2003 with these members.
QByteArray finding(const QByteArray& members)
{
    return R"({"class_uid":2003,"category_uid":2,"metadata":{"event_code":"c"})" +
           (members.isEmpty() ? "" : "," + members) + "}";
}

} // namespace

class tst_Ocsf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void wordsOfNobodyAreReported();
    void anUnknownWordDecidesNothing_data();
    void anUnknownWordDecidesNothing();
    void aSingleEventIsPartial();
    void aLoneFindingIsPartial();
    void otherClassesArePassedOver();
    void everyFindingHasACheck_data();
    void everyFindingHasACheck();
    void pagesOfSecurityHub_data();
    void pagesOfSecurityHub();
    void theRiskIsPartOfTheEvidence();
    void standardsAndRequirementsAreReferences();
    void theFirstLinkCountsNotTheFirstReference();
};

/// The order of the rules is that of the reference mapping: mute, status code, compliance, state.
void tst_Ocsf::outcomes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Outcome>("outcome");
    const auto add = [](const char* members, Outcome outcome) {
        QTest::newRow(members) << QByteArray(members) << outcome;
    };
    add(R"("status":"New","status_id":3,"status_code":"FAIL")", Outcome::Failed);
    add(R"("status":"Suppressed","status_code":"FAIL")", Outcome::Suppressed);
    add(R"("state":"Suppressed","status_code":"PASS")", Outcome::Suppressed);
    add(R"("status_code":"PASS","compliance":{"status":"Fail"})", Outcome::Passed);
    add(R"("status_code":"MANUAL","status":"New")", Outcome::Skipped);
    add(R"("status_code":"ACTIVE")", Outcome::Skipped);
    add(R"("status_code":"ACTIVE","status":"New")", Outcome::Skipped);
    add(R"("status_code":"ACTIVE","status":"Resolved")", Outcome::Passed);
    add(R"("status_code":"FAILURE","compliance":{"status":"Fail"})", Outcome::Failed);
    add(R"("status_code":"OK","compliance":{"status":"PASSED"})", Outcome::Passed);
    add(R"("compliance":{"status":"Pass"})", Outcome::Passed);
    add(R"("compliance":{"status":"Failure"})", Outcome::Failed);
    add(R"("compliance":{"status":"WARNING"},"status":"Resolved")", Outcome::Skipped);
    add(R"("compliance":{"status":"fine"})", Outcome::Skipped);
    add(R"("compliance":{"status_id":1})", Outcome::Passed);
    add(R"("compliance":{"status_id":3})", Outcome::Failed);
    add(R"("state":"Resolved")", Outcome::Passed);
    add(R"("status":"Archived","status_code":"FAIL")", Outcome::NotApplicable);
    add(R"("state":"Archived")", Outcome::NotApplicable);
    add(R"("status":"Suppressed","state":"Archived")", Outcome::Suppressed);
    add(R"("status":"Deleted")", Outcome::NotApplicable);
    add(R"("status":"In Progress")", Outcome::Failed);
    add(R"("status":"Success","state":"New")", Outcome::Failed);
    add(R"("status":"fine")", Outcome::Skipped);
    add(R"("status":"New","status_id":1)", Outcome::Failed);
    add("", Outcome::Failed);
}

void tst_Ocsf::outcomes()
{
    QFETCH(QByteArray, members);
    QFETCH(Outcome, outcome);
    const auto read = readText(finding(members));
    QVERIFY(read.facts);
    QCOMPARE(word(findingAt(read).outcome), word(outcome));
}

void tst_Ocsf::wordsOfNobodyAreReported()
{
    const auto read = readText(finding(R"("status_code":"ACTIVE","compliance":{"status":"fine"})"));
    QCOMPARE(read.facts->unknownWords.at(u"fine"_s), 1);
    QCOMPARE(read.facts->unknownWords.size(), size_t(1)); // what others decide is no unknown word
}

void tst_Ocsf::anUnknownWordDecidesNothing_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("status code") << QByteArray(R"("status_code":"XYZ")");
    QTest::newRow("status code of an open finding") << QByteArray(R"("status_code":"XYZ","status":"New")");
    QTest::newRow("status") << QByteArray(R"("status":"XYZ")");
    QTest::newRow("state") << QByteArray(R"("state":"XYZ","status":"Success")");
}

/// It is skipped and counted, as in any format.
void tst_Ocsf::anUnknownWordDecidesNothing()
{
    QFETCH(QByteArray, members);
    const auto read = readText(finding(members));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows[Outcome::Skipped], 1);
    QCOMPARE(read.facts->unknownWords, (std::map<QString, qint64>{{u"XYZ"_s, 1}}));
    QCOMPARE(findingAt(read).outcomeRaw, u"XYZ"_s);
}

/// Else one event of Security Hub would make all other findings of its account go.
void tst_Ocsf::aSingleEventIsPartial()
{
    const QByteArray event = R"({"detail-type":"Findings Imported V2","detail":{"findings":[)" + finding({}) + "]}}";
    for (const QByteArray& content : {event, event + "\n" + event, "[" + event + "]"}) {
        const auto read = readText(content);
        QVERIFY(read.facts);
        QVERIFY(!read.facts->complete);
        QVERIFY2(read.facts->incompleteReason.contains(u"a single event"_s), qPrintable(read.facts->incompleteReason));
    }
    QVERIFY(readText("[" + finding({}) + "]", {.target = u"111122223333"_s}).facts->complete);
}

/// What an event target or a copy from the console gives: it would make all other findings of its account go, too.
void tst_Ocsf::aLoneFindingIsPartial()
{
    const ReadOptions options{.target = u"111122223333"_s};
    const QByteArray one = finding({});
    const auto lone = readText(one, options);
    QVERIFY2(lone.facts, qPrintable(lone.facts ? QString() : lone.facts.error().message));
    QCOMPARE(lone.facts->rows.total(), 1);
    QVERIFY(!lone.facts->complete);
    QVERIFY2(lone.facts->incompleteReason.contains(u"a single event"_s), qPrintable(lone.facts->incompleteReason));
    // What is listed, or stands in a row, is whole
    for (const QByteArray& content : {"[" + one + "]", one + "\n" + one, "{\"Findings\":[" + one + "]}"}) {
        const auto read = readText(content, options);
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QVERIFY2(read.facts->complete, qPrintable(read.facts->incompleteReason));
    }
}

void tst_Ocsf::otherClassesArePassedOver()
{
    const auto read = readText(
        R"([{"class_uid":6003,"category_uid":6,"metadata":{}},)" + finding(R"("status_code":"PASS")") +
        R"(,{"class_uid":2008,"category_uid":2,"type_name":"t"},{"class_uid":2004,"metadata":{"event_code":"d"}},7])");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 3); // the category of findings, or one of its classes
    QCOMPARE(read.facts->passedOver.at(u"OCSF class 6003"_s), 1);
    QCOMPARE(read.facts->passedOver.at(u"not an object"_s), 1);
    QVERIFY2(read.facts->incompleteReason.contains(u"no object"_s), qPrintable(read.facts->incompleteReason));
}

void tst_Ocsf::everyFindingHasACheck_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("check");
    const auto add = [](const char* members, const char* check) {
        QTest::newRow(check) << QByteArray(members) << QString::fromLatin1(check);
    };
    add(R"("metadata":{"event_code":"code"},"compliance":{"control":"S3.1"})", "code");
    add(R"("compliance":{"control":"S3.1"},"finding_info":{"types":["x"]})", "S3.1");
    add(R"("vulnerabilities":[{"cve":{"uid":"CVE-2026-1"}}])", "CVE-2026-1");
    add(R"("metadata":{"product":{"feature":{"uid":"feature"}}},"finding_info":{"types":["x"]})", "feature");
    add(R"("finding_info":{"types":["Recon"],"title":"Title"})", "Recon");
    add(R"("finding_info":{"title":"A title"},"type_name":"Finding: Create")", "A title");
    add(R"("time":1)", "unnamed check");
}

void tst_Ocsf::everyFindingHasACheck()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, check);
    const auto read = readText(R"({"class_uid":2003,"category_uid":2,)" + members + "}");
    QVERIFY(read.facts);
    QCOMPARE(findingAt(read).checkId, check);
}

void tst_Ocsf::pagesOfSecurityHub_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("alone") << QByteArray() << QByteArray();
    QTest::newRow("list") << QByteArray("[") << QByteArray("]");
    QTest::newRow("page") << QByteArray(R"({"Findings":[)") << QByteArray("]}");
    QTest::newRow("event") << QByteArray(R"({"detail-type":"Findings Imported V2","detail":{"findings":[)")
                           << QByteArray("]}}");
}

void tst_Ocsf::pagesOfSecurityHub()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto read = readText(before + finding(R"("status_code":"FAIL")") + after);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"ocsf"_s);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QVERIFY(read.facts->passedOver.empty());
}

void tst_Ocsf::theRiskIsPartOfTheEvidence()
{
    const auto read =
        readText(finding(R"("status_detail":"The port is open.","message":"m","risk_details":"Anybody may enter.")"));
    QCOMPARE(findingAt(read).evidence, u"The port is open.\nAnybody may enter."_s);
    QCOMPARE(findingAt(readText(finding(R"("message":"m")"))).evidence, u"m"_s);
    // and is none of what passed
    const auto passed =
        readText(finding(R"("status_code":"PASS","status_detail":"Closed.","risk_details":"Anybody may enter.")"));
    QCOMPARE(findingAt(passed).evidence, u"Closed."_s);
}

void tst_Ocsf::standardsAndRequirementsAreReferences()
{
    const auto read = readText(finding(
        R"("compliance":{"standards":["PCI DSS 4.0","NIST 800-53"],"requirements":["AC-6"]},"unmapped":{"compliance":{"CIS-5.0":["1.4"]}})"));
    QCOMPARE(findingAt(read).references,
             (QStringList{u"AC-6"_s, u"CIS-5.0 1.4"_s, u"NIST 800-53"_s, u"PCI DSS 4.0"_s}));
}

void tst_Ocsf::theFirstLinkCountsNotTheFirstReference()
{
    const auto read =
        readText(finding(R"("remediation":{"references":["--anonymous-auth=false","https://example.org/a"]})"));
    QCOMPARE(findingAt(read).url, u"https://example.org/a"_s);
}

QTEST_GUILESS_MAIN(tst_Ocsf)
#include "tst_ocsf.moc"
