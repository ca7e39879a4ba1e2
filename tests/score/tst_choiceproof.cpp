// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/choiceproof.h"
#include "tests/support/proofbuilders.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What tests say of a choice: the table in choiceproof.h, and how several checks go together.
class ChoiceProofTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void evidenceOfChoice_data();
    void evidenceOfChoice();
    void listsWhatIsInTheWayFirst();
    void saysOfEachCheckHowItStands();
    void sumsResultsOfFailuresOnlyTools();
    void anAttestationIsNeverStale();
    void withoutAFreshnessWindowNothingIsStale();
};

namespace {

constexpr std::pair<const char*, Outcome> outcomeWords[] = {
    {"passed", Outcome::Passed},   {"absent", Outcome::Passed},         {"failed", Outcome::Failed},
    {"error", Outcome::Error},     {"skipped", Outcome::Skipped},       {"suppressed", Outcome::Suppressed},
    {"inapplicable", Outcome::NotApplicable}, {"vouched", Outcome::Skipped}, {"refuted", Outcome::Skipped}};

/// Checks that are linked to a choice, numbered from 1, each written as what it is and then how: "failed old excepted". Those
/// that never ran: "never", "unknown" (nobody has a record of it), "word+" and "word-" (attested as passed, as failed).
struct Linked {
    std::vector<LinkedCheck> checks = {};
    ScopedChecks scoped = inScope({});

    explicit Linked(const QStringList& descriptions)
    {
        for (const QString& each : descriptions)
            add(each.split(u' '));
    }
    ChoiceProof proof(ChoiceStatus status) const { return choiceProof(status, checks, scoped); }

private:
    void add(const QStringList& words)
    {
        const qint64 key = words[0] == u"unknown"_s ? 0 : static_cast<qint64>(checks.size()) + 1;
        checks.push_back(linkedTo(key, words.contains(u"byHand"_s)));
        if (words[0] == u"word+"_s || words[0] == u"word-"_s)
            scoped.attested.insert(CheckKey(key), {.check = CheckKey(key),
                                                   .attested = words[0] == u"word+"_s ? Outcome::Passed : Outcome::Failed});
        for (const auto& [name, outcome] : outcomeWords)
            if (words[0] == QLatin1String(name))
                scoped.outcomes.insert(CheckKey(key), described(anOutcome(key, outcome), words));
    }
    static CheckOutcome described(CheckOutcome outcome, const QStringList& words)
    {
        outcome.byAbsence = words[0] == u"absent"_s;
        outcome.allExcepted = words.contains(u"excepted"_s);
        if (words[0] == u"vouched"_s)
            outcome.attested = Outcome::Passed;
        if (words[0] == u"refuted"_s || words.contains(u"refuted"_s))
            outcome.attested = Outcome::Failed;
        if (words.contains(u"old"_s))
            outcome.lastRun = someTime().addDays(-31);
        if (words.contains(u"partlyOld"_s))
            outcome.oldestRun = someTime().addDays(-31);
        return outcome;
    }
};

QList<qint64> keysOf(const ChoiceProof& proof)
{
    QList<qint64> keys;
    for (const ProvingCheck& check : proof.checks)
        keys << check.check.check.value();
    return keys;
}

void row(const QStringList& checks, ChoiceEvidence selected)
{
    const bool proven = selected == ChoiceEvidence::Confirmed;
    QTest::addRow("%s", qPrintable(checks.join(u", "_s)))
        << checks << selected << (proven ? ChoiceEvidence::Unclaimed : ChoiceEvidence::NotClaimed);
}

void rowsOfOneCheck()
{
    using enum ChoiceEvidence;
    row({u"passed"_s}, Confirmed);
    row({u"absent"_s}, Confirmed);
    row({u"passed byHand"_s}, Confirmed);
    row({u"passed old"_s}, Stale);
    row({u"absent old"_s}, Stale);
    row({u"passed partlyOld"_s}, Stale);
    row({u"passed excepted"_s}, Confirmed);
    row({u"failed"_s}, Contradicted);
    row({u"failed old"_s}, Contradicted);
    row({u"failed excepted"_s}, Contradicted);
    row({u"failed refuted"_s}, Contradicted);
    for (const QString& undecided : {u"error"_s, u"skipped"_s, u"suppressed"_s})
        for (const QString& how : {u""_s, u" old"_s, u" excepted"_s})
            row({undecided + how}, Unproven);
    row({u"error refuted"_s}, Contradicted);
    row({u"refuted"_s}, Contradicted);
    row({u"refuted excepted"_s}, Contradicted);
    row({u"vouched"_s}, Attested);
    row({u"vouched old"_s}, Attested);
    row({u"word+"_s}, Attested);
    row({u"word-"_s}, Contradicted);
    row({u"inapplicable"_s}, Unproven);
    row({u"inapplicable old"_s}, Unproven);
    row({u"never"_s}, Unproven);
    row({u"never byHand"_s}, Unproven);
    row({u"unknown"_s}, Unproven);
}

void rowsOfSeveralChecks()
{
    using enum ChoiceEvidence;
    // The worst holds
    row({u"passed"_s, u"passed"_s}, Confirmed);
    row({u"passed"_s, u"absent"_s}, Confirmed);
    row({u"passed"_s, u"vouched"_s}, Attested);
    row({u"passed"_s, u"word+"_s}, Attested);
    row({u"vouched"_s, u"passed old"_s}, Stale);
    row({u"passed"_s, u"passed old"_s}, Stale);
    row({u"passed old"_s, u"error"_s}, Unproven);
    row({u"vouched"_s, u"skipped"_s}, Unproven);
    row({u"passed"_s, u"skipped excepted"_s}, Unproven);
    row({u"passed"_s, u"failed"_s}, Contradicted);
    row({u"passed"_s, u"failed excepted"_s}, Contradicted);
    row({u"error"_s, u"failed"_s}, Contradicted);
    row({u"never byHand"_s, u"failed"_s}, Contradicted);
    row({u"word+"_s, u"word-"_s}, Contradicted);
    // Not applicable says nothing beside others
    row({u"passed"_s, u"inapplicable"_s}, Confirmed);
    row({u"passed"_s, u"inapplicable old"_s}, Confirmed);
    row({u"inapplicable"_s, u"vouched"_s}, Attested);
    row({u"inapplicable"_s, u"failed"_s}, Contradicted);
    row({u"inapplicable"_s, u"inapplicable"_s}, Unproven);
    // Each tool is one way to prove a choice, but what a person ties has to run
    row({u"passed"_s, u"never"_s}, Confirmed);
    row({u"passed"_s, u"unknown"_s, u"unknown"_s}, Confirmed);
    row({u"passed"_s, u"never byHand"_s}, Unproven);
    row({u"passed"_s, u"unknown byHand"_s}, Unproven);
    row({u"passed old"_s, u"never"_s}, Stale);
    row({u"word+"_s, u"never"_s}, Attested);
    row({u"failed"_s, u"never"_s}, Contradicted);
    row({u"never"_s, u"never"_s}, Unproven);
    row({u"inapplicable"_s, u"never"_s}, Unproven);
}

} // namespace

