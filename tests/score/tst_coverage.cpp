// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/coverage.h"
#include "model/score/trend.h"
#include "tests/support/figuresum.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

CheckOutcome check(qint64 key, const QString& tool, const QString& epic = {})
{
    return {.check = CheckKey(key), .tool = tool, .epic = epic};
}

} // namespace

class TestCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsChecksOfNoEpicByTool()
    {
        const std::vector checks = {check(1, u"prowler"_s, u"iam"_s), check(2, u"prowler"_s), check(3, u"trivy"_s), check(4, u"trivy"_s)};
        const Figure figure = unassignedChecks(checks);
        QCOMPARE(figure.value, std::optional<qint64>(3));
        QCOMPARE(sum(figure, Reason::Kind::Counted), 3);
        QCOMPARE(sum(figure, Reason::Kind::LeftOut), 1);
        QVERIFY(!unassignedChecks({}).value);
    }

    void countsOpenFindingsApartFromResolved()
    {
        CheckOutcome one = check(1, u"trivy"_s);
        one.open = 4;
        one.resolved = 9;
        const Figure figure = openFindings(std::vector{one, check(2, u"prowler"_s)});
        QCOMPARE(figure.value, std::optional<qint64>(4));
        QCOMPARE(sum(figure, Reason::Kind::LeftOut), 9);
        // no failures-only tool: no figure
        QVERIFY(!openFindings(std::vector{check(2, u"prowler"_s)}).value);
    }

    void countsRunsWithoutDrillsAndWithdrawn()
    {
        Run counted;
        counted.tool = u"prowler"_s;
        counted.state = RunState::Counted;
        Run drill = counted;
        drill.drill = true;
        Run withdrawn = counted;
        withdrawn.state = RunState::Withdrawn;
        const Figure figure = countedRuns(std::vector{counted, drill, withdrawn, counted});
        QCOMPARE(figure.value, std::optional<qint64>(2));
        QCOMPARE(sum(figure, Reason::Kind::LeftOut), 2);
        // What was withdrawn was imported all the same
        QCOMPARE(countedRuns({}).reasons.front().kind, Reason::Kind::Missing);
        const Figure none = countedRuns(std::vector{withdrawn});
        QCOMPARE(none.value, std::optional<qint64>(0));
        QCOMPARE(none.reasons.size(), size_t(1));
        QCOMPARE(none.reasons.front().kind, Reason::Kind::LeftOut);
    }

    void dividesASprintsPointsByStatus()
    {
        const Sprint sprint;
        Story done;
        done.sprint = sprint.id;
        done.points = 5;
        done.status = StoryStatus::Done;
        Story ready = done;
        ready.points = 3;
        ready.status = StoryStatus::Ready;
        Story elsewhere = done;
        elsewhere.sprint = SprintId::create();
        const Figure figure = sprintPoints(sprint, std::vector{done, ready, elsewhere});
        QCOMPARE(figure.value, std::optional<qint64>(5));
        QCOMPARE(sum(figure, Reason::Kind::LeftOut), 3);
        QVERIFY(!sprintPoints(sprint, {}).value);
        Story wont = done;
        wont.priority = Priority::Wont;
        QCOMPARE(sprintPoints(sprint, std::vector{done, ready, wont}).value, std::optional<qint64>(5));
        QVERIFY(!sprintPoints(sprint, std::vector{wont}).value);
        const SprintClosure closure{.sprint = sprint.id, .planned = 20, .done = 9, .carried = 8, .returned = 3};
        const Figure frozen = sprintPoints(sprint, std::vector{done, ready}, &closure);
        QCOMPARE(frozen.value, std::optional<qint64>(9));
        QCOMPARE(sum(frozen, Reason::Kind::LeftOut), 11);
    }

    /// The last point of the trend is what the figures of the moment say.
    void theTrendCarriesTheSameSums()
    {
        const std::vector<TrendScope> scopes = {{.scope = ScopeKey(1)}, {.scope = ScopeKey(2), .failuresOnly = true}};
        const auto delta = [](qint64 key, qint64 scope, std::optional<Outcome> outcome, Severity severity, qint64 count) {
            return TallyDelta{.check = CheckKey(key), .scope = ScopeKey(scope), .state = {outcome, severity}, .delta = count};
        };
        const QDateTime time(QDate(2026, 5, 4), QTime(6, 0), Qt::UTC);
        const auto points = complianceTrend(
            std::vector<RunDeltas>{{.time = time,
                                    .deltas = {delta(1, 1, Outcome::Failed, Severity::High, 2), delta(1, 1, Outcome::Passed, Severity::High, 6),
                                               delta(2, 2, Outcome::Failed, Severity::Low, 3)}},
                                   {.time = time.addDays(1),
                                    .deltas = {delta(2, 2, Outcome::Failed, Severity::Low, -1), delta(2, 2, std::nullopt, Severity::Low, 1),
                                               delta(3, 1, Outcome::Failed, Severity::Unrated, 1)}}},
            scopes);
        QCOMPARE(points[0].resultHundredths, std::optional(7'500));
        QCOMPARE(points[0].severe, 1);
        QCOMPARE(points[0].open, 3);
        QCOMPARE(points[1].resultHundredths, std::optional(6'666));
        QCOMPARE(points[1].severe, 2);
        QCOMPARE(points[1].open, 2);
    }
};

QTEST_GUILESS_MAIN(TestCoverage)
#include "tst_coverage.moc"
