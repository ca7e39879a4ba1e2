// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/failuretimes.h"
#include "model/store/overdueresults.h"
#include "model/store/resulthistory.h"
#include "model/store/resultquery.h"
#include "tests/support/ageoracle.h"
#include "tests/support/verifyresult.h"

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Counts = std::map<std::tuple<QString, QString, Severity>, qint64>;

OverdueMoments someMoments(RandomEvidence& evidence)
{
    OverdueMoments moments;
    for (const Severity severity : {Severity::High, Severity::Low})
        if (evidence.below(5) != 0)
            moments[static_cast<size_t>(severity)] = aDay(evidence.below(RandomEvidence::days));
    return moments;
}

CheckKey keyOf(EvidenceBox& box, const QString& check)
{
    return CheckKey(box.number(u"SELECT id FROM check_unit WHERE check_id = '%1'"_s.arg(check)));
}

QString checkIdOf(EvidenceBox& box, CheckKey key)
{
    const auto id = box.database().single(u"SELECT check_id FROM check_unit WHERE id = %1"_s.arg(key.value()));
    return id ? *id : QString();
}

Counts countsOf(EvidenceBox& box, const std::vector<OverdueCount>& overdue)
{
    Counts counts;
    for (const OverdueCount& count : overdue)
        counts[{count.scope.targetIdentity, checkIdOf(box, count.check), count.severity}] = count.count;
    return counts;
}

qint64 totalOf(const Counts& counts)
{
    qint64 total = 0;
    for (const auto& [place, count] : counts)
        total += count;
    return total;
}

} // namespace

