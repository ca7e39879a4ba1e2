// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

#include <sys/stat.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QByteArray results(const QByteArray& rows, const QByteArray& before = {}, const QByteArray& after = {})
{
    return "{\"schema\":\"results/1\"," + before + "\"results\":[" + rows + "]" + after + "}";
}

const QByteArray one = R"({"id":"a","status":"passed","resource":"r"})";

} // namespace

class tst_FindingReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contextMayComeAfterTheFindings();
    void unknownWordsAreNeverPassed();
    void aRepeatedValueReplacesTheEarlier();
    void aRepeatedListReplacesFindingsAlreadyHandedOn();
    void aRepeatedListReplacesSpooledFindings();
    void fileWithoutFindingsSaysWhatWasLookedAt();
    void theGivenTargetNamesWhatTheFileDoesNot();
    void documentsMayStandInAList();
    void aLaterDocumentMayTellTheFormat();
    void aRefusingSinkStopsTheReading();
    void aRefusingSinkStopsTheReadingAmidstAList();
    void whatCanBeReadOnlyOnceIsRefused();
    void aTimeThatCanNotBeIsUnknown();
    void cancelStopsTheReading();
    void brokenNumbersAndDepthAreRefused_data();
    void brokenNumbersAndDepthAreRefused();
    void longTextsAreCut();
    void numbersBeyond64BitsStayAsTheyAre();
    void twoFormatsAreNotGuessed();
    void ambiguousEmptiesAreNotGuessed_data();
    void ambiguousEmptiesAreNotGuessed();
};

void tst_FindingReader::contextMayComeAfterTheFindings()
{
    const auto before = readText(results(one, "\"tool\":\"My Tests\",\"target\":\"repo\","));
    const auto after = readText(results(one, {}, ",\"target\":\"repo\",\"tool\":\"My Tests\""));
    QVERIFY(before.facts && after.facts);
    QCOMPARE(after.sink.findings.size(), size_t(1));
    QCOMPARE(after.sink.findings.front().scope.tool, u"my-tests"_s);
    QCOMPARE(after.sink.findings.front().scope.targetIdentity, u"repo"_s);
    QVERIFY(lines(before.sink) == lines(after.sink));
}

void tst_FindingReader::unknownWordsAreNeverPassed()
{
    const auto read =
        readText(results(R"({"id":"a","status":"PASSED"},{"id":"b","status":"fine"},{"id":"c","status":"fine"})"));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows[Outcome::Passed], 1);
    QCOMPARE(read.facts->rows[Outcome::Skipped], 2);
    QCOMPARE(read.facts->unknownWords.at(u"fine"_s), 2);
    QCOMPARE(read.sink.findings[1].outcomeRaw, u"fine"_s);
}

void tst_FindingReader::aRepeatedValueReplacesTheEarlier()
{
    const auto read =
        readText(results(R"({"id":"a","status":"passed","links":["X"],"status":"failed","links":["Y"]})"));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(read.sink.findings.front().references, QStringList{u"Y"_s});
}

void tst_FindingReader::aRepeatedListReplacesFindingsAlreadyHandedOn()
{
    // Given an ASFF page, whose findings need nothing from outside, that repeats its list
    const QByteArray finding =
        R"({"ProductArn":"arn:x","AwsAccountId":"1","Id":"%","GeneratorId":"g/%","Resources":[{"Id":"r"}]})";
    QByteArray first, second;
    for (int i = 0; i < 600; ++i)
        first += (i ? "," : "") + QByteArray(finding).replace('%', QByteArray::number(i));
    second = QByteArray(finding).replace('%', "last");
    const auto read = readText("{\"Findings\":[" + first + "],\"Findings\":[" + second + "]}");
    // Then what was handed on is taken back, and only the later list counts
    QVERIFY(read.facts);
    QCOMPARE(read.sink.restarts, 1);
    QCOMPARE(read.sink.findings.size(), size_t(1));
    QCOMPARE(read.facts->rows.total(), 1);
    QCOMPARE(read.sink.findings.front().checkId, u"last"_s);
}

