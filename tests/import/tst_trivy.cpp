// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray vulnerability =
    R"({"VulnerabilityID":"CVE-2026-1","PkgName":"openssl","InstalledVersion":"3.0.1","Severity":"HIGH"})";

QByteArray report(const QByteArray& result)
{
    return R"json({"SchemaVersion":2,"ArtifactName":"alpine:3.18","ArtifactType":"container_image",
        "Results":[{"Target":"alpine:3.18 (alpine 3.18)","Class":"os-pkgs",)json" +
           result + "}]}";
}

} // namespace

class tst_Trivy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixStatusIsNoTestStatus_data();
    void fixStatusIsNoTestStatus();
    void modifiedFindingsAreSuppressed_data();
    void modifiedFindingsAreSuppressed();
    void allShapesOfAReport_data();
    void allShapesOfAReport();
    void anyElementOfALegacyListTellsTheTool();
    void cleanResultsAreLookedAt();
    void withoutResultsTheArtifactWasLookedAt_data();
    void withoutResultsTheArtifactWasLookedAt();
    void aResourceThatCouldNotBeScannedMakesItPartial();
    void complianceSummaries();
    void complianceReports();
};

void tst_Trivy::fixStatusIsNoTestStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<Outcome>("outcome");
    for (const char* status :
         {"fixed", "affected", "will_not_fix", "end_of_life", "fix_deferred", "under_investigation", "unknown"})
        QTest::newRow(status) << QByteArray(status) << Outcome::Failed;
    QTest::newRow("not_affected") << QByteArray("not_affected") << Outcome::NotApplicable;
}

void tst_Trivy::fixStatusIsNoTestStatus()
{
    QFETCH(QByteArray, status);
    QFETCH(Outcome, outcome);
    const auto read = readText(report(R"("Vulnerabilities":[{"VulnerabilityID":"CVE-1","Status":")" + status + "\"}]"));
    QVERIFY(read.facts);
    QCOMPARE(word(findingAt(read).outcome), word(outcome));
}

void tst_Trivy::modifiedFindingsAreSuppressed_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char* status : {"ignored", "not_affected", "fixed", "unknown", "under_investigation"})
        QTest::newRow(status) << QByteArray(status);
}

void tst_Trivy::modifiedFindingsAreSuppressed()
{
    QFETCH(QByteArray, status);
    const auto read =
        readText(report(R"("ExperimentalModifiedFindings":[{"Type":"vulnerability","Status":")" + status +
                        R"(","Statement":"because","Source":"vex.json","Finding":)" + vulnerability + "}]"));
    QVERIFY(read.facts);
    QCOMPARE(word(findingAt(read).outcome), u"suppressed"_s);
    QCOMPARE(findingAt(read).checkId, u"CVE-2026-1"_s);
    // Then it is the same result as when nobody had ignored it
    const auto open = readText(report("\"Vulnerabilities\":[" + vulnerability + "]"));
    QCOMPARE(findingAt(read).fingerprint, findingAt(open).fingerprint);
    QCOMPARE(findingAt(read).scope, findingAt(open).scope);
}

void tst_Trivy::allShapesOfAReport_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("target");
    const QByteArray list = "\"Vulnerabilities\":[" + vulnerability + "]";
    const QByteArray resource = R"json({"Namespace":"shop","Kind":"Deployment","Name":"cart",
        "Results":[{"Target":"cart (debian 12)","Class":"os-pkgs",)json" +
                                list + "}]}";
    QTest::newRow("report") << report(list) << u"alpine:3.18"_s;
    QTest::newRow("reports in a list") << "[" + report(list) + "]" << u"alpine:3.18"_s;
    QTest::newRow("legacy") << R"([{"Target":"x","Type":"alpine",)" + list + "}]" << u"unnamed artifact"_s;
    QTest::newRow("one legacy result") << R"({"Target":"x","Type":"alpine",)" + list + "}" << u"unnamed artifact"_s;
    QTest::newRow("cluster, all") << R"({"ClusterName":"prod","Resources":[)" + resource + "]}" << u"prod"_s;
    QTest::newRow("cluster, summary") << R"({"SchemaVersion":2,"ClusterName":"prod","Findings":[)" + resource + "]}"
                                      << u"prod"_s;
    QTest::newRow("cluster, first version")
        << R"({"ClusterName":"prod","Vulnerabilities":[)" + resource + "]}" << u"prod"_s;
}

