// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/recentkeys.h"
#include "model/store/resulthistory.h"
#include "tests/support/evidencebox.h"

using namespace waymark;
using namespace Qt::StringLiterals;

class TestResultWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void storesWhatRepeatsOnce()
    {
        EvidenceBox box;
        std::vector<Finding> findings;
        for (int i = 0; i < 60; ++i)
            findings.push_back(aFinding(u"check%1"_s.arg(i % 6), u"resource%1"_s.arg(i / 6), Outcome::Passed));
        const auto run = box.import(1, findings);
        QVERIFY(run);
        QCOMPARE(run->checks, 6);
        QCOMPARE(run->results, 60);
        QCOMPARE(box.number(u"SELECT count(*) FROM check_unit"_s), 6);
        QCOMPARE(box.number(u"SELECT count(*) FROM resource"_s), 10);
        QCOMPARE(box.number(u"SELECT count(*) FROM result_key"_s), 60);
        QCOMPARE(box.number(u"SELECT count(*) FROM result_change"_s), 0);
    }

    void aChangeIsOneRow()
    {
        EvidenceBox box;
        std::vector<Finding> findings;
        for (int i = 0; i < 50; ++i)
            findings.push_back(aFinding(u"c"_s, u"r%1"_s.arg(i), Outcome::Failed));
        QVERIFY(box.import(1, findings));
        findings[7].outcome = Outcome::Passed;
        findings[7].evidence = u"now it is well"_s;
        const auto run = box.import(2, findings);
        QVERIFY(run);
        QCOMPARE(run->resolved, 1);
        QCOMPARE(run->unchanged, 49);
        QCOMPARE(box.number(u"SELECT count(*) FROM result_change"_s), 1);
        // The details are those of the change, and of the first run again when it is withdrawn
        const ResultKey key(box.number(u"SELECT result_id FROM result_change"_s));
        QCOMPARE(readResultDetail(box.database(), key)->evidence, u"now it is well"_s);
        QVERIFY(box.withdraw(run->id) && box.settle());
        QCOMPARE(readResultDetail(box.database(), key)->evidence, u"c on r7 is failed"_s);
    }

    void keepsTheFirstTitleThatComes()
    {
        EvidenceBox box;
        Finding silent = aFinding(u"c"_s, u"a"_s, Outcome::Failed);
        silent.title.clear();
        Finding telling = aFinding(u"c"_s, u"b"_s, Outcome::Failed);
        telling.remediation = u"do this"_s;
        QVERIFY(box.import(1, {silent}));
        QVERIFY(box.import(2, {telling}));
        QVERIFY(box.import(3, {silent, telling}));
        QCOMPARE(*box.database().single(u"SELECT title || '|' || remediation FROM check_unit"_s), u"Title of c|do this"_s);
    }

    void manyTargetsCostNoStatementEach_data()
    {
        QTest::addColumn<QList<int>>("daysBefore");
        QTest::addColumn<bool>("empty");
        QTest::newRow("first file") << QList<int>() << false;
        QTest::newRow("all that was found is gone") << QList<int>{1} << true;
        QTest::newRow("between two others") << QList<int>{1, 3} << false;
    }

    /// A file may name thousands of accounts: what the database must compile doesn't grow with them.
    void manyTargetsCostNoStatementEach()
    {
        QFETCH(QList<int>, daysBefore);
        QFETCH(bool, empty);
        const Prepared few = preparedFor(3, daysBefore, empty);
        const Prepared many = preparedFor(120, daysBefore, empty);
        QVERIFY(few.staging > 0 && few.settling > 0);
        QCOMPARE(many.staging, few.staging);
        QCOMPARE(many.settling, few.settling);
    }

    void scopesDoNotTouchEachOther()
    {
        // Given the same finding in two accounts
        EvidenceBox box;
        Finding here = aFinding(u"c"_s, u"r"_s, Outcome::Failed);
        Finding there = here;
        there.scope.targetIdentity = u"999"_s;
        QVERIFY(box.import(1, {here, there}));
        QCOMPARE(box.number(u"SELECT count(*) FROM result"_s), 2);
        // When one of them is looked at again and clean
        QVERIFY(box.stage(*box.staging(), EvidenceBox::aRun(2), {}, {there.scope}));
        const RunId run = *RunId::parse(*box.database().single(u"SELECT id FROM run WHERE key = 2"_s));
        QVERIFY(box.count(run) && box.settle());
        // Then only its results are gone
        QCOMPARE(box.number(u"SELECT count(*) FROM result WHERE outcome = -1"_s), 1);
        QCOMPARE(box.number(u"SELECT count(*) FROM result WHERE outcome = 1"_s), 1);
    }

    void absenceMeansPassedOnlyWhereFailuresAreListed_data()
    {
        QTest::addColumn<bool>("failuresOnly");
        QTest::addColumn<qint64>("resolved");
        QTest::newRow("failures only") << true << qint64(1);
        QTest::newRow("all results") << false << qint64(0);
    }
    void absenceMeansPassedOnlyWhereFailuresAreListed()
    {
        QFETCH(bool, failuresOnly);
        QFETCH(qint64, resolved);
        EvidenceBox box;
        Finding finding = aFinding(u"c"_s, u"r"_s, Outcome::Failed);
        finding.scope.failuresOnly = failuresOnly;
        QVERIFY(box.import(1, {finding}));
        const auto run = box.stage(*box.staging(), EvidenceBox::aRun(2), {}, {finding.scope});
        QVERIFY(run);
        QCOMPARE(run->resolved, resolved);
        QVERIFY(box.count(run->id) && box.settle());
        const auto detail = readResultDetail(box.database(), ResultKey(1));
        QVERIFY(detail);
        QCOMPARE(detail->result.change, failuresOnly ? ChangeKind::Resolved : ChangeKind::Gone);
        QCOMPARE(detail->result.state, (ObservedState{std::nullopt, Severity::Medium}));
    }

    void goesOnlyOnWhileTheHistoryStands()
    {
        // Given a run that is being written, and compared with the history
        EvidenceBox box;
        const auto first = box.import(1, {aFinding(u"c"_s, u"r"_s, Outcome::Failed)});
        QVERIFY(first);
        const auto staging = box.staging();
        QVERIFY(staging->begin(EvidenceBox::aRun(2)));
        const std::vector<Finding> findings = {aFinding(u"c"_s, u"r"_s, Outcome::Failed)};
        QVERIFY(staging->write(findings));
        QVERIFY(staging->rest());
        // When that history changes meanwhile
        QVERIFY(box.withdraw(first->id));
        // Then the run is refused, and can be begun anew
        const auto refused = staging->write(findings);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY(staging->discard());
        QVERIFY(box.settle());
        const auto again = box.stage(*staging, EvidenceBox::aRun(2), findings);
        QVERIFY(again);
        QCOMPARE(again->newResults, 1);
    }

    void cachesForgetWhatIsOldest()
    {
        RecentKeys<QString, int> recent(20'000);
        for (int i = 0; i < 10'000; ++i)
            recent.insert(u"resource number %1"_s.arg(i), i);
        QVERIFY(!recent.find(u"resource number 0"_s));
        QCOMPARE(*recent.find(u"resource number 9999"_s), 9999);
    }

private:
    struct Prepared { ///< statements; -1: it failed
        qint64 staging = -1;
        qint64 settling = -1;
    };

    static std::vector<Finding> acrossAccounts(int accounts, Outcome outcome)
    {
        std::vector<Finding> findings;
        for (int i = 0; i < accounts; ++i) {
            findings.push_back(aFinding(u"c"_s, u"r%1"_s.arg(i), outcome));
            findings.back().scope.targetIdentity = QString::number(i);
        }
        return findings;
    }

    /// For a file of day 2 that has one passed result of each account, or none, after files in which they failed.
    static Prepared preparedFor(int accounts, const QList<int>& daysBefore, bool empty)
    {
        EvidenceBox box;
        std::vector<Scope> scopes;
        for (const Finding& finding : acrossAccounts(accounts, Outcome::Failed))
            scopes.push_back(finding.scope);
        for (const int day : daysBefore)
            if (!box.import(day, acrossAccounts(accounts, Outcome::Failed)))
                return {};
        const auto staging = box.staging();
        const auto run = box.stage(*staging, EvidenceBox::aRun(2),
                                   empty ? std::vector<Finding>() : acrossAccounts(accounts, Outcome::Passed), scopes);
        for (const Scope& scope : scopes)
            if (staging->knowsTarget(scope))
                return {};
        if (!run || box.number(u"SELECT count(*) FROM run_scope"_s) != accounts * (daysBefore.size() + 1))
            return {};
        Prepared prepared{.staging = staging->prepared()};
        auto connection = BulkConnection::open(box.file());
        Progress progress;
        if (!box.count(run->id) || !connection || !LaggingRows(**connection, progress).settle())
            return {};
        prepared.settling = (*connection)->prepared();
        return prepared;
    }
};

QTEST_GUILESS_MAIN(TestResultWriter)
#include "tst_resultwriter.moc"