void tst_FindingReader::aRepeatedListReplacesSpooledFindings()
{
    const auto read = readText(results(one, "\"results\":[" + one + "," + one + "],"));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 1);
    QCOMPARE(read.sink.findings.size(), size_t(1));
}

void tst_FindingReader::fileWithoutFindingsSaysWhatWasLookedAt()
{
    const auto read = readText(results({}, "\"tool\":\"t\",\"target\":\"x\",\"time\":\"2026-03-02T06:00:00Z\","));
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 0);
    QCOMPARE(read.facts->scopes.size(), size_t(1));
    QCOMPARE(read.facts->scopes.front().targetIdentity, u"x"_s);
    QCOMPARE(read.facts->time, QDateTime(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC));
    QCOMPARE(read.facts->sha256.size(), 32);
}

void tst_FindingReader::theGivenTargetNamesWhatTheFileDoesNot()
{
    QCOMPARE(readText(results(one), {.target = u"mine"_s}).sink.findings.front().scope.targetIdentity, u"mine"_s);
    QCOMPARE(
        readText(results(one, "\"target\":\"own\","), {.target = u"mine"_s}).sink.findings.front().scope.targetIdentity,
        u"own"_s);
}

void tst_FindingReader::aRefusingSinkStopsTheReading()
{
    const GivenFile file(results(one));
    KeepingSink sink;
    sink.refusal = Error{.code = Error::Code::Storage, .message = u"full"_s};
    Progress progress;
    const auto facts = readFindings(file.path(), builtInFormats(), {}, sink, progress);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Error::Code::Storage);
}

void tst_FindingReader::documentsMayStandInAList()
{
    const auto read =
        readText("[" + results(one, "\"target\":\"x\",") + "," + results(one, {}, ",\"target\":\"y\"") + "]");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 2);
    QCOMPARE(read.facts->scopes.size(), size_t(2));
}

void tst_FindingReader::aLaterDocumentMayTellTheFormat()
{
    for (const QByteArray& text :
         {"{}\n{\"other\":[1]}\n" + results(one), "[{},{\"other\":[1]}," + results(one) + "]"}) {
        const auto read = readText(text);
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QCOMPARE(read.facts->format, u"waymark-results"_s);
        QCOMPARE(read.facts->rows.total(), 1);
    }
}

void tst_FindingReader::aRefusingSinkStopsTheReadingAmidstAList()
{
    // Given a large page, in which a second format may still show itself, and a full disk
    QByteArray findings = R"({"ProductArn":"p","AwsAccountId":"1","GeneratorId":"g","Id":"first"})";
    for (int i = 0; i < 40'000; ++i)
        findings +=
            R"(,{"ProductArn":"p","AwsAccountId":"1","GeneratorId":"g","Description":"some text that fills the file"})";
    const GivenFile file("{\"Findings\":[" + findings + "]}");
    KeepingSink sink;
    sink.refusal = Error{.code = Error::Code::Storage, .message = u"full"_s};
    Progress progress;
    const auto facts = readFindings(file.path(), builtInFormats(), {}, sink, progress);
    // Then the rest is not read
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Error::Code::Storage);
    QVERIFY(sink.findings.size() <= 256);
    QVERIFY2(progress.done < progress.total / 2, qPrintable(QString::number(progress.done)));
}

void tst_FindingReader::whatCanBeReadOnlyOnceIsRefused()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto read = readFile(pipe);
    QVERIFY(!read.facts);
    QVERIFY2(read.facts.error().message.contains(u"Save it to a file"_s), qPrintable(read.facts.error().message));
    QVERIFY(readFile(folder.path()).facts.error().message.contains(u"is a folder"_s));
}