void tst_Trivy::allShapesOfAReport()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"trivy"_s);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QTEST(findingAt(read).scope.targetIdentity, "target");
    QCOMPARE(findingAt(read).severity, Severity::High);
    QCOMPARE(read.facts->scopes.size(), size_t(1));
}

void tst_Trivy::anyElementOfALegacyListTellsTheTool()
{
    const auto read =
        readText(R"([{"Target":"empty"},{"Target":"app/package-lock.json","Type":"npm","Vulnerabilities":[)" +
                 vulnerability + "]}]");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"trivy"_s);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
}

void tst_Trivy::cleanResultsAreLookedAt()
{
    const auto read = readText(
        R"json({"Results":[{"Target":"alpine (alpine 3.18)","Class":"os-pkgs"},{"Target":"Dockerfile","Class":"config"}],
                                   "ArtifactName":"alpine:3.18","ArtifactType":"container_image","SchemaVersion":2})json");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->scopes.size(), size_t(2));
    QCOMPARE(read.facts->scopes[0].scannerClass, ScannerClass::Vulnerability);
    QCOMPARE(read.facts->scopes[1].scannerClass, ScannerClass::Misconfiguration);
    QCOMPARE(read.facts->scopes[0].targetIdentity, u"alpine:3.18"_s);
    QVERIFY(read.facts->scopes[0].failuresOnly);
}

void tst_Trivy::withoutResultsTheArtifactWasLookedAt_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("classes");
    const QStringList ofAnImage = {u"vulnerability"_s, u"secret"_s};
    const QStringList ofARepository = {u"vulnerability"_s, u"secret"_s, u"misconfiguration"_s};
    const auto add = [](const char* members, const char* target, const QStringList& classes) {
        QTest::newRow(members) << QByteArray(members) << QString::fromLatin1(target) << classes;
    };
    for (const char* results : {"", R"(,"Results":[])", R"(,"Results":null)"}) {
        const QByteArray image = QByteArray(R"("ArtifactName":"shop:1","ArtifactType":"container_image")") + results;
        add(image.constData(), "shop:1", ofAnImage);
    }
    add(R"("ArtifactName":"dir","ArtifactType":"filesystem")", "dir", ofARepository);
    add(R"("ArtifactName":"https://example.org/shop","ArtifactType":"repository")", "https://example.org/shop",
        ofARepository);
    add(R"("ArtifactName":"bom.json","ArtifactType":"cyclonedx")", "bom.json", {u"vulnerability"_s});
}

/// Since 0.31 Trivy leaves out what it found nothing in. What is fixed would else stay for ever.
void tst_Trivy::withoutResultsTheArtifactWasLookedAt()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, target);
    QFETCH(QStringList, classes);
    const auto read = readText(R"({"SchemaVersion":2,)" + members + "}");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"trivy"_s);
    QCOMPARE(read.facts->rows.total(), 0);
    QVERIFY(read.facts->complete);
    QStringList named;
    for (const Scope& scope : read.facts->scopes) {
        QCOMPARE(scope.targetIdentity, target);
        QVERIFY(scope.failuresOnly);
        named << word(scope.scannerClass);
    }
    QCOMPARE(named, classes);
    // With results, they say what was looked at
    QCOMPARE(readText(report("\"Vulnerabilities\":[" + vulnerability + "]")).facts->scopes.size(), size_t(1));
}