void ChoiceProofTest::evidenceOfChoice_data()
{
    QTest::addColumn<QStringList>("checks");
    QTest::addColumn<ChoiceEvidence>("selected");
    QTest::addColumn<ChoiceEvidence>("unselected");
    QTest::newRow("no check") << QStringList() << ChoiceEvidence::Unproven << ChoiceEvidence::NotClaimed;
    rowsOfOneCheck();
    rowsOfSeveralChecks();
}

void ChoiceProofTest::evidenceOfChoice()
{
    QFETCH(QStringList, checks);
    QFETCH(ChoiceEvidence, selected);
    QFETCH(ChoiceEvidence, unselected);
    const Linked linked(checks);
    QCOMPARE(word(linked.proof(ChoiceStatus::Selected).evidence), word(selected));
    QCOMPARE(word(linked.proof(ChoiceStatus::Unselected).evidence), word(unselected));
    // What doesn't apply is nobody's claim
    QCOMPARE(linked.proof(ChoiceStatus::NotApplicable).evidence, ChoiceEvidence::NotClaimed);
    // All linked checks can be looked at whatever the answer is
    for (const auto& [status, name] : Words<ChoiceStatus>::list)
        QCOMPARE(linked.proof(status).checks.size(), static_cast<size_t>(checks.size()));
    // And what isn't confirmed has something in the way, or nothing that speaks for it
    const ChoiceProof proof = linked.proof(ChoiceStatus::Selected);
    const auto inTheWay = std::ranges::count_if(proof.checks, [&](const ProvingCheck& c) { return proof.isInTheWay(c); });
    const bool proven = selected == ChoiceEvidence::Confirmed || selected == ChoiceEvidence::Attested;
    QVERIFY(!proven || inTheWay == 0);
    QVERIFY(proven || inTheWay > 0 || proof.count(CheckStanding::Passed) + proof.count(CheckStanding::AttestedPassed) == 0);
}

