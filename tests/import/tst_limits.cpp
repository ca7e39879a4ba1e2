// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/textcache.h"
#include "tests/import/importfixture.h"

#include <QTest>

#include <functional>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// As many of `text` as asked for, in a row, "%" being the number.
QByteArray many(int count, const QByteArray& text, const QByteArray& between = ",")
{
    QByteArray made;
    for (int i = 0; i < count; ++i)
        made += (i ? between : QByteArray()) + QByteArray(text).replace('%', QByteArray::number(i));
    return made;
}

QByteArray results(const QByteArray& rows)
{
    return R"({"schema":"results/1","results":[)" + rows + "]}";
}

QByteArray sarif(const QByteArray& driver, const QByteArray& run = {})
{
    return R"({"version":"2.1.0","runs":[{"results":[{"ruleId":"R1"}],"tool":{"driver":{"name":"s",)" + driver + "}}" +
           run + "}]}";
}

/// Counts what is under way at a time.
struct MeasuringSink final : FindingSink {
    Result<void> take(std::vector<Finding>&& batch) override
    {
        qsizetype bytes = 0;
        for (const Finding& finding : batch)
            bytes += sizeOf(finding);
        largest = std::max(largest, bytes);
        total += bytes;
        return {};
    }
    Result<void> restart() override { return {}; }
    qsizetype largest = 0;
    qsizetype total = 0;
};

} // namespace

class tst_Limits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beyondALimitAFileIsRefused_data();
    void beyondALimitAFileIsRefused();
    void withinTheLimitsItIsRead_data();
    void withinTheLimitsItIsRead();
    void emptyEntriesCount();
    void batchesAreBoundedByBytes();
    void longNamesAreCut();
    void longWordsAreCut();
    void troublesAreCounted();
    void theCacheForgets();
};

/// A limit, a file that goes beyond it, and the words that say so.
void tst_Limits::beyondALimitAFileIsRefused_data()
{
    QTest::addColumn<ReadLimits>("limits");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const ReadLimits& limits, const QByteArray& content, const char* says) {
        QTest::newRow(name) << limits << content << QString::fromLatin1(says);
    };
    add("scopes", {.scopes = 10},
        "[" + many(11, R"({"class_uid":2003,"metadata":{"event_code":"c"},"cloud":{"account":{"uid":"%"}}})") + "]",
        "names more than 10 accounts");
    add("scopes looked at", {.scopes = 10},
        "[" +
            many(
                11,
                R"({"SchemaVersion":2,"ArtifactName":"image-%","ArtifactType":"container_image","Results":[{"Target":"t","Class":"os-pkgs"}]})") +
            "]",
        "names more than 10 accounts");
    add("unknown words", {.words = 10}, results(many(11, R"({"id":"a","status":"word %"})")),
        "more than 10 different words");
    add("passed over", {.words = 10}, "[" + many(11, R"({"class_uid":60%,"metadata":{}})") + "]",
        "More than 10 different kinds of rows");
    add("members", {.memberSize = 4096},
        R"({"class_uid":2003,"category_uid":2,"unmapped":{"compliance":{)" + many(100, R"("framework %":[])") + "}}}",
        "their names alone take more than 4 KiB");
    add("repeats", {.repeats = 3}, "{\"schema\":\"results/1\"," + many(6, "\"results\":[{\"id\":\"%\"}]") + "}",
        "repeats more than 3 names");
    add("one result", {.findingSize = 4096},
        results(R"({"id":"a","status":"passed","links":[)" + many(100, "\"L%\"") + "]}"), "larger than 4 KiB");
    add("rules", {.contextSize = 256 << 10},
        sarif("\"rules\":[" + many(1000, R"({"id":"R%","help":{"text":")" + QByteArray(300, 'x') + "\"}}") + "]"),
        "refer to (rules");
    add("ancestors", {.contextSize = 256 << 10},
        R"({"ClusterName":"c","Resources":[)" +
            many(
                2000,
                R"({"Kind":"Pod","Name":"p%","Results":[{"Target":"t","Vulnerabilities":[{"VulnerabilityID":"V"}]}]})") +
            "]}",
        "refer to (rules");
    add("rows", {.rows = 5}, results(many(6, R"({"id":"a%"})")), "more than 5 results");
}

