// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"
#include "model/edit/evidencereader.h"
#include "model/programme/orphans.h"
#include "model/programme/programmefigures.h"
#include "model/programme/referencefigures.h"
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

namespace {

const Reference& content()
{
    static const std::shared_ptr<const Reference> reference = builtInReference().content().value();
    return *reference;
}

QString titleOf(const QString& starter)
{
    const StarterRisk* risk = content().risks.find(starter);
    if (!risk)
        qFatal("no starter risk %s", qPrintable(starter));
    return risk->title;
}

} // namespace

/// The demo's registers have one of each: risks that shrink, grow, are accepted and closed, policy statements with and without
/// anything behind them, and game days before and after.
class TestDemoRegisters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        VERIFY_RESULT(m_demo.make());
        const auto evidence = EvidenceReader::open(m_demo.file());
        VERIFY_RESULT(evidence);
        auto figures = programmeFigures(*evidence, records(), builtInCatalogues(), m_demo.now());
        VERIFY_RESULT(figures);
        m_figures = *std::move(figures);
    }

    void risksComeFromStartersWithTheirTies()
    {
        int started = 0;
        for (const Risk& risk : records().risks()) {
            const auto& starters = content().risks.risks;
            if (std::ranges::find(starters, risk.title, &StarterRisk::title) == starters.end())
                continue;
            ++started;
            QVERIFY2(risk.owner && risk.reviewDay && !risk.epic.isEmpty(), qPrintable(risk.title));
            std::map<RiskTieKind, int> ties;
            int ran = 0;
            for (const RiskTie& tie : records().riskTies()) {
                if (tie.risk != risk.id)
                    continue;
                ++ties[tie.kind];
                ran += tie.check && std::ranges::find(m_figures.checks, *tie.check, &CheckOutcome::check) != m_figures.checks.end() ? 1 : 0;
            }
            QVERIFY2(ties[RiskTieKind::TreatedBy] > 0 && ties[RiskTieKind::RealisedBy] > 0, qPrintable(risk.title));
            QVERIFY2(ran > 0, qPrintable(risk.title));
        }
        QVERIFY2(started >= 14 && started <= 18, qPrintable(QString::number(started)));
    }

    /// Sprint by sprint, although one risk has got worse again.
    void exposureFallsFromSprintToSprint()
    {
        const std::vector<ExposurePoint>& trend = m_figures.registry.exposureTrend;
        QCOMPARE(trend.size(), size_t(7)); // six sprints, and now
        for (size_t i = 1; i < trend.size(); ++i)
            QVERIFY2(trend[i].exposure < trend[i - 1].exposure,
                     qPrintable(u"%1: %2, before %3"_s.arg(i).arg(trend[i].exposure).arg(trend[i - 1].exposure)));
        QVERIFY(trend.back().exposure * 10 < trend.front().exposure * 6);

        const Risk* worse = riskOf(u"RSK-38"_s);
        QVERIFY(worse);
        std::vector<RiskRating> ratings;
        std::ranges::copy_if(records().riskRatings(), std::back_inserter(ratings),
                             [&](const RiskRating& rating) { return rating.risk == worse->id; });
        std::ranges::sort(ratings, {}, &RiskRating::rated);
        std::vector<int> levels;
        for (const RiskRating& rating : ratings)
            levels.push_back(rating.currentLikelihood * rating.currentImpact);
        QCOMPARE(levels, (std::vector<int>{12, 9, 6, 12}));
    }

    void acceptancesOfRisksAreInForceExpiredAndAskedFor()
    {
        std::map<ExceptionState, const ExceptionRecord*> acceptances;
        for (const ExceptionRecord& exception : records().exceptions())
            if (exception.risk)
                acceptances[exceptionState(exception, m_demo.now(), records().properties().timeZone)] = &exception;
        QCOMPARE(acceptances.size(), size_t(3));
        const std::pair<ExceptionState, RiskStand> expected[] = {{ExceptionState::InForce, RiskStand::Accepted},
                                                                 {ExceptionState::Expired, RiskStand::UnbackedAccept},
                                                                 {ExceptionState::Proposed, RiskStand::Above}};
        for (const auto& [state, stand] : expected) {
            QVERIFY(acceptances[state]);
            const Risk* risk = records().of<Risk>().find(*acceptances[state]->risk);
            QVERIFY(risk);
            QCOMPARE(riskStand(*risk, facts()), stand);
        }
        QCOMPARE(m_figures.registry.expiredAcceptances, 1);
    }

    void risksStandOnEitherSideOfTheAppetite()
    {
        std::map<RiskStand, int> stands;
        for (const Risk& risk : records().risks())
            ++stands[riskStand(risk, facts())];
        QCOMPARE(stands[RiskStand::Above], 3);
        QCOMPARE(stands[RiskStand::Accepted], 2);
        QCOMPARE(stands[RiskStand::UnbackedAccept], 1);
        QCOMPARE(stands[RiskStand::Closed], 1);
        QCOMPARE(stands[RiskStand::Unrated], 0);
        QCOMPARE(m_figures.registry.overdueReviews, 2);
    }

    /// What sprint 0's mapping is for: statements that nothing enforces are found.
    void twoPolicyStatementsAreMappedToNothing()
    {
        QVERIFY(records().policies().size() >= 12);
        const ItemSources sources{.records = &records(),
                                  .catalogues = &builtInCatalogues(),
                                  .reference = &content(),
                                  .figures = &m_figures};
        QStringList unmapped;
        for (const Orphan& orphan : orphans(TraceIndex(sources), sources))
            if (orphan.kind == OrphanKind::PolicyUnmapped)
                unmapped << orphan.name.code;
        QCOMPARE(unmapped, (QStringList{u"ISP-6.3"_s, u"ISP-7.2"_s}));
        for (const ControlTie& tie : records().controlTies()) {
            const bool hasTexts = content().controls.set(QStringView(tie.control).left(tie.control.indexOf(u'/'))) != nullptr;
            QVERIFY2(hasTexts ? content().controls.find(tie.control) != nullptr
                              : builtInCatalogues().references.has(CheckTieKind::Control, tie.control),
                     qPrintable(tie.control));
        }
    }

    void policyStatementsStandByWhatIsBehindThem()
    {
        const ReferenceFigures figures = referenceFigures(records(), builtInCatalogues(), content(), m_figures, {});
        std::map<ItemStanding, int> standings;
        for (const Policy& policy : records().policies()) {
            const ItemEvidence& evidence = figures.of(itemRef(ItemKind::Policy, policy.id));
            ++standings[evidence.standing];
            if (policy.reference == u"ISP-4.1"_s) { // its controls are all that it is shown by
                QCOMPARE(evidence.standing, ItemStanding::Failed);
                QVERIFY(!evidence.stories.empty());
            }
            QVERIFY2(!policy.statement.isEmpty() && policy.owner && policy.reviewDay, qPrintable(policy.reference));
        }
        QVERIFY(standings[ItemStanding::Passed] > 0);
        QVERIFY(standings[ItemStanding::NoEvidence] >= 2);
    }

    void gameDaysAreHeldAndPlanned()
    {
        std::map<GameDayOutcome, const GameDay*> days;
        for (const GameDay& day : records().gameDays())
            days[day.outcome] = &day;
        QCOMPARE(days.size(), size_t(3));
        QVERIFY(days[GameDayOutcome::Met] && days[GameDayOutcome::PartlyMet] && days[GameDayOutcome::Planned]);
        const QDate today = localDay(m_demo.now(), records().properties().timeZone);
        const GameDay& next = *days[GameDayOutcome::Planned];
        QVERIFY(next.scheduled > today && next.scheduled <= today.addDays(14));
        const GameDay& partly = *days[GameDayOutcome::PartlyMet];
        QVERIFY(!partly.findings.isEmpty() && partly.lead && partly.target);
        int raised = 0;
        for (const GameDayTie& tie : records().gameDayTies())
            raised += tie.gameDay == partly.id && tie.kind == GameDayTieKind::Raised ? 1 : 0;
        QCOMPARE(raised, 2);
    }

private:
    const Records& records() const { return m_demo.records(); }
    /// Null: it was not registered.
    const Risk* riskOf(const QString& starter) const
    {
        const auto risks = records().risks();
        const auto found = std::ranges::find(risks, titleOf(starter), &Risk::title);
        return found == risks.end() ? nullptr : &*found;
    }
    RiskFacts facts() const
    {
        return {.risks = records().risks(),
                .ties = records().riskTies(),
                .exceptions = records().exceptions(),
                .checks = m_figures.checks,
                .attested = m_figures.attested,
                .grid = gridOf(records().properties()),
                .appetite = records().properties().riskAppetite,
                .now = m_demo.now(),
                .timeZone = records().properties().timeZone};
    }

    DemoBox m_demo;
    ProgrammeFigures m_figures;
};

QTEST_GUILESS_MAIN(TestDemoRegisters)
#include "tst_demoregisters.moc"