void ChoiceProofTest::listsWhatIsInTheWayFirst()
{
    const Linked linked({u"inapplicable"_s, u"never"_s, u"passed"_s, u"vouched"_s, u"passed old"_s, u"suppressed"_s, u"error"_s,
                         u"never byHand"_s, u"word-"_s, u"failed"_s, u"passed"_s});
    const ChoiceProof proof = linked.proof(ChoiceStatus::Selected);
    QCOMPARE(keysOf(proof), (QList<qint64>{9, 10, 8, 6, 7, 5, 3, 4, 11, 1, 2}));
    QCOMPARE(proof.count(CheckStanding::Passed), 3);
    QCOMPARE(proof.count(CheckStanding::NeverRun), 2);
    QCOMPARE(proof.count(CheckStanding::Undecided), 2);
    for (size_t i = 0; i < proof.checks.size(); ++i)
        QCOMPARE(proof.isInTheWay(proof.checks[i]), i < 6);
}

void ChoiceProofTest::saysOfEachCheckHowItStands()
{
    const ChoiceProof proof = Linked({u"failed old excepted"_s, u"never byHand"_s}).proof(ChoiceStatus::Selected);
    const ProvingCheck& failed = proof.checks[0];
    QCOMPARE(failed.standing, CheckStanding::Failed);
    QVERIFY(failed.stale);
    QVERIFY(failed.excepted);
    QCOMPARE(failed.failed, qint64(2));
    QCOMPARE(failed.results, qint64(2));
    QCOMPARE(failed.lastRun, someTime().addDays(-31));
    QCOMPARE(failed.check.checkId, u"check_1"_s);
    const ProvingCheck& never = proof.checks[1];
    QCOMPARE(never.standing, CheckStanding::NeverRun);
    QVERIFY(!never.stale && !never.excepted && !never.lastRun.isValid());
    QCOMPARE(never.results, qint64(0));
    QVERIFY(never.check.byHand);
}

void ChoiceProofTest::sumsResultsOfFailuresOnlyTools()
{
    CheckOutcome failed{.check = CheckKey(1), .outcome = Outcome::Failed, .open = 3, .resolved = 4, .lastRun = someTime()};
    failed.results[Outcome::Passed] = 5;
    failed.results[Outcome::Failed] = 1;
    CheckOutcome muted{.check = CheckKey(2), .outcome = Outcome::Suppressed, .open = 3, .lastRun = someTime()};
    const std::vector<LinkedCheck> linked{linkedTo(1), linkedTo(2)};
    const ChoiceProof proof = choiceProof(ChoiceStatus::Selected, linked, inScope({failed, muted}));
    QCOMPARE(proof.checks[0].failed, qint64(4));
    QCOMPARE(proof.checks[0].results, qint64(13));
    QCOMPARE(proof.checks[1].failed, qint64(0)); // what it has open is muted
    QCOMPARE(proof.checks[1].results, qint64(3));
}

void ChoiceProofTest::anAttestationIsNeverStale()
{
    const ChoiceProof proof = Linked({u"vouched old"_s}).proof(ChoiceStatus::Selected);
    QCOMPARE(proof.checks[0].standing, CheckStanding::AttestedPassed);
    QVERIFY(!proof.checks[0].stale);
}

void ChoiceProofTest::withoutAFreshnessWindowNothingIsStale()
{
    Linked linked({u"passed old"_s});
    linked.scoped.freshSince = QDateTime();
    QCOMPARE(linked.proof(ChoiceStatus::Selected).evidence, ChoiceEvidence::Confirmed);
    // The very moment that the window begins is in it
    linked.scoped.freshSince = someTime().addDays(-31);
    QCOMPARE(linked.proof(ChoiceStatus::Selected).evidence, ChoiceEvidence::Confirmed);
    linked.scoped.freshSince = someTime().addDays(-31).addMSecs(1);
    QCOMPARE(linked.proof(ChoiceStatus::Selected).evidence, ChoiceEvidence::Stale);
}

QTEST_GUILESS_MAIN(ChoiceProofTest)
#include "tst_choiceproof.moc"
