// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/trend.h"

#include <QRandomGenerator>
#include <QTest>

using namespace waymark;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 3, 1).addDays(number), QTime(6, 0), Qt::UTC);
}

TallyDelta delta(qint64 check, qint64 scope, std::optional<Outcome> outcome, qint64 count)
{
    return {.check = CheckKey(check), .scope = ScopeKey(scope), .state = {outcome, Severity::Medium}, .delta = count};
}

const std::vector<TrendScope> scopes = {{.scope = ScopeKey(1), .failuresOnly = false},
                                        {.scope = ScopeKey(2), .failuresOnly = true}};

} // namespace

class TestTrend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsDeltasUp()
    {
        // Given two checks, one of which fails and is repaired by the second run
        const std::vector<RunDeltas> runs = {
            {.time = day(0), .deltas = {delta(1, 1, Outcome::Passed, 2), delta(2, 1, Outcome::Failed, 1)}},
            {.time = day(1), .deltas = {delta(2, 1, Outcome::Failed, -1), delta(2, 1, Outcome::Passed, 1)}}};
        // Then compliance goes from half to all
        const auto points = complianceTrend(runs, scopes);
        QCOMPARE(points.size(), size_t(2));
        QCOMPARE(points[0].hundredths, std::optional(5'000));
        QCOMPARE(points[1].hundredths, std::optional(10'000));
    }

    void goneResultsStopCounting()
    {
        const std::vector<RunDeltas> runs = {
            {.time = day(0), .deltas = {delta(1, 1, Outcome::Failed, 1), delta(2, 1, Outcome::Passed, 1)}},
            {.time = day(1), .deltas = {delta(1, 1, Outcome::Failed, -1), delta(1, 1, std::nullopt, 1)}}};
        const auto points = complianceTrend(runs, scopes);
        QCOMPARE(points[1].checks.total(), 1);
        QCOMPARE(points[1].hundredths, std::optional(10'000));
    }

    void absenceIsPassedInAFailuresOnlyScope()
    {
        const std::vector<RunDeltas> runs = {
            {.time = day(0), .deltas = {delta(1, 2, Outcome::Failed, 1)}},
            {.time = day(1), .deltas = {delta(1, 2, Outcome::Failed, -1), delta(1, 2, std::nullopt, 1)}}};
        const auto points = complianceTrend(runs, scopes);
        QCOMPARE(points[0].hundredths, std::optional(0));
        QCOMPARE(points[1].hundredths, std::optional(10'000));
    }

    void runsOfOneTimeGiveOnePoint()
    {
        const std::vector<RunDeltas> runs = {{.time = day(0), .deltas = {delta(1, 1, Outcome::Failed, 1)}},
                                             {.time = day(0), .deltas = {delta(2, 1, Outcome::Passed, 1)}}};
        const auto points = complianceTrend(runs, scopes);
        QCOMPARE(points.size(), size_t(1));
        QCOMPARE(points[0].hundredths, std::optional(5'000));
    }

    void scopesThatDoNotCountAreLeftOut()
    {
        const std::vector<RunDeltas> runs = {{.time = day(0), .deltas = {delta(1, 9, Outcome::Failed, 1)}}};
        QVERIFY(!complianceTrend(runs, scopes).front().hundredths);
    }

    /// Rule: after any sequence of runs, a point equals what compliance() says of the summed tallies.
    void agreesWithTheTallies()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 100; ++round) {
            std::map<std::pair<qint64, qint64>, std::map<ObservedState, qint64>> sums;
            std::vector<RunDeltas> runs;
            for (int number = 0; number < 6; ++number) {
                RunDeltas run{.time = day(number)};
                for (int i = 0; i < 5; ++i) {
                    const qint64 check = random.bounded(4);
                    const qint64 scope = 1 + random.bounded(2);
                    const int outcome = random.bounded(7);
                    auto one = delta(check, scope, outcome < 6 ? std::optional(allOutcomes[static_cast<size_t>(outcome)]) : std::nullopt,
                                     1 + random.bounded(3));
                    qint64& sum = sums[{check, scope}][one.state];
                    if (random.bounded(2) && sum > 0)
                        one.delta = -sum;
                    sum += one.delta;
                    run.deltas.push_back(one);
                }
                runs.push_back(run);
            }
            std::vector<AssignedCheck> tallies;
            for (const auto& [key, states] : sums) {
                AssignedCheck assigned;
                assigned.tally.check = CheckKey(key.first);
                assigned.tally.scope.failuresOnly = key.second == 2;
                assigned.tally.counts = states;
                tallies.push_back(assigned);
            }
            QCOMPARE(complianceTrend(runs, scopes).back().checks, compliance(checkOutcomes(tallies)).checks);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
