// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Files that name a format, but lack what it has, name no target, or are not what the person says.
class tst_WrongKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absenceMeansNothingThere_data();
    void absenceMeansNothingThere();
    void whatMayBeAbsentIsNoWrongKind_data();
    void whatMayBeAbsentIsNoWrongKind();
    void theLastOfEqualKeysCounts();
    void whatHoldsNothingElseIsRefused_data();
    void whatHoldsNothingElseIsRefused();
    void aRowWithoutACheckIsToldOf();
    void withoutATargetAbsenceMeansNothing_data();
    void withoutATargetAbsenceMeansNothing();
    void aTargetThatNobodySeesIsNone_data();
    void aTargetThatNobodySeesIsNone();
    void theGivenFormatMustFit_data();
    void theGivenFormatMustFit();
    void theGivenFormatMayComeLater();
    void bareEmptiesFitEveryFormat_data();
    void bareEmptiesFitEveryFormat();
    void formatsAreNotListed();
};

void tst_WrongKinds::absenceMeansNothingThere_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    const auto add = [](const QByteArray& start, const char* value, const QByteArray& end, const char* reason) {
        QTest::addRow("%s %s", reason, value) << start + value + end << QString::fromLatin1(reason);
    };
    const QByteArray sarif = R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":)";
    const QByteArray trivy =
        R"({"SchemaVersion":2,"ArtifactName":"a","Results":[{"Target":"t","Class":"os-pkgs","Vulnerabilities":)";
    const QByteArray own = R"({"schema":"results/1","target":"t","results":)";
    for (const char* value : {R"("oops")", "7", "false", R"({"a":1})", "{}"}) {
        add(sarif, value, "}]}", "/runs/0/results is no list");
        add(trivy, value, "}]}", "/Results/0/Vulnerabilities is no list");
        add(own, value, "}", "/results is no list");
    }
    for (const char* value : {R"(["a",3])", "[[]]", "[null]"}) {
        add(sarif, value, "}]}", "/runs/0/results/0 is no object");
        add(own, value, "}", "/results/0 is no object");
    }
    add(own, R"([{"id":"a","status":"passed"},3])", "}", "/results/1 is no object");
}

void tst_WrongKinds::absenceMeansNothingThere()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const auto read = readText(content, {.target = u"t"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY(!read.facts->complete);
    QCOMPARE(read.facts->incompleteReason, reason);
    QCOMPARE(read.facts->warnings.size(), 1);
    QVERIFY2(read.facts->warnings.front().contains(reason), qPrintable(read.facts->warnings.front()));
}

void tst_WrongKinds::whatMayBeAbsentIsNoWrongKind_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("an empty list") << QByteArray(R"({"schema":"results/1","results":[]})");
    QTest::newRow("null") << QByteArray(R"({"schema":"results/1","results":null})");
    QTest::newRow("null beside results")
        << QByteArray(R"({"SchemaVersion":2,"ArtifactName":"a","Results":[{"Target":"t","Class":"config",)"
                      R"("Vulnerabilities":null,"Misconfigurations":[{"ID":"m","Status":"FAIL"}]}]})");
    QTest::newRow("of any kind where no results are")
        << QByteArray(R"({"schema":"results/1","results":[{"id":"a","status":"passed"}],"other":{"results":3}})");
}

void tst_WrongKinds::whatMayBeAbsentIsNoWrongKind()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.target = u"t"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY2(read.facts->complete, qPrintable(read.facts->incompleteReason));
    QVERIFY(read.facts->warnings.isEmpty());
}

void tst_WrongKinds::theLastOfEqualKeysCounts()
{
    const QByteArray rows = R"([{"id":"a","status":"failed"}])";
    const auto read = readText(R"({"schema":"results/1","target":"t","results":"oops","results":)" + rows + "}");
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY2(read.facts->complete, qPrintable(read.facts->incompleteReason));
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QVERIFY(!readText(R"({"schema":"results/1","target":"t","results":)" + rows + R"(,"results":"oops"})").facts->complete);
}

void tst_WrongKinds::whatHoldsNothingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a word") << QByteArray(R"({"runs":"none","version":"2.1.0"})");
    QTest::newRow("an object") << QByteArray(R"({"runs":{},"version":"2.1.0"})");
}

void tst_WrongKinds::whatHoldsNothingElseIsRefused()
{
    QFETCH(QByteArray, content);
    for (const auto& format : {std::optional<QString>(), std::optional(u"sarif"_s)}) {
        const auto read = readText(content, {.format = format});
        QVERIFY(!read.facts);
        QCOMPARE(read.facts.error().code, Error::Code::Invalid);
        QVERIFY2(read.facts.error().message.contains(u"/runs is no list"_s), qPrintable(read.facts.error().message));
    }
}

void tst_WrongKinds::aRowWithoutACheckIsToldOf()
{
    const auto read = readText(
        R"({"schema":"results/1","target":"t","results":[{"status":"failed"},{"id":"a","status":"passed"}]})");
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows.total(), 1);
    QCOMPARE(read.facts->passedOver.at(u"without a check"_s), 1);
    QVERIFY(!read.facts->complete);
    QVERIFY2(read.facts->incompleteReason.contains(u"no check"_s), qPrintable(read.facts->incompleteReason));
    QCOMPARE(read.facts->warnings.size(), 1);
}

