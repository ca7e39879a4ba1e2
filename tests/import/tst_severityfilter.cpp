// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfixture.h"

#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// A project that Snyk tested, with what it says of its own filter.
QByteArray snyk(const QByteArray& filter, const QByteArray& found)
{
    return R"({"ok":true,"projectName":"shop","displayTargetFile":"package.json","vulnerabilities":[)" + found + "]" + filter + "}";
}

QByteArray ownResults(const QByteArray& filter)
{
    return R"({"schema":"results/1","target":"t","results":[{"id":"a","status":"failed"}])" + filter + "}";
}

} // namespace

/// What a tool was told to leave out is part of the scope: such a run says nothing of the whole.
class tst_SeverityFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isPartOfTheScope_data();
    void isPartOfTheScope();
};

void tst_SeverityFilter::isPartOfTheScope_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("filter");
    const QByteArray vulnerability = R"({"id":"SNYK-1","severity":"high","name":"n","version":"1"})";
    QTest::newRow("Snyk") << snyk(R"(,"severityThreshold":"high")", vulnerability) << u"high and above"_s;
    QTest::newRow("Snyk, clean") << snyk(R"(,"severityThreshold":"critical")", {}) << u"critical"_s;
    QTest::newRow("Snyk, all of them") << snyk(R"(,"severityThreshold":"low")", vulnerability) << QString();
    QTest::newRow("Snyk, none said") << snyk({}, vulnerability) << QString();
    QTest::newRow("own results") << ownResults(R"(,"severityFilter":"HIGH,CRITICAL")") << u"HIGH,CRITICAL"_s;
    QTest::newRow("own results, none said") << ownResults({}) << QString();
    QTest::newRow("own results, blanks") << ownResults(R"(,"severityFilter":" ")") << QString();
}

void tst_SeverityFilter::isPartOfTheScope()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, filter);
    const auto read = readText(content);
    QVERIFY2(read.facts, qPrintable(read.facts ? QString() : read.facts.error().message));
    QVERIFY(!read.facts->scopes.empty());
    for (const Scope& scope : read.facts->scopes)
        QCOMPARE(scope.severityFilter, filter);
    for (const Finding& finding : read.sink.findings)
        QVERIFY(std::ranges::find(read.facts->scopes, finding.scope) != read.facts->scopes.end());
}

QTEST_GUILESS_MAIN(tst_SeverityFilter)
#include "tst_severityfilter.moc"
