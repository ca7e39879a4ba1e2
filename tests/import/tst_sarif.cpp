// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"
#include "tests/import/sariflog.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A driver with rule D0 and two extensions, the first of them without rules of its own, the second with E0 and E1.
const QByteArray tool =
    R"("tool":{"driver":{"name":"My Scanner","globalMessageStrings":{"g":{"text":"global {0}"}},)"
    R"("rules":[{"id":"D0","shortDescription":{"text":"driver zero"},"messageStrings":{"m":{"text":"driver says {0}"}}}]},)"
    R"("extensions":[{"name":"empty"},{"name":"pack","rules":[null,)"
    R"({"id":"E1","shortDescription":{"text":"extension one"},"helpUri":"https://example.org/e1",)"
    R"("defaultConfiguration":{"level":"note"},"messageStrings":{"m":{"text":"extension says {0} to {1}"}},)"
    R"("relationships":[{"target":{"id":"89","toolComponent":{"name":"CWE"}}},{"target":{"id":"CWE-20","toolComponent":{"name":"CWE"}}},)"
    R"({"target":{"id":"PE-10","toolComponent":{"name":"NIST"}}},{"target":{"id":"4"}}]}]}]})";

Finding only(const Outcomes& read)
{
    return read.facts && read.sink.findings.size() == 1 ? read.sink.findings.front() : Finding();
}

} // namespace

class tst_Sarif : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesGiveTitleAndSeverity();
    void rulesAreFoundWherever_data();
    void rulesAreFoundWherever();
    void rulesAreFoundByGuid();
    void anUnknownRuleGivesNothing_data();
    void anUnknownRuleGivesNothing();
    void messagesAreFoundByTheirId_data();
    void messagesAreFoundByTheirId();
    void relationshipsAreReferences();
    void tagsAreReferencesInOneSpelling();
    void basesOfUrisTellFilesApart();
    void aRelativeBaseBelongsToTheFile();
    void runWithoutResultsIsIncomplete();
    void aRunThatDidNotSucceedSaysWhy();
    void remarksOfASuccessfulRunCutNothing();
    void logsMayStandInAList();
};

void tst_Sarif::rulesGiveTitleAndSeverity()
{
    const auto read = readText(R"({"runs":[{"results":[{"ruleId":"R","message":{"id":"m","arguments":["x"]}},
        {"ruleIndex":1,"suppressions":[{"status":"rejected"}]},{"ruleId":"R","suppressions":[{"status":"rejected"},{}]}],
        "tool":{"driver":{"name":"My Scanner","rules":[
          {"id":"R","shortDescription":{"text":"T"},"properties":{"security-severity":"9.8"},"messageStrings":{"other":{"text":"no"},"m":{"text":"see {0}"}}},
          {"id":"S","defaultConfiguration":{"level":"note"}}]}}}],"version":"2.1.0"})");
    QVERIFY(read.facts);
    const auto& found = read.sink.findings;
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].title, u"T"_s);
    QCOMPARE(found[0].severity, Severity::Critical);
    QCOMPARE(found[0].evidence, u"see x"_s);
    QCOMPARE(found[0].scope.tool, u"my-scanner"_s);
    QCOMPARE(found[1].checkId, u"S"_s);
    QCOMPARE(found[1].severity, Severity::Low);
    QCOMPARE(found[1].outcome, Outcome::Failed);
    QCOMPARE(found[2].outcome, Outcome::Suppressed);
}

void tst_Sarif::rulesAreFoundWherever_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("title");
    const auto add = [](const char* result, const char* check, const char* title) {
        QTest::newRow(result) << QByteArray(result) << QString::fromLatin1(check) << QString::fromLatin1(title);
    };
    add(R"("ruleId":"D0")", "D0", "driver zero");
    add(R"("rule":{"id":"D0"})", "D0", "driver zero");
    add(R"("ruleIndex":0)", "D0", "driver zero");
    add(R"("rule":{"index":0})", "D0", "driver zero");
    add(R"("ruleId":"D0/sub","ruleIndex":0)", "D0/sub", "driver zero");
    add(R"("rule":{"index":1,"toolComponent":{"index":1}})", "E1", "extension one");
    add(R"("ruleIndex":1,"rule":{"toolComponent":{"index":1}})", "E1", "extension one");
    add(R"("ruleId":"E1")", "E1", "extension one");
    add(R"("rule":{"id":"E1","toolComponent":{"name":"pack"}})", "E1", "extension one");
    add(R"("ruleId":"D0","rule":{"toolComponent":{"name":"My Scanner"}})", "D0", "driver zero");
}

