// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const QByteArray results = R"({"schema":"results/1","target":"t","results":[{"id":"a","status":"passed"}]})";
const QByteArray leak = R"({"RuleID":"r","Secret":"s","Match":"m","File":"f","StartLine":1})";
const QByteArray other = R"({"other":1})";

} // namespace

/// Documents in a file of several that its format reads nothing of.
class tst_ForeignDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyMakeTheRunPartial_data();
    void theyMakeTheRunPartial();
    void whatBelongsToTheFormatDoesNot_data();
    void whatBelongsToTheFormatDoesNot();
    void aPlaceOfTheSameNameIsNotEnough();
};

void tst_ForeignDocuments::theyMakeTheRunPartial_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("says");
    const QString one = u"one document of the file is of another format"_s;
    QTest::newRow("another format behind it") << results + "\n" + leak << one;
    QTest::newRow("no format behind it") << results + "\n" + other << one;
    QTest::newRow("in front of it") << other + "\n" + results << one;
    QTest::newRow("between two") << results + "\n" + other + "\n" + results << one;
    QTest::newRow("several, in a list") << "[" + leak + "," + results + "," + other + "]" << u"2 documents of the file are"_s;
    QTest::newRow("behind one that goes on after its format shows")
        << QByteArray(R"({"schema":"results/1","target":"t","more":{"a":[{"b":[1]}]},"results":[{"id":"a","status":"passed"}],"end":[[]]})")
               + other
        << one;
}

void tst_ForeignDocuments::theyMakeTheRunPartial()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, says);
    for (const auto& format : {std::optional<QString>(), std::optional(u"waymark-results"_s)}) {
        const auto read = readText(content, {.format = format});
        if (!format && content.contains("RuleID") && content.startsWith('['))
            continue; // the leak comes first, and tells the format
        QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
        QVERIFY(read.facts->rows[Outcome::Passed] > 0);
        QVERIFY(!read.facts->complete);
        QVERIFY2(read.facts->incompleteReason.contains(says), qPrintable(read.facts->incompleteReason));
        QVERIFY2(read.facts->warnings.join(u'\n').contains(says), qPrintable(read.facts->warnings.join(u'\n')));
    }
}

void tst_ForeignDocuments::whatBelongsToTheFormatDoesNot_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto file = [](const QString& name) {
        QFile sample(QStringLiteral(WAYMARK_TEST_DATA "/") + name);
        return sample.open(QIODevice::ReadOnly) ? sample.readAll() : QByteArray();
    };
    QTest::newRow("one document") << results;
    QTest::newRow("nothing") << results + "{}[]" + R"({"other":null,"more":[{}]})";
    QTest::newRow("an empty page") << results + R"({"results":[],"next":"x"})";
    QTest::newRow("a page of nothing") << results + R"({"results":null,"next":"x"})";
    QTest::newRow("lines without rows")
        << QByteArray(R"({"Action":"run","Package":"p","Test":"T"}{"Action":"output","Package":"p","Output":"x"})")
               + R"({"Action":"pass","Package":"p","Test":"T","Elapsed":0}{"Action":"pass","Package":"p","Elapsed":0})";
    QTest::newRow("a target without findings, and without a type")
        << QByteArray(R"([{"Target":"x","Type":"alpine","Vulnerabilities":[{"VulnerabilityID":"V"}]},)")
               + R"({"Target":"y","Vulnerabilities":null}])";
    QTest::newRow("heads around the results") << file(u"qualys/contenthub_download_vm_scan_results.json"_s);
    QTest::newRow("other lines of a log")
        << file(u"gatekeeper/audit_event.json"_s) + R"({"level":"info","ts":2,"logger":"metrics","msg":"serving"})";
}

void tst_ForeignDocuments::whatBelongsToTheFormatDoesNot()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content, {.target = u"mine"_s});
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY(read.facts->rows.total() > 0);
    const QString said = read.facts->incompleteReason + u'\n' + read.facts->warnings.join(u'\n');
    QVERIFY2(!said.contains(u"another format"_s), qPrintable(said));
}

/// Both tools list "findings": what the one wrote is no empty list of the other's.
void tst_ForeignDocuments::aPlaceOfTheSameNameIsNotEnough()
{
    const QByteArray inspector = R"({"findings":[{"findingArn":"arn:aws:inspector2:eu-west-1:111122223333:finding/1",)"
                                 R"("awsAccountId":"111122223333","severity":"HIGH","status":"ACTIVE","title":"t","type":"PACKAGE_VULNERABILITY"}]})";
    const QByteArray guardDuty = R"({"findings":[{"id":"i","type":"Recon:EC2/Portscan","service":{"serviceName":"guardduty"}}]})";
    const auto alone = readText(inspector, {.format = u"aws-inspector2"_s});
    QVERIFY2(alone.facts, qPrintable(alone.facts ? QString() : alone.facts.error().message));
    const auto both = readText(inspector + "\n" + guardDuty, {.format = u"aws-inspector2"_s});
    QVERIFY2(both.facts, qPrintable(both.facts ? QString() : both.facts.error().message));
    QVERIFY(!both.facts->complete);
    QVERIFY(!alone.facts->warnings.join(u'\n').contains(u"another format"_s));
    QVERIFY2(both.facts->warnings.join(u'\n').contains(u"one document of the file is of another format"_s),
             qPrintable(both.facts->warnings.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_ForeignDocuments)
#include "tst_foreigndocuments.moc"
