// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/resultkeyset.h"
#include "model/store/scopechain.h"
#include "tests/support/evidencebox.h"

#include <random>
#include <set>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestRunLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countingAtTheEndNeedsNoRecount()
    {
        EvidenceBox box;
        for (int day = 1; day <= 4; ++day)
            QVERIFY(box.import(day, {aFinding(u"c"_s, u"r%1"_s.arg(day / 2), day % 2 == 0 ? Outcome::Failed : Outcome::Passed)}));
        QCOMPARE(box.number(u"SELECT total(flips) + total(recount) FROM scope"_s), 0);
    }

    void aRunInTheMiddleHandsItsDeltasOn()
    {
        // Given three complete runs of one result: failed, passed, passed
        EvidenceBox box;
        QVERIFY(box.import(1, {aFinding(u"c"_s, u"r"_s, Outcome::Failed)}));
        const auto middle = box.import(2, {aFinding(u"c"_s, u"r"_s, Outcome::Passed)});
        QVERIFY(middle);
        QVERIFY(box.import(3, {aFinding(u"c"_s, u"r"_s, Outcome::Passed)}));
        const QString brought = u"SELECT total(delta) FROM run_tally WHERE run_key = %1 AND outcome = 0"_s;
        QCOMPARE(box.number(brought.arg(2)), 1);
        QCOMPARE(box.number(brought.arg(3)), 0);
        // When the middle one is withdrawn, then at once the third is what brought the pass
        QVERIFY(box.withdraw(middle->id));
        QCOMPARE(box.number(brought.arg(3)), 1);
        QCOMPARE(box.number(u"SELECT total(count) FROM tally WHERE outcome = 0"_s), 1);
        // And when it counts again, the second
        QVERIFY(box.count(middle->id));
        QCOMPARE(box.number(brought.arg(3)), 0);
        QCOMPARE(box.number(u"SELECT total(count) FROM tally"_s), 1);
    }

    void refusesARunThatIsNotThere()
    {
        EvidenceBox box;
        const auto refused = RunLedger(box.database()).count(RunId::create());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::NotFound);
    }

    void aHistoryIsWhatCountingRunsSaw_data()
    {
        QTest::addColumn<QString>("runs"); // one letter a run: C complete, P partial and saw it, p partial and did not, w withdrawn
        QTest::addColumn<QList<int>>("rows"); // position and outcome in turn
        QTest::addColumn<QList<int>>("history");
        QTest::newRow("nothing") << u"CC"_s << QList<int>{} << QList<int>{};
        QTest::newRow("one row") << u"CCC"_s << QList<int>{1, 0} << QList<int>{1, 0};
        QTest::newRow("a withdrawn run's row is the next one's") << u"CwC"_s << QList<int>{1, 1} << QList<int>{2, 1};
        QTest::newRow("unless that has its own") << u"CwC"_s << QList<int>{0, 0, 1, 1, 2, 0} << QList<int>{0, 0};
        QTest::newRow("partial runs say what they saw") << u"CwpPC"_s << QList<int>{0, 0, 1, 1} << QList<int>{0, 0, 3, 1};
        QTest::newRow("not seen before it was known is nothing") << u"CCC"_s << QList<int>{0, -1, 2, 1} << QList<int>{2, 1};
        QTest::newRow("not seen") << u"CCC"_s << QList<int>{0, 1, 1, -1} << QList<int>{0, 1, 1, -1};
    }
    void aHistoryIsWhatCountingRunsSaw()
    {
        QFETCH(QString, runs);
        QFETCH(QList<int>, rows);
        QFETCH(QList<int>, history);
        ResultKeySet seen;
        seen.insert(5);
        ScopeChain chain;
        for (int i = 0; i < runs.size(); ++i)
            chain.insert(i, {.key = i + 1,
                             .complete = runs[i] == u'C' || runs[i] == u'w',
                             .counts = runs[i] != u'w',
                             .seen = runs[i] == u'P' ? ResultKeyRanges::of(seen) : ResultKeyRanges()});
        std::vector<ChainRow> given;
        for (qsizetype i = 0; i < rows.size(); i += 2)
            given.push_back({rows[i], {rows[i + 1], 2}});
        std::vector<ChainRow> expected;
        for (qsizetype i = 0; i < history.size(); i += 2)
            expected.push_back({history[i], {history[i + 1], 2}});
        QVERIFY(chain.history(5, given) == expected);
    }

    void setsOfKeysComeBackFromTheirBytes()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 50; ++round) {
            ResultKeySet keys;
            std::set<qint64> plain;
            for (int i = 0; i < round * 10; ++i) {
                const auto key = static_cast<qint64>(random() % 3000);
                keys.insert(key);
                plain.insert(key);
            }
            const auto ranges = ResultKeyRanges::fromBytes(ResultKeyRanges::of(keys).toBytes());
            for (qint64 key = 0; key < 3200; ++key) {
                QCOMPARE(keys.contains(key), plain.contains(key));
                QCOMPARE(ranges.contains(key), plain.contains(key));
            }
        }
    }

    void damagedBytesAreNoTrap()
    {
        for (const char* bytes : {"\xff", "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", "\x01", "\x80\x80"})
            static_cast<void>(ResultKeyRanges::fromBytes(bytes).contains(1));
    }
};

QTEST_GUILESS_MAIN(TestRunLedger)
#include "tst_runledger.moc"
