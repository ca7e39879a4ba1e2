// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray finding(const QByteArray& members)
{
    return R"({"SchemaVersion":"2018-10-08","ProductArn":"arn:aws:securityhub:eu-west-1::product/aws/securityhub",)"
           R"("AwsAccountId":"111122223333",)" +
           members + "}";
}

QByteArray page(const QByteArray& findings, const QByteArray& after = {})
{
    return "{\"Findings\":[" + findings + "]" + after + "}";
}

} // namespace

class tst_Asff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void findingsWithoutAnIdStayApart();
    void everyFindingHasACheck();
    void typesAreReferences();
    void anEmptyPageMayComeFirst();
    void pagesInARowAreCompleteWithTheirLastOne();
    void pagesMayStandInAList();
    void aSingleEventIsPartial();
    void aLoneFindingIsPartial();
};

void tst_Asff::outcomes_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<Outcome>("outcome");
    const auto add = [](const char* members, Outcome outcome) {
        QTest::newRow(members) << QByteArray(members) << outcome;
    };
    add(R"("Workflow":{"Status":"SUPPRESSED"},"RecordState":"ARCHIVED","Compliance":{"Status":"PASSED"})",
        Outcome::Suppressed);
    add(R"("WorkflowState":"SUPPRESSED","Compliance":{"Status":"FAILED"})", Outcome::Suppressed);
    add(R"("RecordState":"ARCHIVED","Compliance":{"Status":"FAILED"})", Outcome::NotApplicable);
    add(R"("Compliance":{"Status":"PASSED"},"RecordState":"ACTIVE")", Outcome::Passed);
    add(R"("Compliance":{"Status":"FAILED"},"Workflow":{"Status":"RESOLVED"})", Outcome::Failed);
    add(R"("Compliance":{"Status":"WARNING"})", Outcome::Skipped);
    add(R"("Compliance":{"Status":"NOT_AVAILABLE"})", Outcome::Skipped);
    add(R"("Compliance":{"Status":"INFOED"})", Outcome::Skipped);
    add(R"("Workflow":{"Status":"RESOLVED"})", Outcome::Passed);
    add(R"("Workflow":{"Status":"NOTIFIED"})", Outcome::Failed);
    add(R"("Id":"i")", Outcome::Failed);
}

void tst_Asff::outcomes()
{
    QFETCH(QByteArray, members);
    QFETCH(Outcome, outcome);
    const auto read = readText(finding(members));
    QVERIFY(read.facts);
    QCOMPARE(word(findingAt(read).outcome), word(outcome));
}

void tst_Asff::findingsWithoutAnIdStayApart()
{
    // Given two controls that failed on one resource, and a finding's own id that recurs with another control
    const auto read = readText(page(finding(R"("GeneratorId":"x/S3.1","Resources":[{"Id":"bucket"}])") + "," +
                                    finding(R"("GeneratorId":"x/S3.2","Resources":[{"Id":"bucket"}])") + "," +
                                    finding(R"("GeneratorId":"x/S3.3","Id":"i","Resources":[{"Id":"bucket"}])") + "," +
                                    finding(R"("GeneratorId":"x/S3.4","Id":"i","Resources":[{"Id":"bucket"}])")));
    QVERIFY(read.facts);
    std::set<QByteArray> identities;
    for (const Finding& each : read.sink.findings)
        identities.insert(each.fingerprint);
    QCOMPARE(identities.size(), size_t(4));
}

void tst_Asff::everyFindingHasACheck()
{
    QCOMPARE(findingAt(readText(finding(R"("Title":"A title")"))).checkId, u"A title"_s);
    QCOMPARE(findingAt(readText(finding(R"("Region":"r")"))).checkId, u"unnamed check"_s);
}

void tst_Asff::typesAreReferences()
{
    // Converters keep whole reports in Types; those are no references.
    const auto read = readText(finding(
        R"("GeneratorId":"g","Types":["Software and Configuration Checks/Vulnerabilities/CVE","ens-op.acc.5","File/{\"a\":1}",")" +
        QByteArray(600, 'x') +
        R"("],"Compliance":{"RelatedRequirements":["PCI DSS 1.2"],)"
        R"("AssociatedStandards":[{"StandardsId":"standards/cis"}]})"));
    QVERIFY(read.facts);
    QCOMPARE(findingAt(read).references,
             (QStringList{u"PCI DSS 1.2"_s, u"Software and Configuration Checks/Vulnerabilities/CVE"_s,
                          u"ens-op.acc.5"_s, u"standards/cis"_s}));
}

void tst_Asff::anEmptyPageMayComeFirst()
{
    const auto read = readText("{\"Findings\":[],\"NextToken\":\"more\"}\n" + page(finding(R"("Id":"i")")));
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"aws-securityhub-asff"_s);
    QCOMPARE(read.facts->rows.total(), 1);
    QVERIFY(read.facts->complete);
}

void tst_Asff::pagesInARowAreCompleteWithTheirLastOne()
{
    const QByteArray one = finding(R"("Id":"i")");
    QVERIFY(!readText(page(one, ",\"NextToken\":\"more\"")).facts->complete);
    QVERIFY(readText(page(one, ",\"NextToken\":null")).facts->complete);
    QVERIFY(readText(page(one, ",\"NextToken\":\"more\"") + "\n" + page(one)).facts->complete);
}

void tst_Asff::pagesMayStandInAList()
{
    const auto read = readText("[" + page(finding(R"("Id":"i")"), ",\"NextToken\":\"more\"") + "," +
                               page(finding(R"("Id":"j")")) + "]");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 2);
    QVERIFY(read.facts->complete);
}

/// Else one event of EventBridge would make all other findings of its account go.
void tst_Asff::aSingleEventIsPartial()
{
    const QByteArray event = R"({"detail-type":"Security Hub Findings - Imported","detail":{"findings":[)" +
                             finding(R"("Id":"i")") + "]}}";
    for (const QByteArray& content : {event, event + "\n" + event, "[" + event + "]"}) {
        const auto read = readText(content);
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->format, u"aws-securityhub-asff"_s);
        QVERIFY(read.facts->rows.total() > 0);
        QVERIFY(!read.facts->complete);
        QVERIFY2(read.facts->incompleteReason.contains(u"a single event"_s), qPrintable(read.facts->incompleteReason));
    }
    // What Prowler and the CLI list is whole
    QVERIFY(readText("[" + finding(R"("Id":"i")") + "]").facts->complete);
    QVERIFY(readText(page(finding(R"("Id":"i")"))).facts->complete);
}

/// What an event target or a copy from the console gives: it would make all other findings of its account go, too.
void tst_Asff::aLoneFindingIsPartial()
{
    const QByteArray one = finding(R"("Id":"i")");
    const auto lone = readText(one);
    QVERIFY2(lone.facts, qPrintable(lone.facts ? QString() : lone.facts.error().message));
    QCOMPARE(lone.facts->rows.total(), 1);
    QVERIFY(!lone.facts->complete);
    QVERIFY2(lone.facts->incompleteReason.contains(u"a single event"_s), qPrintable(lone.facts->incompleteReason));
    // What is listed, or stands in a row, is whole
    for (const QByteArray& content : {"[" + one + "]", one + "\n" + one, page(one), page(one) + "\n" + one}) {
        const auto read = readText(content);
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QVERIFY2(read.facts->complete, qPrintable(read.facts->incompleteReason));
    }
}

QTEST_GUILESS_MAIN(tst_Asff)
#include "tst_asff.moc"
