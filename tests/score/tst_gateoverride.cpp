// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"
#include "tests/score/soundprogramme.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// A critical check fails, which somebody overrode; a medium one, an error and a risk are in the way too.
SoundProgramme refused()
{
    SoundProgramme programme;
    programme.checks[1] = aCheck(2, Outcome::Failed, Severity::Critical);
    programme.checks[1].results[Outcome::Failed] = 1;
    programme.checks[2].outcome = Outcome::Error;
    programme.risks.push_back(aRisk(u"R-2"_s, 3, 4));
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
