// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"
#include "tests/import/sariflog.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A run of Trivy on an image, or on nothing that it names, with one result for each of these tags.
QByteArray trivyRun(const QList<std::pair<QByteArray, QByteArray>>& rules, const QByteArray& properties)
{
    QByteArray made;
    QByteArray rows;
    for (const auto& [name, tag] : rules) {
        made += (made.isEmpty() ? "" : ",") + QByteArray(R"({"id":"R-)") + tag + R"(","name":")" + name +
                R"(","properties":{"tags":[")" + tag + R"(","security","HIGH"]}})";
        rows += (rows.isEmpty() ? "" : ",") + QByteArray(R"({"ruleId":"R-)") + tag + "\"}";
    }
    return log(R"("tool":{"driver":{"name":"Trivy","rules":[)" + made + "]}}," + results(rows) + properties);
}

const QByteArray imageProperties = R"(,"properties":{"imageName":"shop:1","repoTags":["shop:1","shop:latest"]})";

QStringList classesOf(const std::vector<Scope>& scopes)
{
    QStringList classes;
    for (const Scope& scope : scopes)
        classes << word(scope.scannerClass);
    classes.sort();
    return classes;
}

/// A run of CodeQL for one category, with one result in this column.
QByteArray codeQlRun(const QByteArray& id, const QByteArray& column)
{
    return log(R"("tool":{"driver":{"name":"CodeQL"}},"automationDetails":{"id":")" + id + "\"}," +
               results(R"({"ruleId":"x/y","partialFingerprints":{"primaryLocationLineHash":"39fa:1",)"
                       R"("primaryLocationStartColumnFingerprint":")" + column + "\"}}"));
}

Finding only(const Outcomes& read)
{
    return read.facts && read.sink.findings.size() == 1 ? read.sink.findings.front() : Finding();
}

} // namespace

/// What the runs of a log were made by, and what they looked at.
class tst_SarifRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trivyNamesItsImage();
    void rulesOfTrivyTellTheClass();
    void aCleanRunOfTrivySaysWhatItLookedAt_data();
    void aCleanRunOfTrivySaysWhatItLookedAt();
    void tagsOfOthersTellNoClass();
    void columnsAreNoPartOfTheIdentity();
    void categoriesStandBesideEachOther_data();
    void categoriesStandBesideEachOther();
    void aLogWithoutRunsNamesNothing();
};

/// The one that its JSON report names too; yet neither says what the other lacks is gone, for their tools differ.
void tst_SarifRuns::trivyNamesItsImage()
{
    for (const QByteArray& properties : {imageProperties, QByteArray(R"(,"properties":{"repoTags":["shop:1"]})")}) {
        const Scope scope = only(readText(trivyRun({{"OsPackageVulnerability", "vulnerability"}}, properties))).scope;
        QCOMPARE(scope.tool, u"trivy (sarif)"_s);
        QCOMPARE(scope.targetKind, TargetKind::Image);
        QCOMPARE(scope.targetIdentity, u"shop:1"_s);
    }
}

void tst_SarifRuns::rulesOfTrivyTellTheClass()
{
    const auto read = readText(trivyRun({{"OsPackageVulnerability", "vulnerability"},
                                         {"Secret", "secret"},
                                         {"Misconfiguration", "misconfiguration"},
                                         {"License", "license"}},
                                        imageProperties));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 4);
    QCOMPARE(findingAt(read, 0).scope.scannerClass, ScannerClass::Vulnerability);
    QCOMPARE(findingAt(read, 1).scope.scannerClass, ScannerClass::Secret);
    QCOMPARE(findingAt(read, 2).scope.scannerClass, ScannerClass::Misconfiguration);
    QCOMPARE(findingAt(read, 3).scope.scannerClass, ScannerClass::Licence);
    QCOMPARE(read.facts->scopes.size(), size_t(4));
}

