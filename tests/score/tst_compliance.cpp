// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/compliance.h"
#include "tests/support/evidencebuilders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

OutcomeCounts counts(std::initializer_list<std::pair<Outcome, qint64>> list)
{
    OutcomeCounts result;
    for (const auto& [outcome, count] : list)
        result[outcome] = count;
    return result;
}

qint64 reasonSum(const Figure& figure, Reason::Kind kind)
{
    qint64 sum = 0;
    for (const Reason& reason : figure.reasons)
        if (reason.kind == kind && !reason.text.contains(u"by absence"))
            sum += reason.count;
    return sum;
}

} // namespace

class TestCompliance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void percentageIsTruncatedToTwoDecimals_data()
    {
        QTest::addColumn<OutcomeCounts>("outcomes");
        QTest::addColumn<int>("hundredths"); // -1: no evidence
        QTest::newRow("nothing is not proof") << OutcomeCounts{} << -1;
        QTest::newRow("only not applicable is not proof") << counts({{Outcome::NotApplicable, 5}}) << -1;
        QTest::newRow("all pass") << counts({{Outcome::Passed, 3}}) << 10'000;
        QTest::newRow("two of three, cut and not rounded")
            << counts({{Outcome::Passed, 2}, {Outcome::Failed, 1}}) << 6'666;
        QTest::newRow("never 100 while one fails")
            << counts({{Outcome::Passed, 99'999}, {Outcome::Failed, 1}}) << 9'999;
        QTest::newRow("each other outcome counts against")
            << counts({{Outcome::Passed, 1}, {Outcome::Failed, 1}, {Outcome::Error, 1}, {Outcome::Skipped, 1},
                       {Outcome::Suppressed, 1}})
            << 2'000;
        QTest::newRow("not applicable is left out")
            << counts({{Outcome::Passed, 1}, {Outcome::Failed, 1}, {Outcome::NotApplicable, 98}}) << 5'000;
        QTest::newRow("none passes") << counts({{Outcome::Failed, 7}}) << 0;
    }

    void percentageIsTruncatedToTwoDecimals()
    {
        QFETCH(OutcomeCounts, outcomes);
        QFETCH(int, hundredths);
        QCOMPARE(complianceHundredths(outcomes).value_or(-1), hundredths);
    }

    void checkTakesItsWorstResult_data()
    {
        QTest::addColumn<Outcome>("better");
        QTest::addColumn<Outcome>("worst");
        const Outcome order[] = {Outcome::NotApplicable, Outcome::Passed, Outcome::Skipped,
                                 Outcome::Suppressed,    Outcome::Error,  Outcome::Failed};
        for (size_t i = 1; i < std::size(order); ++i)
            QTest::newRow(qPrintable(word(order[i]))) << order[i - 1] << order[i];
    }

    void checkTakesItsWorstResult()
    {
        QFETCH(Outcome, better);
        QFETCH(Outcome, worst);
        // Given a check with many results of one outcome and a single worse one, in another scope
        const std::vector<AssignedCheck> tallies = {aTally(1).with(better, 100), aTally(1).with(worst, 1)};
        // Then it is one check, of the worse outcome, and no result is lost
        const auto checks = checkOutcomes(tallies);
        QCOMPARE(checks.size(), size_t(1));
        QCOMPARE(checks[0].outcome, worst);
        QCOMPARE(checks[0].results.total(), 101);
    }

    void severityIsThatOfTheWorstOutcome()
    {
        const std::vector<AssignedCheck> tallies = {aTally(1)
                                                        .with(Outcome::Passed, 1, Severity::Critical)
                                                        .with(Outcome::Failed, 1, Severity::Low)
                                                        .with(Outcome::Failed, 1, Severity::Medium)};
        QCOMPARE(checkOutcomes(tallies)[0].severity, Severity::Medium);
    }

    void absenceIsPassedOnlyForToolsThatReportFailures()
    {
        const std::vector<AssignedCheck> tallies = {aTally(1).failuresOnly().notSeen(2),
                                                    aTally(2).notSeen(2),
                                                    aTally(3).failuresOnly().notSeen(2).with(Outcome::Failed, 1)};
        const auto checks = checkOutcomes(tallies);
        QCOMPARE(checks.size(), size_t(2)); // the second has gone
        QCOMPARE(checks[0].outcome, Outcome::Passed);
        QVERIFY(checks[0].byAbsence);
        QCOMPARE(checks[0].resolved, 2);
        QCOMPARE(checks[1].outcome, Outcome::Failed);
        QVERIFY(!checks[1].byAbsence);
        QCOMPARE(checks[1].open, 1);
    }

    void resultsOfFailuresOnlyToolsStandOutsideThePercentage()
    {
        const std::vector<AssignedCheck> tallies = {aTally(1).failuresOnly().with(Outcome::Failed, 50),
                                                    aTally(2).with(Outcome::Passed, 1)};
        const Compliance figures = compliance(checkOutcomes(tallies));
        QCOMPARE(figures.resultLevel.value, std::optional<qint64>(10'000));
        QCOMPARE(figures.checkLevel.value, std::optional<qint64>(5'000));
        QCOMPARE(figures.open, 50);
    }

    void reasonsAccountForEveryCheck()
    {
        const std::vector<AssignedCheck> tallies = {
            aTally(1).with(Outcome::Passed, 3), aTally(2).with(Outcome::Failed, 1),
            aTally(3).with(Outcome::NotApplicable, 1), aTally(4).with(Outcome::Skipped, 1),
            aTally(5).failuresOnly().notSeen(1)};
        const Compliance figures = compliance(checkOutcomes(tallies));
        QCOMPARE(reasonSum(figures.checkLevel, Reason::Kind::Counted), 4);
        QCOMPARE(reasonSum(figures.checkLevel, Reason::Kind::LeftOut), 1);
        for (const Reason& reason : figures.checkLevel.reasons)
            QCOMPARE(static_cast<qint64>(reason.checks.size()), reason.count);
    }

    void noEvidenceIsSaid()
    {
        const Compliance figures = compliance({});
        QVERIFY(!figures.checkLevel.value);
        QCOMPARE(figures.checkLevel.reasons.front().kind, Reason::Kind::Missing);
        QVERIFY(!severeFailures({}).value);
    }

    /// Scopes whose results have gone don't make it older.
    void evidenceIsAsOldAsItsOldestScope()
    {
        const auto ranOn = [](AssignedCheck check, int day) {
            check.tally.lastRun = QDateTime(QDate(2026, 3, day), QTime(6, 0), Qt::UTC);
            return check;
        };
        const std::vector<AssignedCheck> tallies = {ranOn(aTally(1).with(Outcome::Passed, 1), 5),
                                                    ranOn(aTally(1).with(Outcome::Passed, 1), 9),
                                                    ranOn(aTally(1).notSeen(1), 2)};
        const CheckOutcome check = checkOutcomes(tallies).front();
        QCOMPARE(check.lastRun.date(), QDate(2026, 3, 9));
        QCOMPARE(check.oldestRun.date(), QDate(2026, 3, 5));
    }

    void unratedFailuresCountAsHigh()
    {
        const std::vector<AssignedCheck> tallies = {aTally(1).with(Outcome::Failed, 1, Severity::Unrated),
                                                    aTally(2).with(Outcome::Failed, 1, Severity::High),
                                                    aTally(3).with(Outcome::Failed, 1, Severity::Critical),
                                                    aTally(4).with(Outcome::Failed, 1, Severity::Medium),
                                                    aTally(5).with(Outcome::Passed, 1, Severity::Critical)};
        QCOMPARE(severeFailures(checkOutcomes(tallies)).value, std::optional<qint64>(3));
    }

    void aMilderFailureHidesNoUnratedOne()
    {
        const auto severityOf = [](Severity one, Severity other) {
            const std::vector<AssignedCheck> tallies = {
                aTally(1).with(Outcome::Failed, 1, one).with(Outcome::Failed, 1, other).with(Outcome::Passed, 1, Severity::Critical)};
            return checkOutcomes(tallies).front().severity;
        };
        for (const Severity milder : {Severity::Medium, Severity::Low, Severity::Info}) {
            QCOMPARE(severityOf(milder, Severity::Unrated), Severity::Unrated);
            QCOMPARE(severityOf(Severity::Unrated, milder), Severity::Unrated);
        }
        for (const Severity worse : {Severity::Critical, Severity::High}) {
            QCOMPARE(severityOf(worse, Severity::Unrated), worse);
            QCOMPARE(severityOf(Severity::Unrated, worse), worse);
        }
        QCOMPARE(severityOf(Severity::Low, Severity::Medium), Severity::Medium);
    }
};

QTEST_GUILESS_MAIN(TestCompliance)
#include "tst_compliance.moc"
