// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/forecast.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const QDate monday(2026, 3, 2);

std::vector<SprintVelocity> velocities(const std::vector<int>& done)
{
    std::vector<SprintVelocity> list;
    for (size_t i = 0; i < done.size(); ++i)
        list.push_back({.number = static_cast<int>(i), .done = done[i]});
    return list;
}

/// Sprints 3, 4, ... of two weeks, from monday on.
std::vector<OpenSprint> sprints(int count, int capacity = 20)
{
    std::vector<OpenSprint> list;
    for (int i = 0; i < count; ++i)
        list.push_back({.number = 3 + i,
                        .start = monday.addDays(14 * i),
                        .end = monday.addDays(14 * i + 13),
                        .capacity = capacity});
    return list;
}

/// `scope` points to do, after sprints 0, 1 and 2.
struct Evidence {
    std::vector<SprintVelocity> past;
    std::vector<OpenSprint> open;

    ForecastEvidence of(int scope, int done = 0) const
    {
        return {.totals = {.scope = scope, .done = done},
                .velocities = past,
                .sprints = open,
                .today = monday,
                .lastNumber = 2 + static_cast<int>(open.size()),
                .lastEnd = monday.addDays(14 * std::ssize(open) - 1),
                .sprintDays = 14};
    }
};

std::optional<ForecastDate> date(int sprint)
{
    return ForecastDate{.sprint = sprint, .day = monday.addDays(14 * (sprint - 3) + 13)};
}

QString text(const std::vector<Reason>& reasons)
{
    QStringList texts;
    for (const Reason& reason : reasons)
        texts << reason.text;
    return texts.join(u'\n');
}

} // namespace

class TestForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meanVelocityCountsEverySprint()
    {
        const std::vector<Sprint> sprints = {{.number = 1}, {.number = 0}, {.number = 2}};
        const std::vector<SprintClosure> closures = {
            {.sprint = sprints[0].id, .planned = 20, .done = 12, .carried = 5, .returned = 3},
            {.sprint = sprints[1].id, .planned = 20, .done = 20},
            {.sprint = sprints[2].id, .planned = 8, .done = 0, .carried = 8}};
        const Velocity all = velocity(sprints, closures);
        QCOMPARE(all.sprints.size(), size_t(3));
        QCOMPARE(all.sprints[0].number, 0);
        QCOMPARE(all.sprints[1].carried, 5);
        QCOMPARE(all.sprints[1].returned, 3);
        QCOMPARE(all.mean.value, std::optional<qint64>(1'066)); // (20 + 12 + 0) / 3
        QCOMPARE(all.mean.reasons.size(), size_t(3));
        QVERIFY(!velocity(sprints, {}).mean.value);
        QVERIFY(text(velocity(sprints, {}).mean.reasons).contains(u"No evidence"));
    }

    /// Where past sprints don't differ, chance has no say.
    void isPlainWhereVelocityNeverDiffered_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("open");
        QTest::addColumn<int>("sprint");
        QTest::newRow("within the first sprint to come") << 10 << 3 << 3;
        QTest::newRow("just so") << 20 << 3 << 4;
        QTest::newRow("a point more") << 21 << 3 << 5;
        QTest::newRow("behind the last planned sprint the series goes on") << 45 << 3 << 7;
        QTest::newRow("no sprint is planned any more") << 25 << 0 << 5;
    }

    void isPlainWhereVelocityNeverDiffered()
    {
        QFETCH(int, scope);
        QFETCH(int, open);
        QFETCH(int, sprint);
        const Evidence evidence{velocities({10, 10, 10}), sprints(open)};
        const Forecast result = forecast(evidence.of(scope));
        QCOMPARE(result.p50, date(sprint));
        QCOMPARE(result.p80, date(sprint));
        QCOMPARE(result.p95, date(sprint));
        QCOMPARE(std::ssize(result.fan), sprint - 2);
        QCOMPARE(result.fan.back().p95, 0);
        QCOMPARE(result.fan.front().p5, std::max(0, scope - 10));
        QCOMPARE(result.fan.front().p95, std::max(0, scope - 10));
    }

    /// Of two closed sprints one did all and the other nothing: a coin.
    void knowsWhatACoinDoes()
    {
        const Evidence evidence{velocities({10, 0}), sprints(2)};
        const Forecast result = forecast(evidence.of(10));
        QVERIFY(result.p50 == date(3) || result.p50 == date(4)); // half of the runs, give or take
        QCOMPARE(result.p80, date(5));                           // 1/2 + 1/4 + 1/8
        QCOMPARE(result.p95, date(7));                           // 31/32
        QCOMPARE(result.fan[0].p5, 0);
        QCOMPARE(result.fan[0].p80, 10);
        QCOMPARE(result.fan[2].p80, 0);
        QCOMPARE(result.fan[2].p95, 10);
    }

    void isOrderedAndTheSameEachTime()
    {
        const Evidence evidence{velocities({18, 5, 11, 14, 0, 9, 21}), sprints(4)};
        const Forecast result = forecast(evidence.of(160, 30));
        QCOMPARE(result.points, 160);
        QCOMPARE(result.remaining, 130);
        QVERIFY(result.p50->day < result.p80->day);
        QVERIFY(result.p80->day < result.p95->day);
        // the mean is 11 1/7 a sprint; the numbers pin down the draw, on every platform
        QCOMPARE(result.p50->sprint, 14);
        QCOMPARE(result.p80->sprint, 16);
        QCOMPARE(result.p95->sprint, 18);
        for (size_t i = 0; i < result.fan.size(); ++i) {
            const FanStep& step = result.fan[i];
            QVERIFY(step.p5 <= step.p20 && step.p20 <= step.p50 && step.p50 <= step.p80 && step.p80 <= step.p95);
            QVERIFY(i == 0 || (step.p95 <= result.fan[i - 1].p95 && step.day > result.fan[i - 1].day));
        }
        const Forecast again = forecast(evidence.of(160, 30));
        QCOMPARE(again.p95, result.p95);
        QCOMPARE(again.fan.back().p80, result.fan.back().p80);
    }

    /// What is done in the sprint under way has been taken off already.
    void theSprintUnderWayDoesOnlyTheRest()
    {
        Evidence evidence{velocities({10, 10, 10}), sprints(3)};
        evidence.open[0].done = 7;
        QCOMPARE(forecast(evidence.of(30, 7)).p50, date(5)); // 3, 10, 10
        evidence.open[0].done = 15; // more than ever before: nothing more is expected of it
        QCOMPARE(forecast(evidence.of(30, 15)).p50, date(5));
    }

    void sprintsThatAreOverDoNothing()
    {
        Evidence evidence{velocities({10}), sprints(3)};
        ForecastEvidence late = evidence.of(10);
        late.today = monday.addDays(20);
        QCOMPARE(forecast(late).p50, date(4));
        late.today = monday.addDays(100); // all of them: the series goes on from today
        QCOMPARE(forecast(late).p50, (ForecastDate{.sprint = 6, .day = monday.addDays(113)}));
    }

    void hasNoneWithoutEvidence_data()
    {
        QTest::addColumn<QString>("says");
        QTest::newRow("no closed sprint") << u"first sprint is closed"_s;
        QTest::newRow("closed sprints did nothing") << u"got anything done"_s;
        QTest::newRow("no points") << u"No evidence"_s;
        QTest::newRow("all done") << u"all of them are done"_s;
    }

    void hasNoneWithoutEvidence()
    {
        QFETCH(QString, says);
        const QByteArray row = QTest::currentDataTag();
        Evidence evidence{velocities({10, 20}), sprints(2, 15)};
        if (row == "no closed sprint")
            evidence.past.clear();
        if (row == "closed sprints did nothing")
            evidence.past = velocities({0, 0});
        const Forecast result = forecast(evidence.of(row == "no points" ? 0 : 40, row == "all done" ? 40 : 0));
        QVERIFY(!result.p50 && !result.p80 && !result.p95);
        QVERIFY(result.fan.empty());
        QVERIFY2(text(result.reasons).contains(says), qPrintable(text(result.reasons)));
        const bool open = row != "no points" && row != "all done";
        QCOMPARE(result.byCapacity, open ? date(5) : std::nullopt); // 15, 15, and another like them
    }

    /// Sprints may be planned to the end of the calendar; a day there has no words.
    void tellsNoDayBeyond2100_data()
    {
        QTest::addColumn<QDate>("lastEnd");
        QTest::addColumn<bool>("told");
        QTest::newRow("2100") << QDate(2100, 12, 17) << true;
        QTest::newRow("2101") << QDate(2100, 12, 18) << false;
        QTest::newRow("year 9999") << QDate(9999, 12, 25) << false;
    }

    void tellsNoDayBeyond2100()
    {
        QFETCH(QDate, lastEnd);
        QFETCH(bool, told);
        const Evidence evidence{velocities({10, 10, 10}), {}};
        ForecastEvidence asked = evidence.of(10);
        asked.lastEnd = lastEnd;
        const Forecast result = forecast(asked);
        QCOMPARE(result.p50.has_value(), told);
        QCOMPARE(result.p95.has_value(), told);
        QCOMPARE(result.fan.empty(), !told);
        QCOMPARE(result.outOfSight, !told);
        QCOMPARE(text(result.reasons).contains(u"2101"), !told);
    }

    void saysWhatItCantSee()
    {
        const Evidence evidence{velocities({1, 0, 0, 0, 0, 0, 0, 0, 0}), sprints(2)};
        ForecastEvidence asked = evidence.of(100);
        asked.unestimated = 4;
        const Forecast result = forecast(asked);
        QVERIFY(!result.p50); // in ten years
        QVERIFY(text(result.reasons).contains(u"260 sprints"));
        QCOMPARE(result.reasons.back().count, 4);
        QCOMPARE(result.reasons.back().kind, Reason::Kind::LeftOut);
        QVERIFY(text(forecast(Evidence{velocities({9}), {}}.of(9)).reasons).contains(u"Fewer than three"));
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
