// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/soundprogramme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

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
        row("nothing", [](SoundProgramme&) {}, "", "");
        row("a must is open", [](SoundProgramme& p) { p.stories[0].status = StoryStatus::Ready; }, "mustsDone", "not done yet are A");
        row("a linked check fails", [](SoundProgramme& p) { p.checks[0].outcome = Outcome::Failed; }, "checksPassed", "1 failed");
        row("a linked check passed long ago on one of its targets", [](SoundProgramme& p) {
            p.checks[0].oldestRun = onDay(-6);
            p.policy.rules = {GateRule::ChecksPassed};
        }, "checksPassed", "1 passed so long ago");
        row("a must has no check", [](SoundProgramme& p) { p.addStory(u"B"_s, Priority::Must); }, "checksPassed",
            "1 story has no check, so it is unproven: B");
        row("three stories have no check", [](SoundProgramme& p) {
            for (const QString& reference : {u"B"_s, u"C"_s, u"D"_s})
                p.addStory(reference, Priority::Should);
        }, "checksPassed", "3 stories have no check, so they are unproven: B, C, D");
        row("stories of which nothing is asked have no check", [](SoundProgramme& p) {
            p.addStory(u"B"_s, Priority::Could);
            p.addStory(u"C"_s, Priority::Wont);
        }, "", "");
        row("compliance", [](SoundProgramme& p) {
            for (size_t i = 1; i < 5; ++i)
                p.checks[i].outcome = Outcome::Skipped;
        }, "compliance", "80 %, 16 of 20");
        row("a critical check fails", [](SoundProgramme& p) { p.checks[1] = aCheck(2, Outcome::Failed, Severity::Critical); }, "severeFailures", "1");
        row("an unrated check fails", [](SoundProgramme& p) { p.checks[1] = aCheck(2, Outcome::Failed, Severity::Unrated); },
            "severeFailures", "not rated by the tool and count as high");
        row("an unrated check fails, which counts as medium", [](SoundProgramme& p) {
            p.checks[1] = aCheck(2, Outcome::Failed, Severity::Unrated);
            p.policy.unratedAs = Severity::Medium;
        }, "", "");
        row("an error", [](SoundProgramme& p) { p.checks[1].outcome = Outcome::Error; }, "errors", "1");
        row("a run from before the sprint", [](SoundProgramme& p) { p.checks[1].lastRun = onDay(-1); }, "fresh", "1 of prowler last ran on 2026-03-01");
        row("an older run elsewhere", [](SoundProgramme& p) { p.checks[1].oldestRun = onDay(-1); }, "fresh",
            "1 of prowler last ran on 2026-03-01 on a part of their targets");
        row("a waiver has run out", [](SoundProgramme& p) {
            p.checks[1].outcome = Outcome::Skipped;
            p.exceptions = {anException(ExceptionKind::Waiver, 2, 10)};
        }, "noExpiredException", "expired are EX-1");
        row("high risk issues", [](SoundProgramme& p) { p.highRiskIssues.value = 1; }, "highRiskIssues", "1");
        row("a risk above the appetite", [](SoundProgramme& p) { p.risks.push_back(aRisk(u"R-2"_s, 2, 5)); }, "riskAppetite", "above it are R-2");
        row("a scope was looked at before the sprint", [](SoundProgramme& p) { p.looks[0].complete = onDay(-1); }, "requiredScopes",
            "prowler on 44* of production: its last complete run is of 2026-03-01");
        row("too long ago", [](SoundProgramme& p) { p.freshSince = onDay(10); }, "requiredScopes", "too long ago");
        row("only some severities were looked for", [](SoundProgramme& p) { p.looks[0].severityFilter = u"HIGH,CRITICAL"_s; },
            "requiredScopes", "only runs that are not complete or look for some severities only (HIGH,CRITICAL)");
        row("only some severities, which the policy allows", [](SoundProgramme& p) {
            p.looks[0].severityFilter = u"HIGH,CRITICAL"_s;
            p.policy.scopes[0].anySeverityFilter = true;
        }, "", "");
        row("it looked for something else", [](SoundProgramme& p) { p.policy.scopes[0].scannerClass = ScannerClass::Secret; },
            "requiredScopes", "prowler (secret) on 44* of production: no evidence, it never ran");
        row("it looked for what it must", [](SoundProgramme& p) { p.policy.scopes[0].scannerClass = ScannerClass::Misconfiguration; },
            "", "");
        row("overdue failures", [](SoundProgramme& p) { p.overdue = Figure{.value = 2}; }, "overdue", "2");
    }

    void aloneStandsInTheWay()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, clause);
        QFETCH(QString, says);
        SoundProgramme programme;
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QString evidence;
        QCOMPARE(missed(verdict, &evidence), clause);
        QCOMPARE(verdict.holds, clause.isEmpty());
        QCOMPARE(verdict.clauses.size(), programme.policy.rules.size());
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
        const Spoil nothingRan = [](SoundProgramme& p) { p.checks.clear(); };
        row("no musts", GateRule::MustsDone, [](SoundProgramme& p) { p.stories[0].priority = Priority::Should; });
        row("no linked checks, nor any asked for", GateRule::ChecksPassed, [](SoundProgramme& p) {
            p.links.clear();
            p.stories[0].priority = Priority::Could;
        });
        row("no linked checks", GateRule::ChecksPassed, [](SoundProgramme& p) { p.links.clear(); });
        row("a linked check never ran", GateRule::ChecksPassed, nothingRan, "1 never ran");
        row("a linked check is stale", GateRule::ChecksPassed, [](SoundProgramme& p) { p.freshSince = onDay(11); }, "so long ago");
        row("compliance of nothing", GateRule::Compliance, nothingRan);
        row("compliance of what doesn't apply", GateRule::Compliance, [](SoundProgramme& p) {
            for (CheckOutcome& check : p.checks)
                check.outcome = Outcome::NotApplicable;
        });
        row("no failures of nothing", GateRule::SevereFailures, nothingRan);
        row("no errors of nothing", GateRule::Errors, nothingRan);
        row("nothing is fresh", GateRule::Fresh, nothingRan);
        row("the check of an attestation never ran", GateRule::NoExpiredException, [](SoundProgramme& p) {
            p.exceptions = {anException(ExceptionKind::Attestation, 99, 10)};
        }, "expired are EX-1");
        row("no review", GateRule::HighRiskIssues, [](SoundProgramme& p) { p.highRiskIssues = {}; });
        row("a review without answers", GateRule::HighRiskIssues, [](SoundProgramme& p) {
            p.highRiskIssues = {.reasons = {{.kind = Reason::Kind::Missing, .text = u"no question is answered"_s}}};
        }, "no evidence, no question is answered");
        row("no risk", GateRule::RiskAppetite, [](SoundProgramme& p) { p.risks.clear(); });
        row("all risks are closed", GateRule::RiskAppetite, [](SoundProgramme& p) { p.risks[0].status = RiskStatus::Closed; },
            "no evidence, all risks are closed");
        row("a risk that nobody rated", GateRule::RiskAppetite, [](SoundProgramme& p) { p.risks.push_back(aRisk(u"R-2"_s, 0, 5)); },
            "no evidence, not rated are R-2");
        row("no run of the scope", GateRule::RequiredScopes, [](SoundProgramme& p) { p.looks.clear(); });
        row("none of its environment", GateRule::RequiredScopes, [](SoundProgramme& p) { p.looks[0].environment = u"test"_s; });
        row("none of its target", GateRule::RequiredScopes, [](SoundProgramme& p) { p.looks[0].target = u"5510"_s; });
        row("none that was complete", GateRule::RequiredScopes, [](SoundProgramme& p) { p.looks[0].complete = {}; }, "not complete");
        row("the policy requires no scope", GateRule::RequiredScopes, [](SoundProgramme& p) { p.policy.scopes.clear(); });
        row("nothing counted ages", GateRule::Overdue, [](SoundProgramme& p) { p.overdue.reset(); });
        row("no failures, as nothing ran", GateRule::Overdue, nothingRan);
    }

    void nothingToJudgeByIsNoProof()
    {
        QFETCH(Spoil, spoil);
        QFETCH(GateRule, rule);
        QFETCH(QString, says);
        SoundProgramme programme;
        programme.policy.rules = {rule};
        QVERIFY(programme.judge().holds);
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QString evidence;
        QCOMPARE(missed(verdict, &evidence), word(rule));
        QVERIFY(!verdict.holds);
        QVERIFY2(evidence.contains(says), qPrintable(evidence));
    }

    void aPolicyThatCannotBeReadDoesNotHold()
    {
        SoundProgramme programme;
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
