// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/workspaceproperties.h"
#include "model/score/riskfigures.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QDateTime someTime()
{
    return QDateTime(QDate(2026, 3, 2), QTime(9, 30), Qt::UTC);
}

/// In force from someTime() on, for 20 days.
ExceptionRecord anAcceptance(qint64 check)
{
    return {.reference = u"EX-1"_s,
            .kind = ExceptionKind::Acceptance,
            .check = CheckKey(check),
            .reason = u"r"_s,
            .owner = u"Olga"_s,
            .requester = u"Anna"_s,
            .requested = someTime(),
            .approver = u"Bo"_s,
            .approved = someTime(),
            .expiry = someTime().date().addDays(20)};
}

ExceptionRecord anAcceptanceOf(const RiskId& risk)
{
    ExceptionRecord acceptance = anAcceptance(1);
    acceptance.check.reset();
    acceptance.risk = risk;
    return acceptance;
}

Risk aRiskSaidToBeAccepted()
{
    return {.reference = u"R-1"_s, .title = u"t"_s, .currentLikelihood = 5, .currentImpact = 4, .status = RiskStatus::Accepted};
}

} // namespace

class TestRiskFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bandsAreThoseOfTheGrid_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("band");
        const std::pair<int, RiskBand> rows[] = {{1, RiskBand::Low},  {4, RiskBand::Low},   {5, RiskBand::Moderate}, {9, RiskBand::Moderate},
                                                 {10, RiskBand::High}, {14, RiskBand::High}, {15, RiskBand::Extreme}, {25, RiskBand::Extreme}};
        for (const auto& [level, band] : rows)
            QTest::addRow("%d", level) << level << static_cast<int>(band);
    }
    void bandsAreThoseOfTheGrid()
    {
        QFETCH(int, level);
        QFETCH(int, band);
        QCOMPARE(static_cast<int>(riskBand(level)), band);
    }

    /// A status alone accepts nothing; an acceptance in force for a check that shows the risk does, and reverts by itself.
    void acceptanceNeedsAnExceptionInForce()
    {
        const std::array risks = {Risk{.reference = u"R-1"_s, .title = u"t"_s, .currentLikelihood = 5, .currentImpact = 4, .status = RiskStatus::Accepted}};
        const std::array exceptions = {anAcceptance(1)};
        const std::array ties = {RiskTie{.risk = risks[0].id, .check = CheckKey(1)}};
        RiskFacts facts{.risks = risks, .exceptions = exceptions, .appetite = 9, .now = someTime().addDays(1)};
        QCOMPARE(riskStand(risks[0], facts), RiskStand::UnbackedAccept);
        facts.ties = ties;
        QCOMPARE(riskStand(risks[0], facts), RiskStand::Accepted);
        QCOMPARE(riskCounts(facts).aboveAppetite, 0);
        facts.now = someTime().addDays(30);
        QCOMPARE(riskStand(risks[0], facts), RiskStand::UnbackedAccept);
        QCOMPARE(riskCounts(facts).aboveAppetite, 1);
    }

    /// An acceptance of one resource, there or not, accepts no more than that.
    void acceptancesMustCoverAllThatShowsIt_data()
    {
        using Spoil = void (*)(std::vector<CheckOutcome>&, std::vector<ExceptionRecord>&);
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<bool>("accepted");
        const auto row = [](const char* name, bool accepted, Spoil spoil) { QTest::newRow(name) << spoil << accepted; };
        using Checks = std::vector<CheckOutcome>;
        using Exceptions = std::vector<ExceptionRecord>;
        row("all of both checks", true, [](Checks&, Exceptions&) {});
        row("only one of the checks", false, [](Checks&, Exceptions& e) { e.pop_back(); });
        row("only one, the other passed", true, [](Checks& c, Exceptions& e) {
            e.pop_back();
            c[1].outcome = Outcome::Passed;
        });
        row("both passed", false, [](Checks& c, Exceptions& e) { // nothing is left that an acceptance is for
            for (CheckOutcome& check : c)
                check.outcome = Outcome::Passed;
            for (ExceptionRecord& exception : e)
                exception.resources = {u"r"_s};
        });
        row("a resource, not all", false, [](Checks& c, Exceptions& e) {
            e[0].resources = {u"r"_s};
            c[0].exceptions = {e[0].id};
        });
        row("all its resources", true, [](Checks& c, Exceptions& e) {
            e[0].resources = {u"r"_s};
            c[0].exceptions = {e[0].id};
            c[0].allExcepted = true;
        });
        row("a resource, the others waived", false, [](Checks& c, Exceptions& e) {
            e[0].resources = {u"nowhere"_s};
            ExceptionRecord waiver = e[0];
            waiver.id = ExceptionId::create();
            waiver.kind = ExceptionKind::Waiver;
            waiver.resources.clear();
            e = {e[0], waiver};
            c[1].outcome = Outcome::Passed; // so only the first is in question
            c[0].exceptions = {e[0].id, waiver.id};
            c[0].allExcepted = true;
        });
        row("one never ran", false, [](Checks& c, Exceptions& e) {
            e[1].resources = {u"r"_s};
            c.pop_back();
        });
        row("one never ran, but is accepted whatever it says", true, [](Checks& c, Exceptions&) { c.pop_back(); });
        row("it is attested as failed", false, [](Checks& c, Exceptions& e) {
            e[0].resources = {u"r"_s};
            c[0].exceptions = {e[0].id};
            c[0].allExcepted = true;
            c[0].attested = Outcome::Failed;
        });
    }
    void acceptancesMustCoverAllThatShowsIt()
    {
        using Spoil = void (*)(std::vector<CheckOutcome>&, std::vector<ExceptionRecord>&);
        QFETCH(Spoil, spoil);
        QFETCH(bool, accepted);
        const std::array risks = {Risk{.reference = u"R-1"_s, .title = u"t"_s, .currentLikelihood = 5, .currentImpact = 4, .status = RiskStatus::Accepted}};
        const std::array ties = {RiskTie{.risk = risks[0].id, .check = CheckKey(1)}, RiskTie{.risk = risks[0].id, .check = CheckKey(2)}};
        std::vector<CheckOutcome> checks = {{.check = CheckKey(1), .outcome = Outcome::Failed}, {.check = CheckKey(2), .outcome = Outcome::Skipped}};
        std::vector<ExceptionRecord> exceptions = {anAcceptance(1), anAcceptance(2)};
        spoil(checks, exceptions);
        const RiskFacts facts{.risks = risks, .ties = ties, .exceptions = exceptions, .checks = checks, .appetite = 9, .now = someTime().addDays(1)};
        QCOMPARE(riskStand(risks[0], facts) == RiskStand::Accepted, accepted);
        QCOMPARE(riskCounts(facts).aboveAppetite, accepted ? 0 : 1);
    }

    /// Whatever its checks say, and only as long as it is in force.
    void theRiskItselfCanBeAccepted()
    {
        const std::array risks = {aRiskSaidToBeAccepted()};
        const std::array ties = {RiskTie{.risk = risks[0].id, .check = CheckKey(1)}};
        const std::array checks = {CheckOutcome{.check = CheckKey(1), .outcome = Outcome::Failed}};
        std::array exceptions = {anAcceptanceOf(risks[0].id)};
        RiskFacts facts{.risks = risks, .ties = ties, .exceptions = exceptions, .checks = checks, .appetite = 9, .now = someTime().addDays(1)};
        QCOMPARE(riskStand(risks[0], facts), RiskStand::Accepted);
        QVERIFY(!isLapsed(exceptions[0], facts));
        facts.now = someTime().addDays(30);
        QCOMPARE(riskStand(risks[0], facts), RiskStand::UnbackedAccept);
        QVERIFY(isLapsed(exceptions[0], facts));
        facts.now = someTime().addDays(1);
        exceptions[0].risk = RiskId::create(); // another's
        QCOMPARE(riskStand(risks[0], facts), RiskStand::UnbackedAccept);
        exceptions[0] = anAcceptanceOf(risks[0].id);
        exceptions[0].approved.reset();
        QCOMPARE(riskStand(risks[0], facts), RiskStand::UnbackedAccept);
    }

    void anAcceptanceLapsesOnlyWhileItIsNeeded_data()
    {
        using Spoil = void (*)(Risk&, std::vector<ExceptionRecord>&, RiskFacts&);
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<bool>("lapsed");
        const auto row = [](const char* name, bool lapsed, Spoil spoil) { QTest::newRow(name) << spoil << lapsed; };
        using Exceptions = std::vector<ExceptionRecord>;
        row("it ran out", true, [](Risk&, Exceptions&, RiskFacts&) {});
        row("it never was in force", false, [](Risk&, Exceptions& e, RiskFacts&) { e[0].approved.reset(); });
        row("it was revoked", false, [](Risk&, Exceptions& e, RiskFacts&) { e[0].revoked = someTime().addDays(2); });
        row("the risk is closed", false, [](Risk& r, Exceptions&, RiskFacts&) { r.status = RiskStatus::Closed; });
        row("nobody says any more that it is accepted", false, [](Risk& r, Exceptions&, RiskFacts&) { r.status = RiskStatus::Treating; });
        row("it is within the appetite", false, [](Risk& r, Exceptions&, RiskFacts&) { r.currentLikelihood = 1; });
        row("by the grid, too", false, [](Risk&, Exceptions&, RiskFacts& f) { f.grid.setLevel(5, 4, 9); });
        row("another one is in force", false, [](Risk&, Exceptions& e, RiskFacts&) {
            e.push_back(e[0]);
            e.back().id = ExceptionId::create();
            e.back().expiry = someTime().date().addDays(90);
        });
        row("the risk is gone", false, [](Risk&, Exceptions&, RiskFacts& f) { f.risks = {}; });
    }
    void anAcceptanceLapsesOnlyWhileItIsNeeded()
    {
        using Spoil = void (*)(Risk&, std::vector<ExceptionRecord>&, RiskFacts&);
        QFETCH(Spoil, spoil);
        QFETCH(bool, lapsed);
        std::array risks = {aRiskSaidToBeAccepted()};
        std::vector<ExceptionRecord> exceptions = {anAcceptanceOf(risks[0].id)};
        RiskFacts facts{.risks = risks, .appetite = 9, .now = someTime().addDays(30)};
        spoil(risks[0], exceptions, facts);
        facts.exceptions = exceptions;
        QCOMPARE(isLapsed(exceptions[0], facts), lapsed);
    }

    void theGridSaysWhatIsAbove()
    {
        const std::array risks = {Risk{.title = u"rare, severe"_s, .currentLikelihood = 1, .currentImpact = 5}};
        RiskFacts facts{.risks = risks, .appetite = 9, .now = someTime()};
        QCOMPARE(riskStand(risks[0], facts), RiskStand::Within);
        facts.grid.setLevel(1, 5, 12);
        QCOMPARE(riskStand(risks[0], facts), RiskStand::Above);
        QCOMPARE(riskCounts(facts).aboveAppetite, 1);
    }

    void theWorkspaceSaysTheGrid()
    {
        QCOMPARE(gridOf({}), RiskGrid());
        RiskGrid grid;
        grid.setLevel(5, 5, 24);
        grid.setLevel(5, 4, 23);
        QCOMPARE(gridOf({.riskGrid = grid.toText()}), grid);
        QCOMPARE(gridOf({.riskGrid = u"no grid"_s}), RiskGrid());
    }

    void aReviewIsOverdueFromTheNextDayOn()
    {
        const QDate today = someTime().date();
        Risk risk{.reviewDay = today};
        QVERIFY(!isReviewOverdue(risk, today));
        QVERIFY(isReviewOverdue(risk, today.addDays(1)));
        risk.status = RiskStatus::Closed;
        QVERIFY(!isReviewOverdue(risk, today.addDays(1)));
        QVERIFY(!isReviewOverdue({}, today));
    }

    void whatIsNotRatedIsNeitherWithinNorAbove()
    {
        const std::array risks = {Risk{.title = u"half"_s, .currentLikelihood = 3}, Risk{.title = u"closed"_s, .status = RiskStatus::Closed},
                                  Risk{.title = u"at"_s, .currentLikelihood = 3, .currentImpact = 3},
                                  Risk{.title = u"above"_s, .currentLikelihood = 2, .currentImpact = 5}};
        const RegistryCounts counts = riskCounts({.risks = risks, .appetite = 9, .now = someTime()});
        QCOMPARE(counts.open, 3);
        QCOMPARE(counts.unrated, 1);
        QCOMPARE(counts.aboveAppetite, 1);
    }
};

QTEST_GUILESS_MAIN(TestRiskFigures)
#include "tst_riskfigures.moc"
