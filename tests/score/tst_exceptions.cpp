// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/exceptioncover.h"
#include "tests/support/coverbuilders.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What exceptions do to checks, and what they never do.
class ExceptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void coversWhatItReaches();
    void coversNamedResultsOnly();
    void aResultCoveredTwiceCountsOnce();
    void aPersonsWordCountsWhereNoToolTells_data();
    void aPersonsWordCountsWhereNoToolTells();
    void aWordForOneTargetIsNoneForAnother();
    void neverRunChecksAreAttestedBesideTheFigures();
    void noPercentageEverChanges_data();
    void noPercentageEverChanges();
    void reasonsNameWhatIsExcepted();
    void reachesOnlyWhileInForce_data();
    void reachesOnlyWhileInForce();
};

void ExceptionsTest::coversWhatItReaches()
{
    const std::vector<AssignedCheck> checks = {onTarget(aTally(1).with(Outcome::Failed, 3).with(Outcome::Passed, 5), u"a"_s),
                                               onTarget(aTally(1).with(Outcome::Suppressed, 2), u"b"_s),
                                               aTally(2).with(Outcome::Failed, 1)};
    const auto all = covered(checks, {{.check = CheckKey(1)}});
    QCOMPARE(all[0].excepted, 5);
    QVERIFY(all[0].allExcepted && satisfies(all[0]));
    QCOMPARE(all[0].outcome, Outcome::Failed); // it stays what it is
    QCOMPARE(all[0].exceptions.size(), size_t(1));
    QVERIFY(!satisfies(all[1]) && all[1].exceptions.empty());
    const auto one = covered(checks, {{.check = CheckKey(1), .target = aTarget(u"a"_s)}});
    QCOMPARE(one[0].excepted, 3);
    QVERIFY(!one[0].allExcepted && !satisfies(one[0]));
    const auto elsewhere = covered(checks, {{.check = CheckKey(1), .target = aTarget(u"c"_s)}});
    QCOMPARE(elsewhere[0].excepted, 0);
    QVERIFY(elsewhere[0].exceptions.empty());
}

void ExceptionsTest::coversNamedResultsOnly()
{
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Failed, 3)};
    const std::vector<ExceptionReach> reaches = {{.check = CheckKey(1), .resources = {u"r"_s}}};
    QCOMPARE(covered(checks, reaches)[0].excepted, 0);
    QCOMPARE(covered(checks, reaches, {aNamedCount(checks[0], Outcome::Failed, 2)})[0].excepted, 2);
    QVERIFY(!covered(checks, reaches, {aNamedCount(checks[0], Outcome::Failed, 2)})[0].allExcepted);
    QVERIFY(covered(checks, reaches, {aNamedCount(checks[0], Outcome::Failed, 3)})[0].allExcepted);
    // Never more than there are, nor of another state
    QCOMPARE(covered(checks, reaches, {aNamedCount(checks[0], Outcome::Failed, 9)})[0].excepted, 3);
    QCOMPARE(covered(checks, reaches, {aNamedCount(checks[0], Outcome::Error, 1)})[0].excepted, 0);
}

void ExceptionsTest::aResultCoveredTwiceCountsOnce()
{
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Failed, 3)};
    const auto both = covered(checks, {{.check = CheckKey(1)}, {.check = CheckKey(1), .resources = {u"r"_s}}},
                              {aNamedCount(checks[0], Outcome::Failed, 1)});
    QCOMPARE(both[0].excepted, 3);
    QCOMPARE(both[0].exceptions.size(), size_t(2));
}

void ExceptionsTest::aPersonsWordCountsWhereNoToolTells_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QList<int>>("words");
    QTest::addColumn<int>("attested"); // -1: not
    QTest::addColumn<bool>("satisfied");
    const int passed = static_cast<int>(Outcome::Passed);
    const int failed = static_cast<int>(Outcome::Failed);
    const auto row = [](const char* name, Outcome outcome, const QList<int>& words, int attested, bool satisfied) {
        QTest::newRow(name) << static_cast<int>(outcome) << words << attested << satisfied;
    };
    row("skipped, nobody's word", Outcome::Skipped, {}, -1, false);
    row("skipped, passed", Outcome::Skipped, {passed}, passed, true);
    row("skipped, failed", Outcome::Skipped, {failed}, failed, false);
    row("skipped, both", Outcome::Skipped, {passed, failed}, failed, false);
    row("failed, attested as passed", Outcome::Failed, {passed}, -1, false);
    row("error, attested as passed", Outcome::Error, {passed}, -1, false);
    row("suppressed, attested as passed", Outcome::Suppressed, {passed}, -1, false);
    row("passed, attested as failed", Outcome::Passed, {failed}, -1, true);
}

