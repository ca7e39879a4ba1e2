// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gatepolicyfile.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

GatePolicy everything()
{
    GatePolicy policy{.name = u"Release"_s,
                      .environments = {u"production"_s, u"staging"_s},
                      .unratedAs = Severity::Low,
                      .rules = {},
                      .minCompliance = 9'233,
                      .maxSevereFailures = 1,
                      .maxErrors = 2,
                      .maxHighRiskIssues = 3,
                      .scopes = {{.tool = u"prowler"_s},
                                 {.tool = u"trivy"_s, .target = u"shop-*"_s, .environment = u"production"_s},
                                 {.tool = u"trivy"_s, .scannerClass = ScannerClass::Vulnerability, .anySeverityFilter = true}}};
    for (const auto& [rule, name] : Words<GateRule>::list)
        policy.rules.push_back(rule);
    return policy;
}

/// Apostrophes stand for quotation marks.
QByteArray quoted(const char* json)
{
    return QByteArray(json).replace("'", "\"");
}

} // namespace

/// Gate policies as files: strict, and the same on the way there and back.
class TestGatePolicyFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack()
    {
        for (const GatePolicy& policy : {everything(), GatePolicy()}) {
            const QString document = gatePolicyDocument(policy);
            const auto parsed = parseGatePolicy(document.toUtf8());
            QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
            QVERIFY(*parsed == policy);
            QVERIFY(document.startsWith(u'{') && !document.contains(u'\n'));
            QCOMPARE(gatePolicyDocument(*parsed), document);
        }
    }

    /// The example in the README has all clauses.
    void readsTheExample()
    {
        QFile readme(QStringLiteral(WAYMARK_SOURCE "/README.md"));
        QVERIFY(readme.open(QIODevice::ReadOnly));
        const QString page = QString::fromUtf8(readme.readAll()).section(u"## The gate in a pipeline\n"_s, 1);
        const auto parsed = parseGatePolicy(page.section(u"```json\n"_s, 1, 1).section(u"```"_s, 0, 0).toUtf8());
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
        QVERIFY(parsed->rules == everything().rules);
    }

    /// Only members can stand there twice, each in its own object.
    void textsMaySayTheSameAsMembers()
    {
        const auto parsed = parseGatePolicy(quoted("{'name': 'name', 'environments': ['name', 'a\\\\', '{,'], 'clauses': [{'id': 'fresh'},"
                                                   " {'id': 'errors', 'max': 1}]}"));
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
        QCOMPARE(parsed->environments, QStringList({u"name"_s, u"a\\"_s, u"{,"_s}));
        QCOMPARE(parsed->name, u"name"_s);
    }

    void mayLeaveOut()
    {
        const auto parsed = parseGatePolicy(quoted("{'clauses': [{'id': 'errors'}, {'id': 'compliance', 'min': 92.5},"
                                                   "{'id': 'requiredScopes', 'scopes': [{'tool': 'prowler'}]}]}"));
        QVERIFY(parsed.has_value());
        QVERIFY((parsed->rules == std::vector{GateRule::Errors, GateRule::Compliance, GateRule::RequiredScopes}));
        QCOMPARE(parsed->minCompliance, 9'250);
        QCOMPARE(parsed->maxErrors, 0);
        QVERIFY(parsed->unratedAs == Severity::High);
        QVERIFY(parsed->environments.isEmpty());
        QCOMPARE(parsed->scopes.front(), RequiredScope{.tool = u"prowler"_s});
        QCOMPARE(parsed->scopes.front().target, u"*"_s);
        QVERIFY(!parsed->scopes.front().scannerClass && !parsed->scopes.front().anySeverityFilter);
    }

    void refusesAllElse_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* json, const char* pointer, const char* says) {
            QTest::newRow(name) << QString::fromUtf8(quoted(json)) << QString::fromLatin1(pointer) << QString::fromLatin1(says);
        };
        row("empty", "", "", "no JSON");
        row("cut off", "{'clauses': [", "", "at byte");
        row("a list", "[]", "", "object");
        row("no clauses", "{}", "", "clauses");
        row("no clause", "{'clauses': []}", "/clauses", "1 to");
        row("clauses of another type", "{'clauses': {}}", "/clauses", "list");
        row("unknown member", "{'clauses': [{'id': 'errors'}], 'a/b': 1}", "/a~1b", "allowed are name");
        row("unknown clause", "{'clauses': [{'id': 'all'}]}", "/clauses/0/id", "mustsDone, checksPassed");
        row("no id", "{'clauses': [{'max': 1}]}", "/clauses/0", "mustsDone");
        row("a clause that is a word", "{'clauses': ['errors']}", "/clauses/0", "object");
        row("clauses twice", "{'clauses': [{'id': 'fresh'}], 'clauses': [{'id': 'errors'}]}", "/clauses", "twice");
        row("a demand twice", "{'clauses': [{'id': 'fresh'}, {'id': 'errors', 'max': 0, 'max': 9}]}", "/clauses/1/max", "twice");
        row("twice in other letters", "{'name': 'a', 'clauses': [{'id': 'errors'}], 'n\\u0061me': 'b'}", "/name", "twice");
        row("twice in a scope", "{'clauses': [{'id': 'requiredScopes', 'scopes': [{'tool': 'a'}, {'tool': 'a', 'tool': 'b'}]}]}",
            "/clauses/0/scopes/1/tool", "twice");
        row("twice", "{'clauses': [{'id': 'errors'}, {'id': 'errors'}]}", "/clauses/1/id", "twice");
        row("unknown member of a clause", "{'clauses': [{'id': 'errors', 'min': 1}]}", "/clauses/0/min", "id, max");
        row("a clause that takes nothing", "{'clauses': [{'id': 'fresh', 'max': 1}]}", "/clauses/0/max", "allowed are id");
        row("more than all", "{'clauses': [{'id': 'compliance', 'min': 100.01}]}", "/clauses/0/min", "0 to 100");
        row("less than nothing", "{'clauses': [{'id': 'compliance', 'min': -1}]}", "/clauses/0/min", "0 to 100");
        row("three decimals", "{'clauses': [{'id': 'compliance', 'min': 85.125}]}", "/clauses/0/min", "two decimals");
        row("a number as text", "{'clauses': [{'id': 'compliance', 'min': '85'}]}", "/clauses/0/min", "number");
        row("half an error", "{'clauses': [{'id': 'errors', 'max': 0.5}]}", "/clauses/0/max", "whole number");
        row("null", "{'clauses': [{'id': 'errors', 'max': null}]}", "/clauses/0/max", "whole number");
        row("too many", "{'clauses': [{'id': 'errors', 'max': 1000001}]}", "/clauses/0/max", "whole number");
        row("unknown severity", "{'unratedAs': 'unrated', 'clauses': [{'id': 'errors'}]}", "/unratedAs", "critical");
        row("environment of another type", "{'environments': 'production', 'clauses': [{'id': 'errors'}]}", "/environments", "list");
        row("no name of an environment", "{'environments': [''], 'clauses': [{'id': 'errors'}]}", "/environments/0", "text");
        row("an environment twice", "{'environments': ['a', 'a'], 'clauses': [{'id': 'errors'}]}", "/environments/1", "twice");
        row("no scopes", "{'clauses': [{'id': 'requiredScopes'}]}", "/clauses/0", "scopes");
        row("no scope", "{'clauses': [{'id': 'requiredScopes', 'scopes': []}]}", "/clauses/0/scopes", "1 to");
        row("a scope without tool", "{'clauses': [{'id': 'requiredScopes', 'scopes': [{'target': '*'}]}]}", "/clauses/0/scopes/0", "tool");
        row("unknown class", "{'clauses': [{'id': 'requiredScopes', 'scopes': [{'tool': 'a', 'scannerClass': 'secrets'}]}]}",
            "/clauses/0/scopes/0/scannerClass", "misconfiguration, vulnerability, secret, licence, test");
        row("a filter as text", "{'clauses': [{'id': 'requiredScopes', 'scopes': [{'tool': 'a', 'anySeverityFilter': 'yes'}]}]}",
            "/clauses/0/scopes/0/anySeverityFilter", "true or false");
        row("a scope twice", "{'clauses': [{'id': 'requiredScopes', 'scopes': [{'tool': 'a'}, {'tool': 'a', 'target': '*'}]}]}",
            "/clauses/0/scopes/1", "twice");
    }

    void refusesAllElse()
    {
        QFETCH(QString, json);
        QFETCH(QString, pointer);
        QFETCH(QString, says);
        const auto parsed = parseGatePolicy(json.toUtf8());
        QVERIFY(!parsed);
        QVERIFY(parsed.error().code == Error::Code::Parse);
        QCOMPARE(parsed.error().detail, pointer);
        QVERIFY2(parsed.error().message.contains(says) && parsed.error().message.contains(pointer),
                 qPrintable(parsed.error().message));
    }

    void refusesWhatIsTooLong()
    {
        QVERIFY(!parseGatePolicy(QByteArray(2'000'000, ' ') + quoted("{'clauses': [{'id': 'errors'}]}")));
        QVERIFY(!parseGatePolicy(quoted("{'clauses': [{'id': 'errors'}], 'name': '") + QByteArray(501, 'a') + quoted("'}")));
        QVERIFY(parseGatePolicy(quoted("{'clauses': [{'id': 'errors'}], 'name': '") + QByteArray(500, 'a') + quoted("'}")));
    }
};

QTEST_GUILESS_MAIN(TestGatePolicyFile)
#include "tst_gatepolicyfile.moc"
