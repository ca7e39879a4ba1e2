// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/failuretimes.h"
#include "model/store/resulthistory.h"
#include "tests/support/ageoracle.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24LL * 60 * 60 * 1000;

} // namespace

/// How long failures last until they are resolved.
class TestTimeToResolve : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules()
    {
        qint64 resolved = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            RandomEvidence evidence(seed, 16);
            Progress progress;
            const auto times = readTimesToResolve(evidence.box().database(), aDay(20), progress);
            VERIFY_RESULT(times);
            QVERIFY2(*times == AgeOracle(evidence).times(aDay(20)), qPrintable(u"seed %1"_s.arg(seed)));
            QCOMPARE(progress.done.load(), progress.total.load());
            // And the checks' own times are the same together
            ResolveTimes sum;
            for (const QString& check : {u"check0"_s, u"check1"_s}) {
                const CheckKey key(evidence.box().number(u"SELECT id FROM check_unit WHERE check_id = '%1'"_s.arg(check)));
                const auto own = readTimeToResolve(evidence.box().database(), key, aDay(20), 10'000);
                VERIFY_RESULT(own);
                QVERIFY(!own->cutOff);
                sum.resolved += own->resolved;
                sum.resolvedMsecs += own->resolvedMsecs;
                sum.open += own->open;
                sum.openMsecs += own->openMsecs;
            }
            for (const ResolveTimes& each : *times) {
                sum.resolved -= each.resolved;
                sum.resolvedMsecs -= each.resolvedMsecs;
                sum.open -= each.open;
                sum.openMsecs -= each.openMsecs;
                resolved += each.resolved;
            }
            QCOMPARE(sum, ResolveTimes());
        }
        QVERIFY(resolved > 100);
    }

    void tellsMeanDays()
    {
        // Given a result that was mended after four days, and one that has failed for ten
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)}));
        VERIFY_RESULT(box.import(5, {aFinding(u"c"_s, u"a"_s, Outcome::Passed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)}));
        const auto times = readTimeToResolve(box.database(), keyOf(box), aDay(11), 10'000);
        VERIFY_RESULT(times);
        QCOMPARE(times->meanDays().value_or(-1), 4.0);
        QCOMPARE(times->meanOpenDays().value_or(-1), 10.0);
        QCOMPARE(times->openMsecs, 10 * day);
    }

    void nothingResolvedIsNoEvidence()
    {
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Passed)}));
        const auto times = readTimeToResolve(box.database(), keyOf(box), aDay(11), 10'000);
        VERIFY_RESULT(times);
        QVERIFY(!times->meanDays() && !times->meanOpenDays());
    }

    void onlyWhatPassesIsResolved_data()
    {
        QTest::addColumn<Outcome>("between");
        QTest::addColumn<Outcome>("last");
        QTest::addColumn<qint64>("resolved");
        QTest::addColumn<qint64>("open");
        for (const Outcome between : {Outcome::Error, Outcome::Skipped, Outcome::Suppressed}) {
            const QByteArray name = word(between).toUtf8();
            QTest::newRow(("passed after " + name).constData()) << between << Outcome::Passed << qint64(1) << qint64(0);
            QTest::newRow(("failed after " + name).constData()) << between << Outcome::Failed << qint64(0) << qint64(1);
            QTest::newRow(("nothing after " + name).constData()) << between << between << qint64(0) << qint64(1);
        }
        QTest::newRow("not applicable in between") << Outcome::NotApplicable << Outcome::Passed << qint64(0) << qint64(0);
        QTest::newRow("not applicable at last") << Outcome::Error << Outcome::NotApplicable << qint64(0) << qint64(0);
    }
    void onlyWhatPassesIsResolved()
    {
        QFETCH(Outcome, between);
        QFETCH(Outcome, last);
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed)}));
        VERIFY_RESULT(box.import(2, {aFinding(u"c"_s, u"a"_s, between)}));
        VERIFY_RESULT(box.import(5, {aFinding(u"c"_s, u"a"_s, last)}));
        const auto times = readTimeToResolve(box.database(), keyOf(box), aDay(11), 10'000);
        VERIFY_RESULT(times);
        QTEST(times->resolved, "resolved");
        QTEST(times->open, "open");
        // And it took, or takes, from the first time on that it failed
        if (times->resolved == 1)
            QCOMPARE(times->resolvedMsecs, 4 * day);
        if (times->open == 1)
            QCOMPARE(times->openMsecs, 10 * day);
        // And the run that ended it, the history and the filter say the same
        QCOMPARE(box.number(u"SELECT sum(resolved) FROM run"_s), times->resolved);
        QCOMPARE(box.number(u"SELECT count(*) FROM result WHERE change = %1"_s.arg(static_cast<int>(ChangeKind::Resolved))),
                 times->resolved);
        const auto detail = readResultDetail(box.database(), ResultKey(box.number(u"SELECT id FROM result"_s)));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->history.front().kind == ChangeKind::Resolved, times->resolved == 1);
        QCOMPARE(detail->history.front().kind, detail->result.change);
    }

    void saysWhenItIsCutOff_data()
    {
        QTest::addColumn<qint64>("bound");
        QTest::addColumn<bool>("cutOff");
        QTest::newRow("all results and changes") << qint64(6) << false;
        QTest::newRow("not all changes") << qint64(5) << true;
        QTest::newRow("not all results") << qint64(2) << true;
    }
    void saysWhenItIsCutOff()
    {
        QFETCH(qint64, bound);
        QFETCH(bool, cutOff);
        // Given three results with two changes each
        EvidenceBox box;
        std::vector<Finding> findings;
        for (const QString& resource : {u"a"_s, u"b"_s, u"c"_s})
            findings.push_back(aFinding(u"c"_s, resource, Outcome::Failed));
        VERIFY_RESULT(box.import(1, findings));
        for (Finding& finding : findings)
            finding.outcome = Outcome::Passed;
        VERIFY_RESULT(box.import(2, findings));
        const auto times = readTimeToResolve(box.database(), keyOf(box), aDay(11), bound);
        VERIFY_RESULT(times);
        QCOMPARE(times->cutOff, cutOff);
        QCOMPARE(times->resolved == 3, !cutOff);
    }

    void canBeCancelled()
    {
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed)}));
        Progress progress;
        progress.cancelled = true;
        const auto times = readTimesToResolve(box.database(), aDay(2), progress);
        QVERIFY(!times);
        QCOMPARE(times.error().code, Error::Code::Cancelled);
    }

private:
    static CheckKey keyOf(EvidenceBox& box) { return CheckKey(box.number(u"SELECT id FROM check_unit"_s)); }
};

QTEST_GUILESS_MAIN(TestTimeToResolve)
#include "tst_timetoresolve.moc"
