// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"
#include "tests/score/soundprogramme.h"
#include "tests/support/otherlanguage.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

Reason aReason(Reason::Kind kind, ReviewQuestions questions, const QString& named)
{
    static const ReviewId review = ReviewId::create();
    return {.kind = kind, .text = named, .count = 1, .review = ReviewReach{.review = review, .questions = questions}, .questions = named};
}

/// A critical check fails, which somebody overrode; an error, old evidence, a question at high risk, a tool that never ran and
/// a risk are in the way too.
SoundProgramme refused()
{
    SoundProgramme programme;
    programme.checks[1] = aCheck(2, Outcome::Failed, Severity::Critical);
    programme.checks[1].results[Outcome::Failed] = 1;
    programme.checks[2].outcome = Outcome::Error;
    programme.risks.push_back(aRisk(u"R-2"_s, 3, 4));
    programme.checks[5].lastRun = onDay(-4);
    programme.policy.scopes.push_back({.tool = u"trivy"_s});
    programme.highRiskIssues = {.value = 1,
                                .reasons = {aReason(Reason::Kind::Counted, ReviewQuestions::HighRisk, u"q1"_s),
                                            aReason(Reason::Kind::LeftOut, ReviewQuestions::MediumRisk, u"q3"_s)}};
    for (const QString& reference : {u"B"_s, u"C"_s}) {
        programme.addStory(reference, Priority::Must);
        programme.links.push_back({.story = programme.stories.back().id, .check = CheckKey(2)});
    }
    return programme;
}

GateDecision decisionOn(const SoundProgramme& programme, GateOutcome outcome, int day)
{
    return {.sprint = programme.sprint.id,
            .decided = onDay(day),
            .author = u"Anna"_s,
            .outcome = outcome,
            .lines = gateLines(programme.judge()),
            .approver = outcome == GateOutcome::Overridden ? u"Olga"_s : QString(),
            .reason = u"No customers yet"_s};
}

} // namespace

