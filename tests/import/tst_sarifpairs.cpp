// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"
#include "tests/import/sariflog.h"

#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Tools that write a report of their own and SARIF: what one of the two lacks, the other doesn't say is gone.
class tst_SarifPairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyShareNoScope_data();
    void theyShareNoScope();
};

void tst_SarifPairs::theyShareNoScope_data()
{
    QTest::addColumn<QString>("report");
    QTest::addColumn<QByteArray>("driver");
    const auto add = [](const char* report, const char* driver) {
        QTest::addRow("%s", driver) << QString::fromLatin1(report) << QByteArray(driver);
    };
    add("trivy/dojo_misconfigurations_and_secrets.json", "Trivy");
    add("checkov/hdf_checkov_synthetic.json", "checkov");
    add("kics/dojo_many_findings.json", "KICS");
    add("tfsec/statuses.json", "tfsec");
    add("gitleaks/dojo_gitleaks8_many.json", "gitleaks");
    add("grype/ignored.json", "Grype");
    add("snyk/dojo_single_project_one_vuln.json", "Snyk Open Source");
    add("snyk/warnings_snyk-report-edge-cases.json", "Snyk");
    add("terrascan/dojo_many_findings.json", "terrascan");
    add("dependency-check/suppressed.json", "dependency-check");
    add("kubescape/statuses.json", "kubescape");
    add("cfn-lint/dojo_cfn_lint_many_vuln.json", "cfn-lint");
}

void tst_SarifPairs::theyShareNoScope()
{
    QFETCH(QString, report);
    QFETCH(QByteArray, driver);
    const auto own = readFile(QStringLiteral(WAYMARK_TEST_DATA "/") + report, {.target = u"t"_s});
    QVERIFY2(own.facts, qPrintable(own.facts ? QString() : own.facts.error().message));
    QVERIFY(!own.facts->scopes.empty());
    for (const QByteArray& rows : {QByteArray(), QByteArray(R"({"ruleId":"R","message":{"text":"m"}})")}) {
        const auto sarif =
            readText(log(R"("tool":{"driver":{"name":")" + driver + "\"}}," + results(rows)), {.target = u"t"_s});
        QVERIFY2(sarif.facts, qPrintable(sarif.facts ? QString() : sarif.facts.error().message));
        QVERIFY(!sarif.facts->scopes.empty());
        for (const Scope& scope : sarif.facts->scopes)
            QVERIFY2(std::ranges::find(own.facts->scopes, scope.tool, &Scope::tool) == own.facts->scopes.end(),
                     qPrintable(scope.tool));
    }
}

QTEST_GUILESS_MAIN(tst_SarifPairs)
#include "tst_sarifpairs.moc"