void tst_FindingReader::aTimeThatCanNotBeIsUnknown()
{
    const ReadOptions options{.target = u"x"_s, .notAfter = QDateTime(QDate(2026, 3, 3), QTime(0, 0), Qt::UTC)};
    const QByteArray past = R"({"id":"a","status":"passed","time":"2026-03-01T06:00:00Z"})";
    const QByteArray future = R"({"id":"b","status":"passed","time":"2199-01-01T00:00:00Z"})";
    // When only some of the times can't be, then the others count
    const auto some = readText(results(past + "," + future, "\"time\":\"2199-06-01\","), options);
    QCOMPARE(some.facts->time, QDateTime(QDate(2026, 3, 1), QTime(6, 0), Qt::UTC));
    QVERIFY(!some.sink.findings.at(1).time.isValid());
    QCOMPARE(some.facts->warnings.size(), 1);
    QVERIFY2(some.facts->warnings.front().contains(u"2199-06-01"_s), qPrintable(some.facts->warnings.front()));
    // When all of them can't, then the file has none
    QVERIFY(!readText(results(future), options).facts->time.isValid());
    QVERIFY(readText(results(past), options).facts->warnings.isEmpty());
}

void tst_FindingReader::cancelStopsTheReading()
{
    const GivenFile file(results(one));
    KeepingSink sink;
    Progress progress;
    progress.cancelled = true;
    const auto facts = readFindings(file.path(), builtInFormats(), {}, sink, progress);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, Error::Code::Cancelled);
}

void tst_FindingReader::brokenNumbersAndDepthAreRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("NaN") << QByteArray("NaN");
    QTest::newRow("1e999") << QByteArray("1e999");
    QTest::newRow("deep, though unwanted") << QByteArray(300, '[') + QByteArray(300, ']');
    QTest::newRow("lone surrogate") << QByteArray("\"\\ud800\"");
    QTest::newRow("control character") << QByteArray("\"a\nb\"");
}

void tst_FindingReader::brokenNumbersAndDepthAreRefused()
{
    QFETCH(QByteArray, value);
    const auto read = readText("{\"other\":" + value + "," + results(one).mid(1));
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Parse);
    QVERIFY2(read.facts.error().message.contains(u"line "_s), qPrintable(read.facts.error().message));
    QVERIFY(read.sink.findings.empty());
}

void tst_FindingReader::longTextsAreCut()
{
    const QByteArray message = "\"message\":\"" + QByteArray("\xc3\xa4").repeated(100) + "\"";
    ReadOptions options;
    options.limits.textLength = 51;
    const auto read = readText(results("{\"id\":\"a\",\"status\":\"passed\"," + message + "}"), options);
    QVERIFY(read.facts);
    QCOMPARE(read.sink.findings.front().evidence, QString(25, QChar(0xe4)) + u" [...]"_s);
}

void tst_FindingReader::numbersBeyond64BitsStayAsTheyAre()
{
    const auto read = readText(results(R"({"id":123456789012345678901234567890,"status":"passed"})"));
    QVERIFY(read.facts);
    QCOMPARE(read.sink.findings.front().checkId, u"123456789012345678901234567890"_s);
}

void tst_FindingReader::twoFormatsAreNotGuessed()
{
    const QByteArray members[] = {R"("schema":"results/1")", R"("runs":[])", R"("version":"2.1.0")"};
    for (const QByteArray& text : {"{" + members[0] + "," + members[1] + "," + members[2] + "}",
                                   "{" + members[2] + "," + members[1] + "," + members[0] + "}"}) {
        const auto read = readText(text);
        QVERIFY(!read.facts);
        QCOMPARE(read.facts.error().code, Error::Code::Invalid);
        QVERIFY(read.facts.error().message.contains(u"sarif"_s) &&
                read.facts.error().message.contains(u"waymark-results"_s));
    }
}

void tst_FindingReader::ambiguousEmptiesAreNotGuessed_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* content : {"[]", "{}", "null", "{\"Findings\":[]}", "{\"findings\":[]}", "[{}]"})
        QTest::newRow(content) << QByteArray(content);
}

void tst_FindingReader::ambiguousEmptiesAreNotGuessed()
{
    QFETCH(QByteArray, content);
    const auto guessed = readText(content);
    QVERIFY(!guessed.facts);
    QCOMPARE(guessed.facts.error().code, Error::Code::Invalid);
    const auto told = readText(content, {.format = u"aws-securityhub-asff"_s});
    QVERIFY2(told.facts, "with a format it is a clean result");
    QCOMPARE(told.facts->rows.total(), 0);
}

QTEST_GUILESS_MAIN(tst_FindingReader)
#include "tst_findingreader.moc"