void ExceptionsTest::aPersonsWordCountsWhereNoToolTells()
{
    QFETCH(int, outcome);
    QFETCH(QList<int>, words);
    QFETCH(int, attested);
    QFETCH(bool, satisfied);
    const std::vector<AssignedCheck> checks = {aTally(1).with(static_cast<Outcome>(outcome), 1)};
    std::vector<ExceptionReach> reaches;
    for (const int each : words)
        reaches.push_back({.check = CheckKey(1), .attested = static_cast<Outcome>(each)});
    const CheckOutcome check = covered(checks, reaches)[0];
    QCOMPARE(check.attested ? static_cast<int>(*check.attested) : -1, attested);
    QCOMPARE(satisfies(check), satisfied);
    QCOMPARE(static_cast<int>(check.outcome), outcome);
    QCOMPARE(check.excepted, 0); // a word covers no result
}

void ExceptionsTest::aWordForOneTargetIsNoneForAnother()
{
    const std::vector<AssignedCheck> checks = {onTarget(aTally(1).with(Outcome::Skipped, 1), u"a"_s),
                                               onTarget(aTally(1).with(Outcome::Skipped, 1), u"b"_s)};
    const ExceptionReach a{.check = CheckKey(1), .target = aTarget(u"a"_s), .attested = Outcome::Passed};
    const ExceptionReach b{.check = CheckKey(1), .target = aTarget(u"b"_s), .attested = Outcome::Passed, .withFile = true};
    QVERIFY(!covered(checks, {a})[0].attested);
    QVERIFY(satisfies(covered(checks, {a, b})[0]));
    QVERIFY(!covered(checks, {a, b})[0].attestedWithFile); // one of them has none
    // That it failed holds even where a waiver covers all and a tool could tell of the other target
    const std::vector<AssignedCheck> waived = {onTarget(aTally(1).with(Outcome::Skipped, 1), u"a"_s),
                                               onTarget(aTally(1).with(Outcome::Failed, 1), u"b"_s)};
    const ExceptionReach refuted{.check = CheckKey(1), .target = aTarget(u"a"_s), .attested = Outcome::Failed};
    QVERIFY(satisfies(covered(waived, {{.check = CheckKey(1)}})[0]));
    QVERIFY(!satisfies(covered(waived, {{.check = CheckKey(1)}, refuted})[0]));
}

void ExceptionsTest::neverRunChecksAreAttestedBesideTheFigures()
{
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Passed, 1), aTally(2).epic(u"iam"_s)};
    const auto outcomes = checkOutcomes(checks);
    QCOMPARE(outcomes.size(), size_t(1));
    const std::vector<ExceptionReach> reaches = {{.check = CheckKey(2), .attested = Outcome::Passed},
                                                 {.check = CheckKey(1), .attested = Outcome::Passed},
                                                 {.check = CheckKey(3)}};
    const auto attested = attestedChecks(outcomes, checks, reaches);
    QCOMPARE(attested.size(), size_t(1));
    QCOMPARE(attested[0].checkId, u"check_2"_s);
    QCOMPARE(attested[0].epic, u"iam"_s);
    const Compliance figures = compliance(outcomes, attested);
    QCOMPARE(figures.attested, 1);
    QCOMPARE(figures.checks.total(), 1); // in no denominator
    QCOMPARE(figures.checks[Outcome::Passed], 1);
}

void ExceptionsTest::noPercentageEverChanges_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ExceptionsTest::noPercentageEverChanges()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    std::vector<AssignedCheck> checks;
    std::vector<ExceptedCount> counts;
    for (int i = 0; i < 30; ++i) {
        TallyBuilder tally = aTally(below(12));
        if (below(4) == 0)
            tally.failuresOnly();
        for (int states = below(4); states > 0; --states)
            tally.with(allOutcomes[static_cast<size_t>(below(6))], below(5));
        checks.push_back(onTarget(tally, QString::number(below(3))));
        counts.push_back(aNamedCount(checks.back(), allOutcomes[static_cast<size_t>(below(6))], below(4)));
    }
    std::vector<ExceptionReach> reaches;
    for (int i = below(12); i > 0; --i) {
        ExceptionReach reach{.check = CheckKey(below(14))};
        if (below(2) == 0)
            reach.target = aTarget(QString::number(below(3)));
        if (below(3) == 0)
            reach.resources = {u"r"_s};
        else if (below(3) == 0)
            reach.attested = below(2) == 0 ? Outcome::Passed : Outcome::Failed;
        reaches.push_back(reach);
    }
    const auto plain = checkOutcomes(checks);
    const auto excepted = covered(checks, reaches, counts);
    const Compliance before = compliance(plain);
    const Compliance after = compliance(excepted, attestedChecks(excepted, checks, reaches));
    QCOMPARE(after.checkLevel.value, before.checkLevel.value);
    QCOMPARE(after.resultLevel.value, before.resultLevel.value);
    QVERIFY(after.checks == before.checks && after.results == before.results);
    QCOMPARE(severeFailures(excepted).value, severeFailures(plain).value);
    for (size_t i = 0; i < plain.size(); ++i) {
        QCOMPARE(excepted[i].outcome, plain[i].outcome);
        const qint64 inTheWay = excepted[i].results.total() + excepted[i].open - excepted[i].results[Outcome::Passed]
            - excepted[i].results[Outcome::NotApplicable];
        QVERIFY(excepted[i].excepted >= 0 && excepted[i].excepted <= inTheWay);
    }
}

