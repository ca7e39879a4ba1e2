// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkpast.h"
#include "views/compliance/runbefore.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 3, number), QTime(6, 0), Qt::UTC);
}

RunDeltas deltasOf(int number, const std::vector<TallyDelta>& deltas)
{
    return {.time = day(number), .deltas = deltas};
}

TallyDelta delta(qint64 check, std::optional<Outcome> outcome, qint64 by)
{
    return {.check = CheckKey(check), .state = {.outcome = outcome, .severity = Severity::High}, .delta = by};
}

Run runOf(int number, RunState state = RunState::Counted)
{
    Run run;
    run.time = day(number);
    run.imported = day(number);
    run.state = state;
    return run;
}

Scope scopeOf(const QString& target)
{
    return {.tool = u"prowler"_s, .targetIdentity = target};
}

} // namespace

/// What is told of the time before: of a check, and of a run.
class TestCheckPast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failuresAddUpFromRunToRun()
    {
        const std::vector<RunDeltas> runs = {
            deltasOf(1, {delta(1, Outcome::Failed, 3), delta(2, Outcome::Failed, 9)}),
            deltasOf(2, {delta(2, Outcome::Failed, -9)}), // of another check
            deltasOf(3, {delta(1, Outcome::Failed, -2), delta(1, Outcome::Passed, 2)}),
            deltasOf(4, {delta(1, Outcome::Passed, 1)}), delta0(5),
            deltasOf(6, {delta(1, Outcome::Failed, 1), delta(1, std::nullopt, -1)})};
        const std::vector<CheckMoment> past = checkPast(CheckKey(1), runs);
        // The latest comes first, and runs that changed nothing of the check are left out
        QCOMPARE(past.size(), size_t(4));
        const std::vector<std::tuple<QDateTime, qint64, qint64>> expected = {
            {day(6), 2, 1}, {day(4), 1, 0}, {day(3), 1, -2}, {day(1), 3, 3}};
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(std::tuple(past[i].time, past[i].failing, past[i].change), expected[i]);
        QCOMPARE(past.front().run, runs.back().run);
    }

    void aCheckThatNeverRanHasNoPast()
    {
        QVERIFY(checkPast(CheckKey(1), {}).empty());
        const std::vector<RunDeltas> runs = {deltasOf(1, {delta(2, Outcome::Failed, 3)})};
        QVERIFY(checkPast(CheckKey(1), runs).empty());
    }

    void theRunBeforeIsTheLatestOfTheSameScope()
    {
        const std::vector<Run> runs = {runOf(1), runOf(2), runOf(3), runOf(4, RunState::Withdrawn), runOf(5)};
        const std::vector<std::pair<RunId, Scope>> scopes = {{runs[0].id, scopeOf(u"a"_s)},
                                                             {runs[1].id, scopeOf(u"a"_s)},
                                                             {runs[1].id, scopeOf(u"b"_s)},
                                                             {runs[2].id, scopeOf(u"c"_s)},
                                                             {runs[3].id, scopeOf(u"a"_s)},
                                                             {runs[4].id, scopeOf(u"a"_s)}};
        QCOMPARE(runBefore(runs[4], runs, scopes), std::optional(runs[1].id));
        QCOMPARE(runBefore(runs[1], runs, scopes), std::optional(runs[0].id));
        // The first one, and one that alone looked there, have none
        QVERIFY(!runBefore(runs[0], runs, scopes));
        QVERIFY(!runBefore(runs[2], runs, scopes));
    }

private:
    static RunDeltas delta0(int number) { return deltasOf(number, {delta(1, Outcome::Failed, 0)}); }
};

QTEST_GUILESS_MAIN(TestCheckPast)
#include "tst_checkpast.moc"
