// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Files of tools that found nothing: what they count as, and what they say was looked at.
class tst_CleanRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFileIsCleanWhereTheFormatSaysSo_data();
    void anEmptyFileIsCleanWhereTheFormatSaysSo();
    void elseAnEmptyFileIsRefused_data();
    void elseAnEmptyFileIsRefused();
    void theGivenTargetWasLookedAt_data();
    void theGivenTargetWasLookedAt();
    void whoseResultsTheyAreIsNotGuessed_data();
    void whoseResultsTheyAreIsNotGuessed();
    void withoutATargetNothingWasLookedAt();
    void aNumberStandsForRows();
    void whatIsNoNumberOfRowsIsNone_data();
    void whatIsNoNumberOfRowsIsNone();
};

void tst_CleanRuns::anEmptyFileIsCleanWhereTheFormatSaysSo_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    for (const char* format : {"prowler-v2", "inspec-hdf"}) {
        QTest::addRow("%s, no byte", format) << QByteArray() << QString::fromLatin1(format);
        QTest::addRow("%s, no line", format) << QByteArray("\n\r\n \t") << QString::fromLatin1(format);
        QTest::addRow("%s, a mark", format) << QByteArray("\xef\xbb\xbf") << QString::fromLatin1(format);
    }
}

void tst_CleanRuns::anEmptyFileIsCleanWhereTheFormatSaysSo()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    const auto read = readText(content, {.format = format, .target = u"111122223333"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows.total(), 0);
    QVERIFY(read.facts->complete);
    QCOMPARE(read.facts->bytes, content.size());
    QCOMPARE(read.facts->sha256.size(), 32);
    QCOMPARE(read.facts->scopes.size(), size_t(1));
    QCOMPARE(read.facts->scopes.front().targetIdentity, u"111122223333"_s);
}

void tst_CleanRuns::elseAnEmptyFileIsRefused_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("the format doesn't say so") << u"cfn-lint"_s;
    QTest::newRow("the format isn't given") << QString();
}

void tst_CleanRuns::elseAnEmptyFileIsRefused()
{
    QFETCH(QString, format);
    for (const QByteArray& content : {QByteArray(), QByteArray(" \n")}) {
        const auto read =
            readText(content, {.format = format.isEmpty() ? std::nullopt : std::optional(format), .target = u"x"_s});
        QVERIFY(!read.facts);
        QVERIFY2(read.facts.error().message.contains(u"is empty"_s), qPrintable(read.facts.error().message));
    }
}

void tst_CleanRuns::theGivenTargetWasLookedAt_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Scope>("scope");
    const auto add = [](const char* name, const char* format, const char* content, const Scope& scope) {
        QTest::newRow(name) << QString::fromLatin1(format) << QByteArray(content) << scope;
    };
    const Scope cfnLint{.tool = u"cfn-lint"_s,
                        .targetKind = TargetKind::Repository,
                        .targetIdentity = u"given"_s,
                        .failuresOnly = true};
    add("list", "cfn-lint", "[]", cfnLint);
    add("lists in a row", "cfn-lint", "[]\n[ ]\n", cfnLint);
    add("null", "gitleaks", "null\n",
        {.tool = u"gitleaks"_s,
         .targetKind = TargetKind::Repository,
         .targetIdentity = u"given"_s,
         .scannerClass = ScannerClass::Secret,
         .failuresOnly = true});
    add("list of a tool that tells its target", "prowler-v3-native", "[]",
        {.tool = u"prowler"_s, .targetKind = TargetKind::Account, .targetIdentity = u"given"_s});
}

/// The scope is the one that results with this target have, or a clean run would resolve nothing of them.
void tst_CleanRuns::theGivenTargetWasLookedAt()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    QFETCH(Scope, scope);
    const auto read = readText(content, {.format = format, .target = u"given"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows.total(), 0);
    QCOMPARE(read.facts->scopes.size(), size_t(1));
    QVERIFY(read.facts->scopes.front() == scope);
    QCOMPARE(read.facts->tool, scope.tool);
}

void tst_CleanRuns::whoseResultsTheyAreIsNotGuessed_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("the file names the tool") << u"ocsf"_s << QByteArray("[]");
    QTest::newRow("a format of several tools") << u"conftest-opa"_s << QByteArray("[]");
    QTest::newRow("an object of nothing") << u"cfn-lint"_s << QByteArray("[{\"a\": null}]");
}

void tst_CleanRuns::whoseResultsTheyAreIsNotGuessed()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.format = format, .target = u"given"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    const auto& scopes = read.facts->scopes;
    const bool resolvesNothing = std::ranges::none_of(scopes, [](const Scope& scope) {
        return scope.targetIdentity == u"given"_s;
    });
    QVERIFY(resolvesNothing);
}

void tst_CleanRuns::withoutATargetNothingWasLookedAt()
{
    for (const char* format : {"cfn-lint", "prowler-v2"}) {
        const QByteArray content = QByteArray(format) == "cfn-lint" ? QByteArray("[]") : QByteArray();
        const auto read = readText(content, {.format = QString::fromLatin1(format)});
        QVERIFY(read.facts);
        QVERIFY(read.facts->scopes.empty());
    }
}

void tst_CleanRuns::aNumberStandsForRows()
{
    // Given what Conftest writes of a file whose policies it doesn't name as they passed
    const auto read = readText(R"([{"filename":"a.yaml","namespace":"main","successes":4},
        {"filename":"b.yaml","namespace":"main","successes":0},
        {"filename":"c.yaml","namespace":"main","successes":5000000000}])");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    // Then they count, but only as far as can be believed, and are one result for each file
    QCOMPARE(read.facts->rows[Outcome::Passed], 4 + 1'000'000);
    QCOMPARE(read.facts->rows.total(), 4 + 1'000'000);
    QCOMPARE(read.sink.findings.size(), size_t(2));
    QCOMPARE(findingAt(read).checkId, u"data.main"_s);
    QCOMPARE(findingAt(read).resource, u"a.yaml"_s);
    QVERIFY2(findingAt(read).evidence.startsWith(u"4 "_s), qPrintable(findingAt(read).evidence));
    // And failures are of another scope, for those that are gone have passed, while these have not
    QVERIFY(!findingAt(read).scope.failuresOnly);
    QCOMPARE(read.facts->scopes.size(), size_t(2));
}

void tst_CleanRuns::whatIsNoNumberOfRowsIsNone_data()
{
    QTest::addColumn<QByteArray>("successes");
    for (const char* successes : {"-1", "\"many\"", "1.5", "99999999999999999999"})
        QTest::newRow(successes) << QByteArray(successes);
}

void tst_CleanRuns::whatIsNoNumberOfRowsIsNone()
{
    QFETCH(QByteArray, successes);
    const auto read = readText(R"([{"filename":"a.yaml","namespace":"main","successes":)" + successes + "}]");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 0);
    QCOMPARE(read.facts->passedOver.at(u"without a number"_s), 1);
}

QTEST_GUILESS_MAIN(tst_CleanRuns)
#include "tst_cleanruns.moc"
