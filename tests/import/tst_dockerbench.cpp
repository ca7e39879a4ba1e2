// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class tst_DockerBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMemberOfALog();
    void aLogWithoutTestsIsRecognised_data();
    void aLogWithoutTestsIsRecognised();
};

void tst_DockerBench::readsEveryMemberOfALog()
{
    const auto read = readText(R"({"end":1659371400,"tests":[{"id":"1","desc":"Host","results":[
        {"id":"1.1.1","desc":"Partition","result":"WARN","remediation":"Make one.","remediation-impact":"Restart Docker."},
        {"id":"1.1.2","desc":"Users","result":"INFO","remediation":"Look.","remediation-impact":"None.","details":"users: a b","items":["a","b"]},
        {"id":"1.1.3","desc":"Audit","result":"PASS"},
        {"id":"1.1.4","desc":"Note","result":"NOTE"},
        {"id":"1.1.5","desc":"Without a result"}]}],"start":"1659371395","dockerbenchsecurity":"1.6.0"})",
                               {.target = u"build-01"_s});
    QVERIFY(read.facts);
    QCOMPARE(read.facts->rows[Outcome::Failed], 1);
    QCOMPARE(read.facts->rows[Outcome::Passed], 1);
    QCOMPARE(read.facts->rows[Outcome::Skipped], 3);
    QCOMPARE(read.facts->time, QDateTime(QDate(2022, 8, 1), QTime(16, 29, 55), Qt::UTC));
    QCOMPARE(read.facts->toolVersion, u"1.6.0"_s);
    QCOMPARE(findingAt(read).remediation, u"Make one.\nImpact: Restart Docker."_s);
    QCOMPARE(findingAt(read, 1).remediation, u"Look."_s);
    QCOMPARE(findingAt(read, 1).evidence, u"users: a b"_s);
    QVERIFY(read.facts->complete);
}

/// Versions before 1.3.5 wrote {"1.1": "WARN", ...}: no evidence, but said in words and not taken for another tool's.
void tst_DockerBench::aLogWithoutTestsIsRecognised_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("flat") << QByteArray(
        R"({"dockerbenchsecurity":"1.3.3","start":1512041000,"1.1":"WARN","1.2":"PASS","end":1512041009})");
    QTest::newRow("null") << QByteArray(R"({"dockerbenchsecurity":"1.6.0","start":1512041000,"tests":null})");
}

void tst_DockerBench::aLogWithoutTestsIsRecognised()
{
    QFETCH(QByteArray, content);
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QCOMPARE(read.facts->format, u"docker-bench"_s);
    QCOMPARE(read.facts->rows.total(), 0);
    QVERIFY(!read.facts->complete);
    QVERIFY2(read.facts->incompleteReason.contains(u"no list of tests"_s), qPrintable(read.facts->incompleteReason));
    QVERIFY2(read.facts->incompleteReason.contains(u"run version 1.3.5 or later"_s), qPrintable(read.facts->incompleteReason));
    QVERIFY(read.facts->scopes.empty());
}

QTEST_GUILESS_MAIN(tst_DockerBench)
#include "tst_dockerbench.moc"