void tst_SarifRuns::aCleanRunOfTrivySaysWhatItLookedAt_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("classes");
    QTest::newRow("image") << trivyRun({}, imageProperties) << QStringList{u"secret"_s, u"vulnerability"_s};
    QTest::newRow("folder") << trivyRun({}, {}) << QStringList{u"misconfiguration"_s, u"secret"_s, u"vulnerability"_s};
    QTest::newRow("a secret is left") << trivyRun({{"Secret", "secret"}}, imageProperties)
                                      << QStringList{u"secret"_s, u"vulnerability"_s};
    QTest::newRow("a scan of the configuration") << trivyRun({{"Misconfiguration", "misconfiguration"}}, {})
                                                 << QStringList{u"misconfiguration"_s};
}

void tst_SarifRuns::aCleanRunOfTrivySaysWhatItLookedAt()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content);
    QVERIFY(read.facts);
    QTEST(classesOf(read.facts->scopes), "classes");
}

void tst_SarifRuns::tagsOfOthersTellNoClass()
{
    const auto read = readText(log(R"("tool":{"driver":{"name":"s","rules":[{"id":"R","properties":{"tags":["secret"]}}]}},)" +
                                   results(R"({"ruleId":"R"})")));
    QCOMPARE(only(read).scope.scannerClass, ScannerClass::Misconfiguration);
    QCOMPARE(read.facts->scopes.size(), size_t(1));
}

/// Who indents a line doesn't bring a new result.
void tst_SarifRuns::columnsAreNoPartOfTheIdentity()
{
    const QByteArray id = "/language:python/";
    QCOMPARE(only(readText(codeQlRun(id, "4"))).fingerprint, only(readText(codeQlRun(id, "9"))).fingerprint);
    // What stands before and behind it is
    const auto identity = [](const QByteArray& first, const QByteArray& last) {
        return only(readText(log(results(R"({"ruleId":"R","partialFingerprints":{"hash/v1":")" + first +
                                         R"(","startColumn/v1":"7","zone/v1":")" + last + "\"}}"))))
            .fingerprint;
    };
    QCOMPARE(identity("a", "b").size(), 16);
    QVERIFY(identity("a", "b") != identity("x", "b"));
    QVERIFY(identity("a", "b") != identity("a", "x"));
}

void tst_SarifRuns::categoriesStandBesideEachOther_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("name");
    const auto add = [](const char* id, const char* name) {
        QTest::newRow(id) << QByteArray(id) << QString::fromLatin1(name);
    };
    add("/language:python/", "codeql (python)");
    add("/language:javascript/2026-03-01", "codeql (javascript)");
    add(".github/workflows/codeql.yml:analyze/language:python/", "codeql (.github/workflows/codeql.yml:analyze/language:python)");
    add("Nightly Scan/17", "codeql (nightly-scan)");
    add("a run of no category", "codeql");
    add("/17", "codeql");
}

/// One analysis a language, each in a file of its own: neither makes the results of the other go.
void tst_SarifRuns::categoriesStandBesideEachOther()
{
    QFETCH(QByteArray, id);
    QFETCH(QString, name);
    const auto read = readText(codeQlRun(id, "1"));
    QCOMPARE(only(read).scope.tool, name);
    QCOMPARE(read.facts->scopes.size(), size_t(1)); // with or without results it is the same
    const auto clean = readText(log(R"("tool":{"driver":{"name":"CodeQL"}},"results":[],"automationDetails":{"id":")" + id + "\"}"));
    QCOMPARE(clean.facts->scopes.size(), size_t(1));
    QVERIFY(clean.facts->scopes.front() == only(read).scope);
}

void tst_SarifRuns::aLogWithoutRunsNamesNothing()
{
    const auto read = readText(R"({"version":"2.1.0","runs":[]})");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->format, u"sarif"_s);
    QVERIFY(read.facts->scopes.empty());
}

QTEST_GUILESS_MAIN(tst_SarifRuns)
#include "tst_sarifruns.moc"
