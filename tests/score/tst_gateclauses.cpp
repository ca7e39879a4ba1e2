// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/gate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate monday(2026, 3, 2);

QDateTime onDay(int day)
{
    return QDateTime(monday.addDays(day), QTime(6, 0), Qt::UTC);
}

CheckOutcome aCheck(qint64 key, Outcome outcome = Outcome::Passed, Severity severity = Severity::Medium)
{
    return {.check = CheckKey(key), .tool = u"prowler"_s, .outcome = outcome, .severity = severity, .lastRun = onDay(10)};
}

ExceptionRecord anException(ExceptionKind kind, qint64 check, int lastDay)
{
    ExceptionRecord exception{.reference = u"EX-1"_s, .kind = kind, .check = CheckKey(check)};
    exception.approver = u"Bernd"_s;
    exception.approved = onDay(-20);
    exception.expiry = monday.addDays(lastDay);
    if (kind == ExceptionKind::Attestation)
        exception.attested = Outcome::Passed;
    return exception;
}

Risk aRisk(const QString& reference, int likelihood, int impact)
{
    Risk risk{.reference = reference};
    risk.currentLikelihood = likelihood;
    risk.currentImpact = impact;
    return risk;
}

GatePolicy allRules()
{
    GatePolicy policy{.rules = {}, .scopes = {{.tool = u"prowler"_s, .target = u"44*"_s, .environment = u"production"_s}}};
    for (const auto& [rule, name] : Words<GateRule>::list)
        policy.rules.push_back(rule);
    return policy;
}

/// A sprint of which every clause that there is holds, until a test spoils one.
struct Programme {
    Sprint sprint{.number = 1, .start = monday, .end = monday.addDays(13)};
    std::vector<Story> stories = {{.reference = u"A"_s, .priority = Priority::Must, .status = StoryStatus::Done, .sprint = sprint.id}};
    std::vector<CheckOutcome> checks;
    std::vector<Link> links = {{.story = stories[0].id, .check = CheckKey(1)}};
    std::vector<ExceptionRecord> exceptions;
    std::vector<Risk> risks = {aRisk(u"R-1"_s, 3, 3)};
    std::vector<RiskTie> ties;
    std::vector<ScopeLook> looks = {{.tool = u"prowler"_s, .target = u"4410"_s, .environment = u"production"_s,
                                     .complete = onDay(9), .latest = onDay(10)}};
    std::optional<Figure> overdue = Figure{.value = 0};
    Figure highRiskIssues = {.value = 0};
    QDateTime freshSince = onDay(-5);
    GatePolicy policy = allRules();

    Programme()
    {
        for (qint64 key = 1; key <= 20; ++key)
            checks.push_back(aCheck(key));
    }

    GateVerdict judge() const
    {
        const StoryProofs proofs =
            storyProofs({.stories = stories, .links = links, .checks = checks, .freshSince = freshSince});
        return gateVerdict({.sprint = sprint,
                            .sprints = std::span(&sprint, 1),
                            .stories = stories,
                            .checks = checks,
                            .proofs = proofs,
                            .begin = QDateTime(monday, QTime(0, 0), Qt::UTC),
                            .freshSince = freshSince,
                            .facts = {.exceptions = exceptions,
                                      .risks = risks,
                                      .riskTies = ties,
                                      .riskAppetite = 9,
                                      .looks = looks,
                                      .overdue = overdue,
                                      .highRiskIssues = highRiskIssues,
                                      .now = onDay(11)}},
                           policy);
    }
};

/// The clauses that don't hold, with their evidence.
QString missed(const GateVerdict& verdict, QString* evidence = nullptr)
{
    QStringList ids;
    for (const GateClause& clause : verdict.clauses) {
        if (clause.holds)
            continue;
        ids << clause.id;
        if (evidence)
            *evidence += clause.evidence.join(u'\n') + u'\n';
    }
    return ids.join(u' ');
}

