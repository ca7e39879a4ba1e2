// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"
#include "model/domain/runsprint.h"
#include "model/edit/evidencereader.h"
#include "model/programme/programmefigures.h"
#include "model/score/exceptionstate.h"
#include "model/score/riskfigures.h"
#include "tests/support/builtinreference.h"
#include "tests/support/demobox.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;

/// The demo has one of each: exceptions in every state, risks on either side of the appetite, decisions on gates.
class TestDemoProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_RESULT(m_demo.make());
        const auto evidence = EvidenceReader::open(m_demo.file());
        QVERIFY(evidence.has_value());
        auto figures = programmeFigures(*evidence, records(), builtInCatalogues(), m_demo.now());
        QVERIFY2(figures.has_value(), figures ? "" : qPrintable(figures.error().message));
        m_figures = *std::move(figures);
    }

    void exceptionsAreInEveryState()
    {
        for (const auto& [state, word] : Words<ExceptionState>::list)
            QVERIFY2(m_figures.exceptions.of(state) > 0, word);
        std::map<ExceptionKind, int> kinds; // of those in force
        for (const ExceptionRecord& exception : m_figures.exceptions.inForce)
            ++kinds[exception.kind];
        for (const auto& [kind, word] : Words<ExceptionKind>::list)
            QVERIFY2(kinds[kind] > 0, word);
    }

    void anAcceptanceEndsSoonAndOneHasLapsed()
    {
        const auto& soon = m_figures.exceptions.endingSoon;
        QVERIFY(std::ranges::find(soon, ExceptionKind::Acceptance, &ExceptionRecord::kind) != soon.end());
        std::vector<ExceptionRecord> lapsed;
        std::ranges::copy_if(m_figures.exceptions.lapsed, std::back_inserter(lapsed),
                             [](const ExceptionRecord& each) { return each.check.has_value(); });
        QCOMPARE(lapsed.size(), size_t(1));
        const CheckOutcome* check = outcomeOf(lapsed.front());
        QVERIFY(check);
        QCOMPARE(check->outcome, Outcome::Failed);
        QVERIFY(!satisfies(*check));
    }

    /// What a VEX statement sets aside is muted by the tool; a person's waiver makes it fit for a gate, but not passed.
    void aWaiverCoversWhatTrivySetsAside()
    {
        const auto& waivers = m_figures.exceptions.inForce;
        const auto waiver = std::ranges::find_if(waivers, [&](const ExceptionRecord& exception) {
            const CheckOutcome* check = outcomeOf(exception);
            return exception.kind == ExceptionKind::Waiver && check && check->tool == u"trivy"_s;
        });
        QVERIFY(waiver != waivers.end());
        QCOMPARE(outcomeOf(*waiver)->outcome, Outcome::Suppressed);
        QVERIFY(outcomeOf(*waiver)->allExcepted);
    }

    /// And what the tool still mutes although the waiver is revoked is not excepted any more.
    void aRevokedWaiverCoversNothing()
    {
        const auto exceptions = records().exceptions();
        const auto revoked =
            std::ranges::find_if(exceptions, [](const ExceptionRecord& each) { return each.revoked.has_value(); });
        QVERIFY(revoked != exceptions.end());
        QVERIFY(!revoked->revokeReason.isEmpty());
        const CheckOutcome* check = outcomeOf(*revoked);
        QVERIFY(check);
        QCOMPARE(check->outcome, Outcome::Suppressed);
        QVERIFY(!satisfies(*check));
    }

    void anAttestationKeepsTheHashOfItsFile()
    {
        const auto exceptions = records().exceptions();
        const auto attestation =
            std::ranges::find(exceptions, ExceptionKind::Attestation, &ExceptionRecord::kind);
        QVERIFY(attestation != exceptions.end());
        QCOMPARE(attestation->evidenceSha256.size(), 64);
        const CheckOutcome* check = outcomeOf(*attestation);
        QVERIFY(check);
        QCOMPARE(check->outcome, Outcome::Skipped);
        QCOMPARE(check->attested, std::optional(Outcome::Passed));
        QVERIFY(check->attestedWithFile);
    }

    /// Each names resources as the tools do, or it would cover nothing.
    void whatIsInForceCoversSomething()
    {
        for (const ExceptionRecord& exception : m_figures.exceptions.inForce) {
            if (exception.risk) // which no result shows, see tst_demoregisters
                continue;
            const CheckOutcome* check = outcomeOf(exception);
            QVERIFY2(check, qPrintable(exception.reference));
            QVERIFY2(check->excepted > 0 || check->attested, qPrintable(exception.reference + u' ' + check->checkId));
        }
    }

    /// What else is registered comes from the starter risks, see tst_demoregisters.
    void sixRisksAreWrittenAndTied()
    {
        for (const Risk& risk : writtenRisks()) {
            QVERIFY2(!risk.cause.isEmpty() && !risk.event.isEmpty() && !risk.consequence.isEmpty() && !risk.plan.isEmpty(),
                     qPrintable(risk.title));
            QVERIFY2(risk.owner && risk.reviewDay, qPrintable(risk.title));
            const RiskGrid grid = gridOf(records().properties());
            const int current = currentLevel(risk, grid);
            QVERIFY2(targetLevel(risk, grid) < current, qPrintable(risk.title));
            QVERIFY2(current <= inherentLevel(risk, grid), qPrintable(risk.title));
            std::map<RiskTieKind, int> ties;
            for (const RiskTie& tie : records().riskTies()) {
                if (tie.risk != risk.id)
                    continue;
                ++ties[tie.kind];
                QVERIFY2(!tie.check || outcomeOf(*tie.check), qPrintable(risk.title));
            }
            QVERIFY2(ties[RiskTieKind::ShownBy] > 0 && ties[RiskTieKind::TreatedBy] > 0, qPrintable(risk.title));
        }
    }

    /// Each was rated as it was entered, and for a reason whenever that changed.
    void ratingsOfRisksTellWhy()
    {
        for (const Risk& risk : records().risks()) {
            std::vector<RiskRating> ratings;
            std::ranges::copy_if(records().riskRatings(), std::back_inserter(ratings),
                                 [&](const RiskRating& rating) { return rating.risk == risk.id; });
            std::ranges::sort(ratings, {}, &RiskRating::rated);
            QVERIFY2(!ratings.empty() && ratings.front().reason.isEmpty(), qPrintable(risk.title));
            for (size_t i = 1; i < ratings.size(); ++i)
                QVERIFY2(!ratings[i].reason.isEmpty() && !ratings[i].author.isEmpty(), qPrintable(risk.title));
            QCOMPARE(ratings.back().currentLikelihood, risk.currentLikelihood);
            QCOMPARE(ratings.back().status, risk.status);
            QVERIFY2(!risk.epic.isEmpty(), qPrintable(risk.title));
        }
        const auto risks = writtenRisks();
        const auto ofThem = std::ranges::count_if(records().riskRatings(), [&](const RiskRating& rating) {
            return std::ranges::find(risks, rating.risk, &Risk::id) != risks.end();
        });
        QCOMPARE(ofThem, std::ptrdiff_t(12)); // six, and six looks at them
    }

    void oneRiskIsAboveTheAppetiteOneAcceptedOneOverdue()
    {
        const QString zone = records().properties().timeZone;
        const RiskFacts facts{.risks = records().risks(),
                              .ties = records().riskTies(),
                              .exceptions = records().exceptions(),
                              .checks = m_figures.checks,
                              .attested = m_figures.attested,
                              .appetite = records().properties().riskAppetite,
                              .now = m_demo.now(),
                              .timeZone = zone};
        std::map<RiskStand, int> stands;
        int overdue = 0;
        for (const Risk& risk : writtenRisks()) {
            ++stands[riskStand(risk, facts)];
            overdue += risk.reviewDay && *risk.reviewDay < localDay(m_demo.now(), zone) ? 1 : 0;
        }
        QCOMPARE(stands[RiskStand::Above], 1);
        QCOMPARE(stands[RiskStand::Accepted], 1);
        QCOMPARE(stands[RiskStand::Within], 4);
        QCOMPARE(overdue, 1);
    }

    void theProgrammeHasAGatePolicyOfItsOwn()
    {
        QCOMPARE(records().gatePolicies().size(), size_t(1));
        const SprintFigures& sprint = m_figures.sprints.back();
        QCOMPARE(sprint.policy.source, SprintPolicy::Source::Workspace);
        QVERIFY2(sprint.policy.fault.isEmpty(), qPrintable(sprint.policy.fault));
        QCOMPARE(sprint.policy.policy.environments, QStringList{u"production"_s});
        QVERIFY(sprint.gate.has_value());
        QCOMPARE(sprint.gate->clauses.size(), sprint.policy.policy.rules.size());
        for (const auto& clause : {u"noExpiredException"_s, u"riskAppetite"_s}) {
            const auto found = std::ranges::find(sprint.gate->clauses, clause, &GateClause::id);
            QVERIFY2(found != sprint.gate->clauses.end(), qPrintable(clause));
            QVERIFY2(!found->holds, qPrintable(clause));
        }
    }

    /// Each closed sprint was decided on, by what its closing froze; one was overridden by somebody with a name.
    void decisionsAreOnRecord()
    {
        std::map<GateOutcome, int> outcomes;
        for (const GateDecision& decision : records().gateDecisions()) {
            ++outcomes[decision.outcome];
            const auto closures = records().closures();
            const auto closure = std::ranges::find(closures, decision.sprint, &SprintClosure::sprint);
            QVERIFY(closure != closures.end());
            QCOMPARE(decision.lines, closure->gateLines);
            QVERIFY(decision.decided < closure->closed);
            QVERIFY(!decision.reason.isEmpty());
        }
        QCOMPARE(outcomes[GateOutcome::Holds], 2);
        QCOMPARE(outcomes[GateOutcome::Refused], 4);
        QCOMPARE(outcomes[GateOutcome::Overridden], 1);
        QCOMPARE(records().closures().size(), size_t(6));
    }

    void aRunIsTiedToItsSprintByWord()
    {
        int told = 0;
        for (const Run& run : records().runs()) {
            if (!run.sprint)
                continue;
            ++told;
            Run dated = run;
            dated.sprint.reset();
            const QString zone = records().properties().timeZone;
            QVERIFY(runSprint(run, records().sprints(), zone) != runSprint(dated, records().sprints(), zone));
        }
        QCOMPARE(told, 1);
    }

private:
    const Records& records() const { return m_demo.records(); }
    /// Those that the demo says in its own words.
    std::vector<Risk> writtenRisks() const
    {
        std::vector<Risk> written;
        const std::shared_ptr<const Reference> reference = builtInReference().content().value();
        const auto& starters = reference->risks.risks;
        for (const Risk& risk : records().risks())
            if (std::ranges::find(starters, risk.title, &StarterRisk::title) == starters.end())
                written.push_back(risk);
        if (written.size() != 6)
            qFatal("%d risks are no starter risks", static_cast<int>(written.size()));
        return written;
    }
    /// Null: the check has never run.
    const CheckOutcome* outcomeOf(CheckKey check) const
    {
        const auto found = std::ranges::find(m_figures.checks, check, &CheckOutcome::check);
        return found == m_figures.checks.end() ? nullptr : &*found;
    }
    const CheckOutcome* outcomeOf(const ExceptionRecord& exception) const
    {
        return exception.check ? outcomeOf(*exception.check) : nullptr;
    }

    DemoBox m_demo;
    ProgrammeFigures m_figures;
};

QTEST_GUILESS_MAIN(TestDemoProof)
#include "tst_demoproof.moc"