void tst_WrongKinds::withoutATargetAbsenceMeansNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("standIn");
    QTest::newRow("sarif")
        << QByteArray(R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":[{"ruleId":"r"}]}]})")
        << u"unnamed repository"_s;
    QTest::newRow("sarif, clean")
        << QByteArray(R"({"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":[]}]})")
        << u"unnamed repository"_s;
    QTest::newRow("docker-bench")
        << QByteArray(R"({"dockerbenchsecurity":"1.6.0","tests":[{"results":[{"id":"1.1","result":"WARN"}]}]})")
        << u"docker host"_s;
    QTest::newRow("trivy")
        << QByteArray(R"([{"Target":"x","Type":"alpine","Vulnerabilities":[{"VulnerabilityID":"V"}]}])")
        << u"unnamed artifact"_s;
}

void tst_WrongKinds::withoutATargetAbsenceMeansNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, standIn);
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY(!read.facts->complete);
    QVERIFY2(read.facts->incompleteReason.contains(u"names no target"_s), qPrintable(read.facts->incompleteReason));
    QCOMPARE(read.facts->warnings.size(), 1);
    QVERIFY2(read.facts->warnings.front().contains(standIn), qPrintable(read.facts->warnings.front()));
    // When the person names it, then the file is whole
    const auto named = readText(content, {.target = u"mine"_s});
    QVERIFY(named.facts->complete);
    QVERIFY(named.facts->warnings.isEmpty());
}

void tst_WrongKinds::aTargetThatNobodySeesIsNone_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("blanks") << u"  "_s;
    QTest::newRow("a blank that doesn't break") << QString(QChar(0x00A0));
    QTest::newRow("no width") << QString(QChar(0x200B)) + QChar(0x2060);
}

void tst_WrongKinds::aTargetThatNobodySeesIsNone()
{
    QFETCH(QString, target);
    const auto content = [](const QString& named) -> QByteArray {
        return R"({"schema":"results/1","target":")" + named.toUtf8() + R"(","results":[{"id":"a","status":"failed"}]})";
    };
    for (const auto& given : {std::optional<QString>(), std::optional(target)}) {
        const auto read = readText(content(target), {.target = given});
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QVERIFY(!read.facts->complete);
        QCOMPARE(findingAt(read).scope.targetIdentity, u"unnamed target"_s);
    }
    // A name with blanks around it is one
    QCOMPARE(findingAt(readText(content(u" t"_s))).scope.targetIdentity, u" t"_s);
}

void tst_WrongKinds::theGivenFormatMustFit_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("looksLike");
    QTest::newRow("another format")
        << QByteArray(R"([{"class_uid":2003,"category_uid":2,"metadata":{"event_code":"c"}}])") << u"sarif"_s << u"ocsf"_s;
    QTest::newRow("no format") << QByteArray(R"({"other":[1]})") << u"sarif"_s << QString();
    QTest::newRow("a list of words") << QByteArray(R"([1,"a"])") << u"cfn-lint"_s << QString();
    QTest::newRow("an object of something else") << QByteArray(R"([{"a":1}])") << u"cfn-lint"_s << QString();
}

void tst_WrongKinds::theGivenFormatMustFit()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, format);
    QFETCH(QString, looksLike);
    const auto read = readText(content, {.format = format, .target = u"t"_s});
    QVERIFY(!read.facts);
    QCOMPARE(read.facts.error().code, Error::Code::Invalid);
    const QString message = read.facts.error().message;
    QVERIFY2(message.contains(format) && message.contains(looksLike), qPrintable(message));
    QCOMPARE(message.contains(u"looks like"_s), !looksLike.isEmpty());
}

/// A document of another format before it doesn't end the search.
void tst_WrongKinds::theGivenFormatMayComeLater()
{
    const auto read = readText("{\"dockerbenchsecurity\":\"1\"}\n{\"schema\":\"results/1\",\"results\":[{\"id\":\"a\"}]}",
                               {.format = u"waymark-results"_s, .target = u"t"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->rows.total(), 1);
}

void tst_WrongKinds::bareEmptiesFitEveryFormat_data()
{
    QTest::addColumn<QByteArray>("content");
    for (const char* content : {"[]", "{}", "null", "[{}]", R"({"Findings":[]})", R"({"Results":null})"})
        QTest::newRow(content) << QByteArray(content);
}

void tst_WrongKinds::bareEmptiesFitEveryFormat()
{
    QFETCH(QByteArray, content);
    for (const char* format : {"sarif", "trivy", "cfn-lint"})
        QVERIFY(readText(content, {.format = QString::fromLatin1(format)}).facts);
}

void tst_WrongKinds::formatsAreNotListed()
{
    const Error error = readText(R"({"other":[1]})").facts.error();
    QVERIFY2(error.message.contains(u"Say which format it is"_s), qPrintable(error.message));
    QVERIFY2(error.detail.contains(u"waymark-cli formats"_s), qPrintable(error.detail));
    QVERIFY(!(error.message + error.detail).contains(u"docker-bench"_s));
}

QTEST_GUILESS_MAIN(tst_WrongKinds)
#include "tst_wrongkinds.moc"