void tst_Sarif::rulesAreFoundWherever()
{
    QFETCH(QByteArray, result);
    for (const QByteArray& run : {results("{" + result + "}") + "," + tool, tool + "," + results("{" + result + "}")}) {
        const Finding found = only(readText(log(run)));
        QTEST(found.checkId, "check");
        QTEST(found.title, "title");
    }
}

/// A reference may have a guid alone. One that no rule has still keeps its results apart from others'.
void tst_Sarif::rulesAreFoundByGuid()
{
    const QByteArray guids =
        R"("tool":{"driver":{"name":"s","rules":[{"id":"D0","guid":"11111111-aaaa","shortDescription":{"text":"driver zero"}},)"
        R"({"id":"D1"}]},"extensions":[{"name":"pack","rules":[{"id":"E0","guid":"22222222-bbbb",)"
        R"("shortDescription":{"text":"extension zero"}}]}]})";
    const QByteArray rows = results(R"({"rule":{"guid":"11111111-aaaa"}},{"rule":{"guid":"22222222-bbbb"}},)"
                                    R"({"rule":{"guid":"33333333-cccc"}},{"rule":{"id":"D1"}})");
    for (const QByteArray& run : {guids + "," + rows, rows + "," + guids}) {
        const auto read = readText(log(run));
        QVERIFY(read.facts);
        QCOMPARE(read.facts->rows.total(), 4);
        QCOMPARE(findingAt(read).checkId, u"D0"_s);
        QCOMPARE(findingAt(read).title, u"driver zero"_s);
        QCOMPARE(findingAt(read, 1).checkId, u"E0"_s);
        QCOMPARE(findingAt(read, 1).title, u"extension zero"_s);
        QCOMPARE(findingAt(read, 2).checkId, u"33333333-cccc"_s);
        QCOMPARE(findingAt(read, 3).checkId, u"D1"_s);
    }
}

void tst_Sarif::anUnknownRuleGivesNothing_data()
{
    QTest::addColumn<QByteArray>("result");
    for (const char* result :
         {R"("rule":{"index":0,"toolComponent":{"index":1}})", R"("rule":{"index":0,"toolComponent":{"index":0}})",
          R"("rule":{"index":9,"toolComponent":{"index":1}})", R"("ruleIndex":-1)", R"("ruleIndex":4294967296)"})
        QTest::newRow(result) << QByteArray(result);
}

/// Least of all the driver's rule of the same index.
void tst_Sarif::anUnknownRuleGivesNothing()
{
    QFETCH(QByteArray, result);
    const Finding found = only(readText(log(tool + "," + results("{" + result + "}"))));
    QCOMPARE(found.checkId, u"no rule"_s);
    QCOMPARE(found.title, QString());
}

void tst_Sarif::messagesAreFoundByTheirId_data()
{
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* result, const char* says) {
        QTest::newRow(says) << QByteArray(result) << QString::fromLatin1(says);
    };
    add(R"("ruleId":"D0","message":{"id":"m","arguments":["a"]})", "driver says a");
    add(R"("rule":{"id":"D0"},"message":{"id":"m","arguments":["b"]})", "driver says b");
    add(R"("ruleId":"E1","message":{"id":"m","arguments":["a","b"]})", "extension says a to b");
    add(R"("rule":{"index":1,"toolComponent":{"index":1}},"message":{"id":"m","arguments":["b","a"]})",
        "extension says b to a");
    add(R"("ruleId":"D0","message":{"id":"g","arguments":["x"]})", "global x");
    add(R"("ruleId":"none","message":{"id":"none","arguments":["x","y"]})", "x, y");
    add(R"("message":{"text":"{{0}} is {0}, {10}","arguments":["zero","1","2","3","4","5","6","7","8","9","ten"]})",
        "{0} is zero, ten");
    add(R"("message":{"text":"${{ secrets.KEY }} is {0}"})", "${{ secrets.KEY }} is {0}");
}

void tst_Sarif::messagesAreFoundByTheirId()
{
    QFETCH(QByteArray, result);
    QTEST(only(readText(log(tool + "," + results("{" + result + "}")))).evidence, "says");
}

void tst_Sarif::relationshipsAreReferences()
{
    const auto read =
        readText(log(tool + "," +
                     results(R"({"ruleId":"E1","taxa":[{"id":"22","toolComponent":{"name":"CWE"}},{"id":"CWE-79"},)"
                             R"({"index":3,"toolComponent":{"index":0}},{"id":"7"}]})")));
    QCOMPARE(only(read).url, u"https://example.org/e1"_s);
    QCOMPARE(only(read).severity, Severity::Low);
    QCOMPARE(only(read).references, (QStringList{u"CWE-20"_s, u"CWE-22"_s, u"CWE-79"_s, u"CWE-89"_s, u"NIST-PE-10"_s}));
}