/// What is overdue, counted from what runs brought: exact, although hardly any result is looked at.
class TestOverdueResults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void agreesWithThePlainRules()
    {
        qint64 all = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            // Given runs that came in any order, with severities that changed, some of which were withdrawn
            RandomEvidence evidence(seed, 16);
            const AgeOracle oracle(evidence);
            for (int round = 0; round < 10; ++round) {
                const OverdueMoments moments = someMoments(evidence);
                const std::optional<QDateTime> asOf =
                    evidence.below(2) == 0 ? std::nullopt : std::optional(aDay(evidence.below(RandomEvidence::days)));
                // When what is overdue is counted, as of now or of a moment, which may be an earlier one
                const auto overdue = readOverdue(evidence.box().database(), moments, {}, asOf);
                VERIFY_RESULT(overdue);
                // Then it is what each history says
                const Counts expected = oracle.overdue(moments, asOf);
                QVERIFY2(countsOf(evidence.box(), *overdue) == expected, qPrintable(u"seed %1, round %2"_s.arg(seed).arg(round)));
                all += totalOf(expected);
            }
        }
        QVERIFY(all > 100);
    }

    void filterAndRowsAgreeWithThePlainRules()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            RandomEvidence evidence(seed, 16);
            Database& database = evidence.box().database();
            const AgeOracle oracle(evidence);
            const OverdueMoments moments = someMoments(evidence);
            auto query = ResultQuery::prepare(database, {.overdue = moments});
            VERIFY_RESULT(query);
            const auto count = query->count();
            VERIFY_RESULT(count);
            QCOMPARE(*count, totalOf(oracle.overdue(moments, {})));
            const auto keys = query->keys(0, 1000);
            VERIFY_RESULT(keys);
            QCOMPARE(static_cast<qint64>(keys->size()), *count);
            auto rows = readResults(database, *keys);
            VERIFY_RESULT(rows);
            VERIFY_RESULT(fillFailingSince(database, *rows));
            const auto failures = oracle.failures();
            for (const CheckResult& row : *rows) {
                const EvidenceOracle::Name name(row.target, aFinding(row.checkId, row.resource, Outcome::Passed).fingerprint);
                const auto failure = failures.find(name);
                QVERIFY(failure != failures.end());
                QVERIFY(row.failingSince == std::optional(failure->second.since));
                QVERIFY(AgeOracle::isOverdue(failure->second, moments));
                const auto detail = readResultDetail(database, row.key);
                VERIFY_RESULT(detail);
                QVERIFY(detail->result.failingSince == row.failingSince);
            }
        }
    }

    void exceptionsCoverWhatTheyReach()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            // Given an exception of all that a check says of one target, and one that names a resource
            RandomEvidence evidence(seed, 16);
            const ExceptionReach whole{.check = keyOf(evidence.box(), u"check0"_s),
                                       .target = TargetName{.kind = TargetKind::Account, .identity = u"account-0"_s}};
            const ExceptionReach named{.check = keyOf(evidence.box(), u"check1"_s), .resources = {u"resource1"_s}};
            const OverdueMoments moments = someMoments(evidence);
            const auto overdue = readOverdue(evidence.box().database(), moments, std::vector{whole, named});
            VERIFY_RESULT(overdue);
            // Then those are covered that are overdue, and no others
            Counts expected;
            const QByteArray resource = aFinding(u"check1"_s, u"resource1"_s, Outcome::Passed).fingerprint;
            for (const auto& [name, failure] : AgeOracle(evidence).failures()) {
                const QString check = evidence.oracle().checkOf(name);
                const bool covered = check == u"check0"_s ? name.first == u"account-0"_s : name.second == resource;
                if (covered && AgeOracle::isOverdue(failure, moments))
                    ++expected[{name.first, check, failure.severity}];
            }
            Counts excepted;
            for (const OverdueCount& count : *overdue)
                if (count.excepted > 0)
                    excepted[{count.scope.targetIdentity, checkIdOf(evidence.box(), count.check), count.severity}] = count.excepted;
            QVERIFY2(excepted == expected, qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void oneGoesAndAnotherComesInOneRun()
    {
        // Given a result that is mended by the run in which another begins to fail: the counts stay the same
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed), aFinding(u"c"_s, u"b"_s, Outcome::Passed)}));
        VERIFY_RESULT(box.import(5, {aFinding(u"c"_s, u"a"_s, Outcome::Passed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)}));
        OverdueMoments moments;
        moments[static_cast<size_t>(Severity::Medium)] = aDay(3);
        // Then the new failure is not as old as the one that is gone
        const auto overdue = readOverdue(box.database(), moments, {});
        VERIFY_RESULT(overdue);
        QVERIFY(overdue->empty());
        // And as of before that run the first one was overdue
        const auto then = readOverdue(box.database(), moments, {}, aDay(4));
        VERIFY_RESULT(then);
        QCOMPARE(then->size(), size_t(1));
        QCOMPARE(then->front().count, qint64(1));
    }

    void whatProvesNothingResetsNothing_data()
    {
        QTest::addColumn<Outcome>("between");
        QTest::addColumn<Outcome>("last");
        QTest::addColumn<int>("overdue");
        for (const Outcome unproven : {Outcome::Error, Outcome::Skipped, Outcome::Suppressed}) {
            const QByteArray name = word(unproven).toUtf8();
            QTest::newRow(("fails after " + name).constData()) << unproven << Outcome::Failed << 1;
            QTest::newRow((name + " for long").constData()) << unproven << unproven << 1;
            QTest::newRow((name + " at last").constData()) << Outcome::Failed << unproven << 1;
            QTest::newRow(("passes after " + name).constData()) << unproven << Outcome::Passed << 0;
        }
        QTest::newRow("fails after not applicable") << Outcome::NotApplicable << Outcome::Failed << 0;
        QTest::newRow("fails after passed") << Outcome::Passed << Outcome::Failed << 0;
        QTest::newRow("error after passed") << Outcome::Passed << Outcome::Error << 0;
    }
    void whatProvesNothingResetsNothing()
    {
        QFETCH(Outcome, between);
        QFETCH(Outcome, last);
        QFETCH(int, overdue);
        // Given a failure, and runs before and after the moment that say this
        EvidenceBox box;
        for (const auto& [day, outcome] : {std::pair(1, Outcome::Failed), {2, between}, {5, last}})
            VERIFY_RESULT(box.import(day, {aFinding(u"c"_s, u"a"_s, outcome, outcome == Outcome::Failed ? Severity::Critical : Severity::Unrated)}));
        OverdueMoments moments; // of no other severity than the failure's
        moments[static_cast<size_t>(Severity::Critical)] = aDay(3);
        // Then figure, filter and row agree
        const auto counts = readOverdue(box.database(), moments, {});
        VERIFY_RESULT(counts);
        QCOMPARE(totalOf(countsOf(box, *counts)), qint64(overdue));
        auto query = ResultQuery::prepare(box.database(), {.overdue = moments});
        VERIFY_RESULT(query);
        const auto count = query->count();
        VERIFY_RESULT(count);
        QCOMPARE(*count, qint64(overdue));
        auto rows = readResults(box.database(), {1});
        VERIFY_RESULT(rows);
        VERIFY_RESULT(fillFailingSince(box.database(), *rows));
        QCOMPARE(rows->front().failingSince == std::optional(aDay(1)), overdue == 1);
        if (overdue == 1)
            QCOMPARE(rows->front().failureSeverity(), Severity::Critical);
    }

    void agreesBeforeRowsAreSettled()
    {
        EvidenceBox box;
        VERIFY_RESULT(box.import(1, {aFinding(u"c"_s, u"a"_s, Outcome::Failed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)}));
        // Given a run that counts, whose rows still say what was so before it
        const auto run = box.stage(*box.staging(), EvidenceBox::aRun(5),
                                   {aFinding(u"c"_s, u"a"_s, Outcome::Passed), aFinding(u"c"_s, u"b"_s, Outcome::Failed)});
        VERIFY_RESULT(run);
        VERIFY_RESULT(box.count(run->id));
        OverdueMoments moments;
        moments[static_cast<size_t>(Severity::Medium)] = aDay(3);
        const auto overdue = readOverdue(box.database(), moments, {});
        VERIFY_RESULT(overdue);
        QCOMPARE(overdue->size(), size_t(1));
        QCOMPARE(overdue->front().count, qint64(1));
    }
};

QTEST_GUILESS_MAIN(TestOverdueResults)
#include "tst_overdueresults.moc"