using Spoil = void (*)(Programme&);

} // namespace

/// Each clause of a gate: alone when it is missed, and when there is nothing to judge it by.
class TestGateClauses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aloneStandsInTheWay_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("clause");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, Spoil spoil, const char* clause, const char* says) {
            QTest::newRow(name) << spoil << QString::fromLatin1(clause) << QString::fromLatin1(says);
        };
        row("nothing", [](Programme&) {}, "", "");
        row("a must is open", [](Programme& p) { p.stories[0].status = StoryStatus::Ready; }, "mustsDone", "not done yet are A");
        row("a linked check fails", [](Programme& p) { p.checks[0].outcome = Outcome::Failed; }, "checksPassed", "1 failed");
        row("compliance", [](Programme& p) {
            for (size_t i = 1; i < 5; ++i)
                p.checks[i].outcome = Outcome::Skipped;
        }, "compliance", "80 %, 16 of 20");
        row("a critical check fails", [](Programme& p) { p.checks[1] = aCheck(2, Outcome::Failed, Severity::Critical); }, "severeFailures", "1");
        row("an unrated check fails", [](Programme& p) { p.checks[1] = aCheck(2, Outcome::Failed, Severity::Unrated); },
            "severeFailures", "not rated by the tool and count as high");
        row("an unrated check fails, which counts as medium", [](Programme& p) {
            p.checks[1] = aCheck(2, Outcome::Failed, Severity::Unrated);
            p.policy.unratedAs = Severity::Medium;
        }, "", "");
        row("an error", [](Programme& p) { p.checks[1].outcome = Outcome::Error; }, "errors", "1");
        row("a run from before the sprint", [](Programme& p) { p.checks[1].lastRun = onDay(-1); }, "fresh", "1 of prowler last ran on 2026-03-01");
        row("an older run elsewhere", [](Programme& p) { p.checks[1].oldestRun = onDay(-1); }, "fresh",
            "1 of prowler last ran on 2026-03-01 on a part of their targets");
        row("a waiver has run out", [](Programme& p) {
            p.checks[1].outcome = Outcome::Skipped;
            p.exceptions = {anException(ExceptionKind::Waiver, 2, 10)};
        }, "noExpiredException", "run out are EX-1");
        row("high risk issues", [](Programme& p) { p.highRiskIssues.value = 1; }, "highRiskIssues", "1");
        row("a risk above the appetite", [](Programme& p) { p.risks.push_back(aRisk(u"R-2"_s, 2, 5)); }, "riskAppetite", "above it are R-2");
        row("a scope was looked at before the sprint", [](Programme& p) { p.looks[0].complete = onDay(-1); }, "requiredScopes",
            "prowler on 44* of production: its last complete run is of 2026-03-01");
        row("too long ago", [](Programme& p) {
            p.freshSince = onDay(10);
        }, "requiredScopes", "too long ago");
        row("overdue failures", [](Programme& p) { p.overdue = Figure{.value = 2}; }, "overdue", "2");
    }

    void aloneStandsInTheWay()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, clause);
        QFETCH(QString, says);
        Programme programme;
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QString evidence;
        QCOMPARE(missed(verdict, &evidence), clause);
        QCOMPARE(verdict.holds, clause.isEmpty());
        QCOMPARE(verdict.clauses.size(), std::size(Words<GateRule>::list));
        QVERIFY2(evidence.contains(says), qPrintable(evidence));
    }

    /// The only clause of its policy, and still the gate doesn't hold.
    void nothingToJudgeByIsNoProof_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<GateRule>("rule");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, GateRule rule, Spoil spoil, const char* says = "no evidence") {
            QTest::newRow(name) << spoil << rule << QString::fromLatin1(says);
        };
        const Spoil nothingRan = [](Programme& p) { p.checks.clear(); };
        row("no musts", GateRule::MustsDone, [](Programme& p) { p.stories[0].priority = Priority::Should; });
        row("no linked checks", GateRule::ChecksPassed, [](Programme& p) { p.links.clear(); });
        row("a linked check never ran", GateRule::ChecksPassed, nothingRan, "1 never ran");
        row("a linked check is stale", GateRule::ChecksPassed, [](Programme& p) { p.freshSince = onDay(11); }, "so long ago");
        row("compliance of nothing", GateRule::Compliance, nothingRan);
        row("compliance of what doesn't apply", GateRule::Compliance, [](Programme& p) {
            for (CheckOutcome& check : p.checks)
                check.outcome = Outcome::NotApplicable;
        });
        row("no failures of nothing", GateRule::SevereFailures, nothingRan);
        row("no errors of nothing", GateRule::Errors, nothingRan);
        row("nothing is fresh", GateRule::Fresh, nothingRan);
        row("the check of an attestation never ran", GateRule::NoExpiredException, [](Programme& p) {
            p.exceptions = {anException(ExceptionKind::Attestation, 99, 10)};
        }, "run out are EX-1");
        row("no review", GateRule::HighRiskIssues, [](Programme& p) { p.highRiskIssues = {}; });
        row("no risk", GateRule::RiskAppetite, [](Programme& p) { p.risks.clear(); });
        row("a risk that nobody rated", GateRule::RiskAppetite, [](Programme& p) { p.risks.push_back(aRisk(u"R-2"_s, 0, 5)); },
            "no evidence, not rated are R-2");
        row("no run of the scope", GateRule::RequiredScopes, [](Programme& p) { p.looks.clear(); });
        row("none of its environment", GateRule::RequiredScopes, [](Programme& p) { p.looks[0].environment = u"test"_s; });
        row("none of its target", GateRule::RequiredScopes, [](Programme& p) { p.looks[0].target = u"5510"_s; });
        row("none that was complete", GateRule::RequiredScopes, [](Programme& p) { p.looks[0].complete = {}; }, "not complete");
        row("the policy requires no scope", GateRule::RequiredScopes, [](Programme& p) { p.policy.scopes.clear(); });
        row("nothing counted ages", GateRule::Overdue, [](Programme& p) { p.overdue.reset(); });
        row("no failures, as nothing ran", GateRule::Overdue, nothingRan);
    }

    void nothingToJudgeByIsNoProof()
    {
        QFETCH(Spoil, spoil);
        QFETCH(GateRule, rule);
        QFETCH(QString, says);
        Programme programme;
        programme.policy.rules = {rule};
        QVERIFY(programme.judge().holds);
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QString evidence;
        QCOMPARE(missed(verdict, &evidence), word(rule));
        QVERIFY(!verdict.holds);
        QVERIFY2(evidence.contains(says), qPrintable(evidence));
    }

    /// What is validly excepted stands in nobody's way, but is named, and never counts as passed.
    void exceptionsAreNamed()
    {
        Programme programme;
        programme.checks[0] = aCheck(1, Outcome::Failed, Severity::Critical);
        programme.checks[1].outcome = Outcome::Error;
        QCOMPARE(missed(programme.judge()), u"checksPassed severeFailures errors"_s);
        programme.checks[0].allExcepted = true;
        programme.checks[1].allExcepted = true;
        const GateVerdict verdict = programme.judge();
        QVERIFY(verdict.holds);
        QStringList evidence;
        for (const GateClause& clause : verdict.clauses)
            evidence += clause.evidence;
        QVERIFY(evidence.contains(u"1 of these did not pass, but are validly excepted"_s));
        QCOMPARE(evidence.count(u"1 more are validly excepted"_s), 2);
        QVERIFY(evidence.contains(u"90 %, 18 of 20 checks"_s));
    }

    void anExceptionMayRunOut_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << Spoil([](Programme& p) { p.exceptions.clear(); }) << u"no exceptions"_s;
        QTest::newRow("not yet") << Spoil([](Programme& p) { p.exceptions[0].expiry = monday.addDays(11); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("its check passed") << Spoil([](Programme& p) { p.checks[1].outcome = Outcome::Passed; }) << u"0 of 1 exceptions"_s;
        QTest::newRow("another took over") << Spoil([](Programme& p) { p.checks[1].allExcepted = true; }) << u"0 of 1 exceptions"_s;
        QTest::newRow("its results are gone") << Spoil([](Programme& p) { p.exceptions[0].check = CheckKey(99); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("nobody had approved it") << Spoil([](Programme& p) { p.exceptions[0].approved.reset(); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("it was revoked") << Spoil([](Programme& p) { p.exceptions[0].revoked = onDay(5); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("attested anew") << Spoil([](Programme& p) {
            p.exceptions = {anException(ExceptionKind::Attestation, 99, 10), anException(ExceptionKind::Attestation, 99, 50)};
        }) << u"0 of 2 exceptions"_s;
    }

    void anExceptionMayRunOut()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, says);
        Programme programme;
        programme.checks[1].outcome = Outcome::Skipped;
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 10)};
        programme.policy.rules = {GateRule::NoExpiredException};
        QVERIFY(!programme.judge().holds);
        QCOMPARE(programme.judge().clauses[0].exceptions, std::vector{programme.exceptions[0].id});
        spoil(programme);
        QVERIFY(programme.judge().holds);
        QCOMPARE(programme.judge().clauses[0].evidence.front(), says);
    }

    /// Neither what a tool saw failing nor what somebody says failed.
    void noWordMakesUpForAnExceptionThatRanOut()
    {
        Programme programme;
        programme.policy.rules = {GateRule::NoExpiredException};
        programme.checks[1].outcome = Outcome::Failed;
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 10), anException(ExceptionKind::Attestation, 2, 50)};
        QVERIFY(!programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Attestation, 99, 10), anException(ExceptionKind::Attestation, 99, 50)};
        QVERIFY(programme.judge().holds);
        programme.exceptions.push_back(anException(ExceptionKind::Attestation, 99, 50));
        programme.exceptions.back().attested = Outcome::Failed;
        QVERIFY(!programme.judge().holds);
    }

    /// A status alone accepts nothing.
    void aRiskIsAcceptedByAnException()
    {
        Programme programme;
        programme.policy.rules = {GateRule::RiskAppetite};
        programme.risks.push_back(aRisk(u"R-2"_s, 5, 5));
        Risk& risk = programme.risks.back();
        QCOMPARE(programme.judge().clauses[0].risks, std::vector{risk.id});
        risk.status = RiskStatus::Accepted;
        QVERIFY(programme.judge().clauses[0].evidence.contains(u"accepted without an approved exception are R-2"_s));
        programme.ties = {{.risk = risk.id, .check = CheckKey(2)}};
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 50)};
        QVERIFY(!programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Acceptance, 2, 50)};
        QVERIFY(programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Acceptance, 2, 10)};
        QVERIFY(!programme.judge().holds);
        programme.risks.back().status = RiskStatus::Closed;
        QVERIFY(programme.judge().holds);
    }

    void aPolicyThatCannotBeReadDoesNotHold()
    {
        Programme programme;
        const StoryProofs proofs;
        const GateVerdict verdict = gateVerdict({.sprint = programme.sprint,
                                                 .sprints = {},
                                                 .stories = programme.stories,
                                                 .checks = programme.checks,
                                                 .proofs = proofs,
                                                 .begin = onDay(0),
                                                 .freshSince = {}},
                                                SprintPolicy{.policy = {.rules = {GateRule::Errors}}, .fault = u"broken"_s});
        QVERIFY(!verdict.holds);
        QCOMPARE(missed(verdict), u"policy"_s);
        QCOMPARE(verdict.clauses[0].evidence, QStringList{u"broken"_s});
    }
};

QTEST_GUILESS_MAIN(TestGateClauses)
#include "tst_gateclauses.moc"