void ExceptionsTest::reasonsNameWhatIsExcepted()
{
    const std::vector<AssignedCheck> checks = {aTally(1).with(Outcome::Failed, 1), aTally(2).with(Outcome::Failed, 1),
                                               aTally(3).with(Outcome::Skipped, 1)};
    const auto outcomes = covered(checks, {{.check = CheckKey(1)}, {.check = CheckKey(3), .attested = Outcome::Passed}});
    const Compliance figures = compliance(outcomes);
    QCOMPARE(figures.excepted, 1);
    QCOMPARE(figures.attested, 1);
    const auto find = [&](const QString& words) {
        return std::ranges::find_if(figures.checkLevel.reasons, [&](const Reason& reason) { return reason.text.contains(words); });
    };
    const auto excepted = find(u"failed and excepted"_s);
    QVERIFY(excepted != figures.checkLevel.reasons.end());
    QVERIFY(excepted->checks == std::vector{CheckKey(1)} && excepted->count == 1);
    const auto attested = find(u"never counted as passed"_s);
    QVERIFY(attested != figures.checkLevel.reasons.end());
    QVERIFY(attested->checks == std::vector{CheckKey(3)});
    QVERIFY(exceptionReasons(checkOutcomes(checks), {}).empty());
    // So do the figures of results and of severe failures, without a change of either
    const auto last = [](const Figure& figure) { return figure.reasons.back(); };
    QVERIFY(last(figures.resultLevel).text.contains(u"covered by exceptions"_s));
    QVERIFY(last(figures.resultLevel).checks == std::vector{CheckKey(1)} && last(figures.resultLevel).count == 1);
    QVERIFY(!last(compliance(checkOutcomes(checks)).resultLevel).text.contains(u"exceptions"_s));
    const std::vector<AssignedCheck> severe = {aTally(1).with(Outcome::Failed, 1, Severity::High)};
    const Figure failures = severeFailures(covered(severe, {{.check = CheckKey(1)}}));
    QCOMPARE(failures.value, std::optional<qint64>(1));
    QVERIFY(last(failures).text.contains(u"excepted"_s) && last(failures).checks == std::vector{CheckKey(1)});
}

void ExceptionsTest::reachesOnlyWhileInForce_data()
{
    QTest::addColumn<QDateTime>("moment");
    QTest::addColumn<QString>("timeZone");
    QTest::addColumn<bool>("reaches");
    const QDateTime end(someTime().date().addDays(21), QTime(0, 0), Qt::UTC);
    QTest::newRow("before its approval") << someTime().addMSecs(-1) << u"UTC"_s << false;
    QTest::newRow("from then on") << someTime() << u"UTC"_s << true;
    QTest::newRow("to the end of its last day") << end.addMSecs(-1) << u"UTC"_s << true;
    QTest::newRow("not a moment longer") << end << u"UTC"_s << false;
    QTest::newRow("which ends later in the west") << end << u"America/New_York"_s << true;
    QTest::newRow("and earlier in the east") << end.addMSecs(-1) << u"Pacific/Auckland"_s << false;
}

void ExceptionsTest::reachesOnlyWhileInForce()
{
    QFETCH(QDateTime, moment);
    QFETCH(QString, timeZone);
    QFETCH(bool, reaches);
    const std::vector<ExceptionRecord> exceptions = {aWaiver(1)};
    QCOMPARE(!reachesInForce(exceptions, {}, moment, timeZone).empty(), reaches);
    // One for a target that nobody knows reaches nothing
    std::vector<ExceptionRecord> lost = exceptions;
    lost[0].target = TargetId::create();
    QVERIFY(reachesInForce(lost, {}, moment, timeZone).empty());
    std::vector<ExceptionRecord> revoked = exceptions;
    revoked[0].revoked = someTime();
    QVERIFY(reachesInForce(revoked, {}, moment, timeZone).empty());
}

QTEST_GUILESS_MAIN(ExceptionsTest)
#include "tst_exceptions.moc"