void tst_Trivy::aResourceThatCouldNotBeScannedMakesItPartial()
{
    const auto read =
        readText(R"({"ClusterName":"prod","Resources":[{"Kind":"Pod","Name":"a","Error":"image not found"},)"
                 R"({"Kind":"Pod","Name":"b","Results":[{"Target":"b","Class":"os-pkgs"}]}]})");
    QVERIFY(read.facts);
    QVERIFY(!read.facts->complete);
    QVERIFY2(read.facts->incompleteReason.contains(u"image not found"_s), qPrintable(read.facts->incompleteReason));
}

void tst_Trivy::complianceSummaries()
{
    const auto read =
        readText(R"json({"SchemaVersion":0,"ID":"k8s-nsa-1.0","Title":"NSA hardening guidance","SummaryControls":[
        {"ID":"1.0","Name":"Non-root containers","Severity":"MEDIUM","TotalFail":3},
        {"ID":"1.1","Name":"Immutable file systems","Severity":"LOW","TotalFail":0},
        {"ID":"1.2","Name":"Policies (Manual)","Severity":"LOW"}]})json");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(read.facts->rows[Outcome::Passed], 1);
    QCOMPARE(read.facts->rows[Outcome::Skipped], 1);
    QCOMPARE(findingAt(read).checkId, u"k8s-nsa-1.0 1.0"_s);
    QVERIFY(!read.facts->scopes.at(0).failuresOnly);
}

/// One row a control, under the name that the summary gives it too; what proves nothing doesn't pass.
void tst_Trivy::complianceReports()
{
    const auto read = readText(R"json({"ID":"k8s-nsa-1.0","Title":"NSA hardening guidance","RelatedResources":null,"Results":[
        {"ID":"1.0","Name":"Non-root containers","Severity":"MEDIUM","Results":[
          {"Target":"Deployment/a","Class":"config","Misconfigurations":[{"ID":"KSV012","Status":"PASS"}]},
          {"Target":"Deployment/b","Class":"config","Misconfigurations":[{"ID":"KSV012","Status":"FAIL"}]}]},
        {"ID":"1.1","Name":"Immutable file systems","Severity":"LOW","Results":[
          {"Target":"Deployment/a","Class":"config","Misconfigurations":[{"ID":"KSV014","Status":"PASS"}]}]},
        {"ID":"1.2","Name":"Policies (Manual)","Severity":"LOW","Results":null},
        {"ID":"1.3","Name":"Audit log","Severity":"LOW","DefaultStatus":"FAIL","Results":null},
        {"ID":"1.4","Name":"Backups","Severity":"LOW","DefaultStatus":"PASS","Results":[]}]})json");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"trivy"_s);
    QCOMPARE(read.facts->rows.total(), 5);
    const Finding failed = findingAt(read);
    QCOMPARE(failed.outcome, Outcome::Failed);
    QCOMPARE(failed.checkId, u"k8s-nsa-1.0 1.0"_s);
    QCOMPARE(failed.severity, Severity::Medium);
    QVERIFY2(failed.evidence.contains(u"Deployment/b"_s), qPrintable(failed.evidence));
    QCOMPARE(findingAt(read, 1).outcome, Outcome::Passed);
    QCOMPARE(findingAt(read, 2).outcome, Outcome::Skipped);
    QCOMPARE(findingAt(read, 3).outcome, Outcome::Failed);
    QCOMPARE(findingAt(read, 4).outcome, Outcome::Skipped); // nothing was looked at
    QCOMPARE(read.facts->scopes.size(), size_t(1));
    QVERIFY(!read.facts->scopes.at(0).failuresOnly);
    const auto summary = readText(R"json({"ID":"k8s-nsa-1.0","Title":"NSA hardening guidance","SummaryControls":[
        {"ID":"1.0","Name":"Non-root containers","Severity":"MEDIUM","TotalFail":1}]})json");
    QCOMPARE(findingAt(summary).fingerprint, failed.fingerprint);
    QVERIFY(findingAt(summary).scope == failed.scope);
}

QTEST_GUILESS_MAIN(tst_Trivy)
#include "tst_trivy.moc"