/// An override is of what somebody saw: other or worse facts end its standing, and the gate never holds by it.
class TestGateOverride : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsByTheSameFactsOnly_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<bool>("stands");
        const auto row = [](const char* name, bool stands, Spoil spoil) { QTest::newRow(name) << spoil << stands; };
        row("nothing changed", true, [](SoundProgramme&) {});
        row("it all ran again", true, [](SoundProgramme& p) {
            for (CheckOutcome& check : p.checks)
                check.lastRun = onDay(11);
        });
        row("another look at what was looked at", true, [](SoundProgramme& p) { p.looks[0].latest = onDay(11); });
        row("50 fail, not 1", false, [](SoundProgramme& p) {
            for (qint64 key = 100; key < 149; ++key)
                p.checks.push_back(aCheck(key, Outcome::Failed, Severity::Critical));
        });
        row("another fails in its place", false, [](SoundProgramme& p) {
            p.checks[1] = aCheck(2);
            p.checks[4] = aCheck(5, Outcome::Failed, Severity::Critical);
            p.checks[4].results[Outcome::Failed] = 1;
        });
        row("it fails on more", false, [](SoundProgramme& p) { p.checks[1].results[Outcome::Failed] = 50; });
        row("on less", false, [](SoundProgramme& p) { p.checks[1].results = {}; });
        row("it is less severe", false, [](SoundProgramme& p) { p.checks[1].severity = Severity::High; });
        row("the risk is greater", false, [](SoundProgramme& p) { p.risks[1].currentImpact = 5; });
        row("another clause fails", false, [](SoundProgramme& p) { p.stories[0].status = StoryStatus::Ready; });
        row("a story's check is linked no more", false, [](SoundProgramme& p) { p.links.pop_back(); });
        row("what is old is of another day", false, [](SoundProgramme& p) { p.checks[5].lastRun = onDay(-3); });
        row("another question is at high risk", false, [](SoundProgramme& p) { p.highRiskIssues.reasons[0].questions = u"q2"_s; });
        row("no rule rates it any more", false, [](SoundProgramme& p) {
            p.highRiskIssues.reasons[1].kind = Reason::Kind::Missing;
            p.highRiskIssues.reasons[1].review->questions = ReviewQuestions::Unrated;
        });
        row("a required tool ran in part", false, [](SoundProgramme& p) { p.looks.push_back({.tool = u"trivy"_s, .latest = onDay(10)}); });
        row("less is required", false, [](SoundProgramme& p) { p.policy.scopes.erase(p.policy.scopes.begin()); });
        row("a risk is registered that is no matter", false, [](SoundProgramme& p) { p.risks.push_back(aRisk(u"R-3"_s, 1, 1)); });
        row("more is asked for", false, [](SoundProgramme& p) { p.policy.minCompliance = 9'500; });
        row("a clause holds by now", true, [](SoundProgramme& p) { p.risks.pop_back(); });
    }

    void standsByTheSameFactsOnly()
    {
        QFETCH(Spoil, spoil);
        QFETCH(bool, stands);
        SoundProgramme programme = refused();
        const std::array decisions = {decisionOn(programme, GateOutcome::Overridden, 11)};
        spoil(programme);
        const GateVerdict verdict = programme.judge();
        QVERIFY(!verdict.holds);
        const auto overridden = gateOverride(verdict, decisions, programme.sprint.id);
        QVERIFY(overridden.has_value());
        QCOMPARE(overridden->stands, stands);
        QCOMPARE(overridden->approver, u"Olga"_s);
        QCOMPARE(overridden->reason, u"No customers yet"_s);
    }

    /// Who approves in the window and the pipeline that asks need not speak the same language.
    void standsInEveryLanguage()
    {
        const SoundProgramme programme = refused();
        const QStringList here = gateLines(programme.judge());
        const auto decided = [&] {
            const OtherLanguage other;
            return decisionOn(programme, GateOutcome::Overridden, 11);
        };
        const std::array decisions = {decided()};
        for (qsizetype i = 0; i < here.size(); ++i) {
            QVERIFY(lineWords(here[i]) != lineWords(decisions[0].lines[i]));
            QCOMPARE(lineFacts(here[i]), lineFacts(decisions[0].lines[i]));
        }
        QVERIFY(gateOverride(programme.judge(), decisions, programme.sprint.id)->stands);
    }

    /// The same checks are in the way of two clauses, of which one was asked for later.
    void coversNoOtherClause()
    {
        SoundProgramme programme = refused();
        programme.policy.rules = {GateRule::Errors};
        programme.policy.minCompliance = 10'000;
        const std::array decisions = {decisionOn(programme, GateOutcome::Overridden, 11)};
        QVERIFY(gateOverride(programme.judge(), decisions, programme.sprint.id)->stands);
        programme.policy.rules = {GateRule::Errors, GateRule::Compliance};
        programme.checks[1] = aCheck(2);
        QVERIFY(!gateOverride(programme.judge(), decisions, programme.sprint.id)->stands);
    }

    /// Keys are others in a copy of the workspace.
    void whatNeverRanIsToldByName()
    {
        SoundProgramme programme;
        programme.links.push_back({.story = programme.stories[0].id, .check = CheckKey(99)});
        programme.units.push_back({.key = CheckKey(99), .tool = u"prowler"_s, .checkId = u"never"_s});
        const std::array decisions = {decisionOn(programme, GateOutcome::Overridden, 11)};
        const auto stands = [&] { return gateOverride(programme.judge(), decisions, programme.sprint.id)->stands; };
        QVERIFY(stands());
        programme.units[0].checkId = u"another"_s;
        QVERIFY(!stands());
        programme.units[0] = CheckUnit{.key = CheckKey(77), .tool = u"prowler"_s, .checkId = u"never"_s};
        programme.links.back().check = CheckKey(77);
        QVERIFY(stands());
    }

    void isTheLatestDecisionOrNone()
    {
        SoundProgramme programme = refused();
        const GateVerdict verdict = programme.judge();
        std::vector<GateDecision> decisions = {decisionOn(programme, GateOutcome::Refused, 12),
                                               decisionOn(programme, GateOutcome::Overridden, 11)};
        QVERIFY(!gateOverride(verdict, decisions, programme.sprint.id));
        QVERIFY(gateOverride(verdict, decisions, programme.sprint.id, onDay(11)));
        QVERIFY(!gateOverride(verdict, decisions, programme.sprint.id, onDay(10)));
        QVERIFY(!gateOverride(verdict, decisions, SprintId::create(), onDay(11)));
        decisions.erase(decisions.begin());
        QVERIFY(gateOverride(verdict, decisions, programme.sprint.id)->stands);
        QVERIFY(!gateOverride(SoundProgramme().judge(), decisions, programme.sprint.id)); // it holds
    }

    void aClosedSprintKeepsWhatWasOverridden()
    {
        const SoundProgramme programme = refused();
        const std::array decisions = {decisionOn(programme, GateOutcome::Overridden, 11)};
        const auto frozen = frozenGate({.gate = false, .gateLines = gateLines(programme.judge())});
        QVERIFY(frozen && !frozen->holds);
        QVERIFY(gateOverride(*frozen, decisions, programme.sprint.id)->stands);
    }

    /// Nobody reads them as words.
    void factsAreNoEvidence()
    {
        const GateVerdict verdict = refused().judge();
        const QStringList lines = gateLines(verdict);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const GateClause& clause = verdict.clauses[static_cast<size_t>(i)];
            QCOMPARE(lineFacts(lines[i]), clause.facts);
            QCOMPARE(clause.facts.isEmpty(), clause.holds);
            QVERIFY(clause.holds || !lineWords(lines[i]).contains(clause.facts));
        }
    }
};

QTEST_GUILESS_MAIN(TestGateOverride)
#include "tst_gateoverride.moc"
