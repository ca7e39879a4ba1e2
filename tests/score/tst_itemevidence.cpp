// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/itemevidence.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QDateTime onDay(int day)
{
    return QDateTime(QDate(2026, 3, 2), QTime(6, 0), Qt::UTC).addDays(day);
}

CheckOutcome aCheck(qint64 key, Outcome outcome, int day = 1)
{
    return {.check = CheckKey(key), .tool = u"prowler"_s, .outcome = outcome, .lastRun = onDay(day)};
}

/// What the checks 1 to n say; key 90 never ran, and 91 is attested as passed, 92 as failed without having run.
struct Said {
    std::vector<CheckOutcome> checks;
    std::vector<AttestedCheck> attested = {{.check = CheckKey(91)}, {.check = CheckKey(92), .attested = Outcome::Failed}};

    ItemEvidence of(std::vector<CheckKey> keys) const { return EvidenceIndex({}, checks, attested, onDay(0)).of({}, std::move(keys)); }
};

} // namespace

class TestItemEvidence : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWorstStands_data()
    {
        QTest::addColumn<QList<qint64>>("keys");
        QTest::addColumn<QString>("standing");
        QTest::newRow("nothing") << QList<qint64>{} << u"noEvidence"_s;
        QTest::newRow("passed") << QList<qint64>{1} << u"passed"_s;
        QTest::newRow("not applicable") << QList<qint64>{5} << u"noEvidence"_s;
        QTest::newRow("passed, not applicable") << QList<qint64>{1, 5} << u"passed"_s;
        QTest::newRow("not applicable, never ran") << QList<qint64>{5, 90} << u"neverRun"_s;
        QTest::newRow("never ran") << QList<qint64>{90} << u"neverRun"_s;
        QTest::newRow("passed, one never ran") << QList<qint64>{1, 90} << u"partly"_s;
        QTest::newRow("attested, one never ran") << QList<qint64>{91, 90} << u"partly"_s;
        QTest::newRow("stale") << QList<qint64>{1, 2} << u"stale"_s;
        QTest::newRow("stale, one never ran") << QList<qint64>{2, 90} << u"partly"_s;
        QTest::newRow("attested") << QList<qint64>{1, 91} << u"attested"_s;
        QTest::newRow("skipped, attested") << QList<qint64>{6} << u"attested"_s;
        QTest::newRow("undecided") << QList<qint64>{1, 4, 90} << u"undecided"_s;
        QTest::newRow("failed") << QList<qint64>{1, 3, 4, 90} << u"failed"_s;
        QTest::newRow("failed and excepted") << QList<qint64>{7} << u"failed"_s;
        QTest::newRow("attested as failed") << QList<qint64>{1, 92} << u"failed"_s;
    }
    void theWorstStands()
    {
        QFETCH(QList<qint64>, keys);
        QFETCH(QString, standing);
        Said said{.checks = {aCheck(1, Outcome::Passed), aCheck(2, Outcome::Passed, -1), aCheck(3, Outcome::Failed),
                             aCheck(4, Outcome::Error), aCheck(5, Outcome::NotApplicable), aCheck(6, Outcome::Skipped),
                             aCheck(7, Outcome::Failed)}};
        said.checks[5].attested = Outcome::Passed;
        said.checks[6].allExcepted = true;
        std::vector<CheckKey> checks;
        for (const qint64 key : keys)
            checks.push_back(CheckKey(key));
        QCOMPARE(word(said.of(checks).standing), standing);
    }

    void countsEachOnceInOrder()
    {
        std::vector<Story> stories = {{.reference = u"B"_s, .status = StoryStatus::Done}, {.reference = u"A"_s},
                                      {.reference = u"C"_s, .priority = Priority::Wont}};
        const std::vector<CheckOutcome> checks = {aCheck(1, Outcome::Passed), aCheck(2, Outcome::Failed)};
        const EvidenceIndex index(stories, checks, {}, onDay(0));
        const StoryId gone = StoryId::create();
        const ItemEvidence evidence = index.of({stories[0].id, stories[1].id, stories[0].id, stories[2].id, gone},
                                               {CheckKey(3), CheckKey(2), CheckKey(1), CheckKey(2)});
        QCOMPARE(evidence.stories, (std::vector{stories[1].id, stories[0].id}));
        QCOMPARE(evidence.done, 1);
        QCOMPARE(evidence.checks, (std::vector{CheckKey(1), CheckKey(2), CheckKey(3)}));
        QCOMPARE(evidence.failing, std::vector{CheckKey(2)});
        QCOMPARE(evidence.neverRun, std::vector{CheckKey(3)});
        QCOMPARE(evidence.compliance.checkLevel.value, std::optional<qint64>(5000)); // those that never ran left out
        QVERIFY(index.outcome(CheckKey(2)) && !index.outcome(CheckKey(3)));
        QVERIFY(index.story(stories[2].id) && !index.story(gone));
    }

    void notApplicableChecksAreTiedButNoEvidence()
    {
        const Said said{.checks = {aCheck(1, Outcome::Passed), aCheck(5, Outcome::NotApplicable), aCheck(6, Outcome::NotApplicable)}};
        const ItemEvidence evidence = said.of({CheckKey(6), CheckKey(1), CheckKey(5), CheckKey(90)});
        QCOMPARE(evidence.checks.size(), size_t(4));
        QCOMPARE(evidence.notApplicable, (std::vector{CheckKey(5), CheckKey(6)}));
        QCOMPARE(evidence.neverRun, std::vector{CheckKey(90)});
    }

    /// Against asking of all checks, from the worst standing to the best, whether it is so.
    void standsAsItsChecksDo_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 80; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void standsAsItsChecksDo()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
        Said said;
        std::vector<CheckKey> keys;
        const int most = 1 + below(6); // of the outcomes that there are, so that all standings come about
        for (int i = below(6); i > 0; --i) {
            CheckOutcome check = aCheck(i, static_cast<Outcome>(below(most)), below(6) == 0 ? -1 : 1);
            if (check.outcome == Outcome::Skipped && below(2) == 0)
                check.attested = below(3) == 0 ? Outcome::Failed : Outcome::Passed;
            said.checks.push_back(check);
            keys.push_back(CheckKey(i));
        }
        for (const qint64 key : {90, 91, 92})
            if (below(5) == 0)
                keys.push_back(CheckKey(key));
        std::ranges::shuffle(keys, random);
        const ItemEvidence evidence = said.of(keys);
        const auto has = [&](const auto& isIt) { return std::ranges::any_of(said.checks, isIt); };
        const auto hasKey = [&](qint64 key) { return std::ranges::find(keys, CheckKey(key)) != keys.end(); };
        const bool failed = hasKey(92) || has([](const CheckOutcome& c) { return c.outcome == Outcome::Failed || c.attested == Outcome::Failed; });
        const bool undecided = has([](const CheckOutcome& c) {
            return !c.attested && (c.outcome == Outcome::Error || c.outcome == Outcome::Skipped || c.outcome == Outcome::Suppressed);
        });
        const bool attested = hasKey(91) || has([](const CheckOutcome& c) { return c.attested == Outcome::Passed; });
        const bool passed = has([](const CheckOutcome& c) { return c.outcome == Outcome::Passed; });
        const bool stale = has([](const CheckOutcome& c) { return c.outcome == Outcome::Passed && c.lastRun < onDay(0); });
        const ItemStanding expected = failed ? ItemStanding::Failed
            : undecided                      ? ItemStanding::Undecided
            : hasKey(90)                     ? (passed || attested ? ItemStanding::Partly : ItemStanding::NeverRun)
            : stale                          ? ItemStanding::Stale
            : attested                       ? ItemStanding::Attested
            : passed                         ? ItemStanding::Passed
                                             : ItemStanding::NoEvidence;
        QCOMPARE(word(evidence.standing), word(expected));
        QCOMPARE(evidence.checks.size(), keys.size());
        QCOMPARE(evidence.neverRun.size(), size_t(hasKey(90) ? 1 : 0));
    }
};

QTEST_GUILESS_MAIN(TestItemEvidence)
#include "tst_itemevidence.moc"