void tst_Limits::beyondALimitAFileIsRefused()
{
    QFETCH(ReadLimits, limits);
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    ReadOptions options;
    options.limits = limits;
    const auto read = readText(content, options);
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY2(read.facts.error().message.contains(says), qPrintable(read.facts.error().message));
    // and with the limits as they are it is read
    QVERIFY(readText(content).facts);
}

void tst_Limits::withinTheLimitsItIsRead_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("one object with many frameworks, and many small ones after it")
        << R"([{"class_uid":2003,"category_uid":2,"unmapped":{"compliance":{)" +
               many(20'000, R"("framework %":["1"])") + "}}}," +
               many(
                   2'000,
                   R"({"class_uid":2003,"category_uid":2,"metadata":{"event_code":"c"},"unmapped":{"compliance":{"a":["1"]}}})") +
               "]";
    QTest::newRow("many files that a log lists") << sarif(
        "\"rules\":[]", ",\"artifacts\":[" + many(200'000, R"({"location":{"uri":"src/folder/file-%.c"}})") + "]");
    QTest::newRow("a cluster of many workloads")
        << R"({"ClusterName":"c","Resources":[)" +
               many(
                   20'000,
                   R"({"Kind":"Pod","Name":"p%","Results":[{"Target":"t","Class":"os-pkgs","Vulnerabilities":[{"VulnerabilityID":"V"}]}]})") +
               "]}";
}

void tst_Limits::withinTheLimitsItIsRead()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
}

/// Six megabytes of them once took half a gigabyte.
void tst_Limits::emptyEntriesCount()
{
    const auto read = readText(sarif("\"rules\":[" + many(2'000'000, "{}") + "]"));
    QVERIFY(!read.facts);
    QVERIFY2(read.facts.error().message.contains(u"refer to (rules"_s), qPrintable(read.facts.error().message));
}

void tst_Limits::batchesAreBoundedByBytes()
{
    const GivenFile file(
        results(many(100, R"({"id":"a%","status":"failed","message":")" + QByteArray(200'000, 'x') + "\"}")));
    MeasuringSink sink;
    Progress progress;
    QVERIFY(readFindings(file.path(), builtInFormats(), {}, sink, progress));
    QVERIFY2(sink.largest < 6'000'000, qPrintable(QString::number(sink.largest)));
    QVERIFY(sink.total > 40'000'000);
}

void tst_Limits::longNamesAreCut()
{
    const auto read = readText(R"({"schema":"results/1","tool":")" + QByteArray(5000, 't') + R"(","target":")" +
                               QByteArray(5000, 'x') + R"(","results":[{"id":"a","status":"passed"}]})");
    QCOMPARE(findingAt(read).scope.tool.size(), 1024);
    QCOMPARE(findingAt(read).scope.targetIdentity.size(), 1024);
}

void tst_Limits::longWordsAreCut()
{
    const auto read = readText(results(R"({"id":"a","status":")" + QByteArray(5000, 'w') + "\"}"));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->unknownWords.size(), size_t(1));
    QVERIFY(read.facts->unknownWords.begin()->first.size() < 120);
}

void tst_Limits::troublesAreCounted()
{
    const auto read = readText(
        sarif("\"rules\":[]",
              R"(,"invocations":[{"executionSuccessful":false,"toolExecutionNotifications":[)" +
                  many(5000, R"({"level":"error","message":{"text":")" + QByteArray(5000, 'x') + "%\"}}") + "]}]"),
        {.target = QStringLiteral("repo")});
    QVERIFY(read.facts);
    QCOMPARE(read.facts->warnings.size(), 11);
    QVERIFY2(read.facts->warnings.back().contains(u"4990 more"_s), qPrintable(read.facts->warnings.back()));
    QVERIFY(read.facts->warnings.front().size() < 400);
}

void tst_Limits::theCacheForgets()
{
    TextCache<int> cache;
    int made = 0;
    const auto make = [&](std::string_view) { return ++made; };
    QCOMPARE(cache.get("first", make), 1);
    QCOMPARE(cache.get("first", make), 1);
    const int enough = static_cast<int>(TextCache<int>::mostBytes / 10'000) + 1;
    for (int i = 0; i < enough; ++i)
        cache.get(std::to_string(i) + std::string(10'000, 'x'), make);
    QCOMPARE(cache.get("first", make), enough + 2);
}

QTEST_GUILESS_MAIN(tst_Limits)
#include "tst_limits.moc"