void tst_Sarif::tagsAreReferencesInOneSpelling()
{
    const auto read = readText(log(
        R"("tool":{"driver":{"name":"s","rules":[{"id":"R","properties":{"tags":["security","external/cwe/cwe-079","CWE-89: SQL injection",)"
        R"("CWE-079","OWASP-A03:2021"],"cwe":["cwe-22"]}}]}},)" +
        results(R"({"ruleId":"R","properties":{"cwe":"CWE0020"}})")));
    QCOMPARE(only(read).references, (QStringList{u"CWE-20"_s, u"CWE-22"_s, u"CWE-79"_s, u"CWE-89"_s, u"OWASP-A03"_s}));
}

void tst_Sarif::basesOfUrisTellFilesApart()
{
    const auto at = [](const QByteArray& location) {
        return R"({"ruleId":"R","locations":[{"physicalLocation":{"artifactLocation":{"uri":"a%20b.c")" + location +
               "}}}]}";
    };
    const auto read = readText(
        log(results(at(R"(,"uriBaseId":"SRC")") + "," + at(R"(,"uriBaseId":"GENERATED")") + "," + at("")) +
            R"(,"originalUriBaseIds":{"SRC":{"uri":"file:///home/build-17/"},"GENERATED":{"uri":"file:///tmp/x/"}})"));
    QVERIFY(read.facts);
    std::set<QByteArray> identities;
    for (const Finding& each : read.sink.findings) {
        QCOMPARE(each.resource, u"a b.c"_s); // not the folder of one build
        identities.insert(each.fingerprint);
    }
    QCOMPARE(identities.size(), size_t(3));
}

void tst_Sarif::aRelativeBaseBelongsToTheFile()
{
    const auto read = readText(log(
        results(
            R"({"ruleId":"R","locations":[{"physicalLocation":{"artifactLocation":{"uri":"a.c","uriBaseId":"SRC"}}}]})") +
        R"(,"originalUriBaseIds":{"OTHER":{"uri":"no/"},"SRC":{"uri":"src/","uriBaseId":"ROOT"}})"));
    QCOMPARE(only(read).resource, u"src/a.c"_s);
    QCOMPARE(only(read).location, u"src/a.c"_s);
}

void tst_Sarif::runWithoutResultsIsIncomplete()
{
    const ReadOptions options{.target = u"repo"_s};
    const auto clean = readText(log(R"("tool":{"driver":{"name":"x"}},"results":[])"), options);
    QVERIFY(clean.facts->complete);
    QCOMPARE(clean.facts->scopes.size(), size_t(1));
    const auto notRun = readText(log(R"("tool":{"driver":{"name":"x"}},"results":null)"), options);
    QVERIFY(!notRun.facts->complete);
    QVERIFY(notRun.facts->scopes.empty());
}

/// The independent counts have no row for it, so the run is partial and says why.
void tst_Sarif::aRunThatDidNotSucceedSaysWhy()
{
    const auto read = readText(log(tool + "," + results(R"({"ruleId":"D0"})") +
                                   R"(,"invocations":[{"toolExecutionNotifications":[
            {"level":"note","message":{"text":"started"}},
            {"level":"error","message":{"text":"a.c can't be parsed"}},
            {"level":"error","descriptor":{"id":"OUT-OF-MEMORY"}}],"executionSuccessful":false}])"),
                               {.target = u"repo"_s});
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 1);
    QVERIFY(!read.facts->complete);
    QVERIFY2(read.facts->incompleteReason.contains(u"did not succeed"_s) &&
                 read.facts->incompleteReason.contains(u"a.c can't be parsed"_s),
             qPrintable(read.facts->incompleteReason));
    QCOMPARE(read.facts->warnings.size(), 2);
    QVERIFY(read.facts->warnings.at(1).contains(u"OUT-OF-MEMORY"_s));
}

void tst_Sarif::remarksOfASuccessfulRunCutNothing()
{
    const auto read = readText(log(tool + "," + results({}) +
                                   R"(,"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[
            {"level":"none","message":{"text":"extracted a.c"}},{"message":{"text":"slow"}}]}])"),
                               {.target = u"repo"_s});
    QVERIFY(read.facts->complete);
    QVERIFY(read.facts->warnings.isEmpty());
}

void tst_Sarif::logsMayStandInAList()
{
    const QByteArray one = log(tool + "," + results(R"({"ruleId":"D0"})"));
    const auto read = readText("[" + one + "," + one + "]");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 2);
}

QTEST_GUILESS_MAIN(tst_Sarif)
#include "tst_sarif.moc"
