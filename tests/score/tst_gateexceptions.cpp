// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/score/soundprogramme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What exceptions and accepted risks mean to a gate, and what they don't.
class TestGateExceptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is validly excepted stands in nobody's way, but is named, and never counts as passed.
    void exceptionsAreNamed()
    {
        SoundProgramme programme;
        programme.checks[0] = aCheck(1, Outcome::Failed, Severity::Critical);
        programme.checks[1].outcome = Outcome::Error;
        QCOMPARE(missed(programme.judge()), u"checksPassed severeFailures errors"_s);
        programme.checks[0].allExcepted = true;
        programme.checks[1].allExcepted = true;
        const GateVerdict verdict = programme.judge();
        QVERIFY(verdict.holds);
        QStringList evidence;
        for (const GateClause& clause : verdict.clauses)
            evidence += clause.evidence;
        QVERIFY(evidence.contains(u"1 of these did not pass, but are validly excepted"_s));
        QCOMPARE(evidence.count(u"1 more are validly excepted"_s), 2);
        QVERIFY(evidence.contains(u"90 %, 18 of 20 checks"_s));
    }

    void anExceptionMayRunOut_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("says");
        QTest::newRow("none") << Spoil([](SoundProgramme& p) { p.exceptions.clear(); }) << u"no exceptions"_s;
        QTest::newRow("not yet") << Spoil([](SoundProgramme& p) { p.exceptions[0].expiry = monday.addDays(11); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("its check passed") << Spoil([](SoundProgramme& p) { p.checks[1].outcome = Outcome::Passed; }) << u"0 of 1 exceptions"_s;
        QTest::newRow("another took over") << Spoil([](SoundProgramme& p) { p.checks[1].allExcepted = true; }) << u"0 of 1 exceptions"_s;
        QTest::newRow("its results are gone") << Spoil([](SoundProgramme& p) { p.exceptions[0].check = CheckKey(99); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("nobody had approved it") << Spoil([](SoundProgramme& p) { p.exceptions[0].approved.reset(); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("it was revoked") << Spoil([](SoundProgramme& p) { p.exceptions[0].revoked = onDay(5); }) << u"0 of 1 exceptions"_s;
        QTest::newRow("attested anew") << Spoil([](SoundProgramme& p) {
            p.exceptions = {anException(ExceptionKind::Attestation, 99, 10), anException(ExceptionKind::Attestation, 99, 50)};
        }) << u"0 of 2 exceptions"_s;
    }

    void anExceptionMayRunOut()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, says);
        SoundProgramme programme;
        programme.checks[1].outcome = Outcome::Skipped;
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 10)};
        programme.policy.rules = {GateRule::NoExpiredException};
        QVERIFY(!programme.judge().holds);
        QCOMPARE(programme.judge().clauses[0].exceptions, std::vector{programme.exceptions[0].id});
        spoil(programme);
        QVERIFY(programme.judge().holds);
        QCOMPARE(programme.judge().clauses[0].evidence.front(), says);
    }

    /// Neither what a tool saw failing nor what somebody says failed.
    void noWordMakesUpForAnExceptionThatRanOut()
    {
        SoundProgramme programme;
        programme.policy.rules = {GateRule::NoExpiredException};
        programme.checks[1].outcome = Outcome::Failed;
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 10), anException(ExceptionKind::Attestation, 2, 50)};
        QVERIFY(!programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Attestation, 99, 10), anException(ExceptionKind::Attestation, 99, 50)};
        QVERIFY(programme.judge().holds);
        programme.exceptions.push_back(anException(ExceptionKind::Attestation, 99, 50));
        programme.exceptions.back().attested = Outcome::Failed;
        QVERIFY(!programme.judge().holds);
    }

    /// A status alone accepts nothing.
    void aRiskIsAcceptedByAnException()
    {
        SoundProgramme programme;
        programme.policy.rules = {GateRule::RiskAppetite};
        programme.risks.push_back(aRisk(u"R-2"_s, 5, 5));
        Risk& risk = programme.risks.back();
        QCOMPARE(programme.judge().clauses[0].risks, std::vector{risk.id});
        risk.status = RiskStatus::Accepted;
        QVERIFY(programme.judge().clauses[0].evidence.contains(u"accepted without an approved acceptance of them, or of all that shows them, are R-2"_s));
        programme.ties = {{.risk = risk.id, .check = CheckKey(2)}};
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 50)};
        QVERIFY(!programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Acceptance, 2, 50)};
        QVERIFY(programme.judge().holds);
        programme.exceptions = {anException(ExceptionKind::Acceptance, 2, 10)};
        QVERIFY(!programme.judge().holds);
        programme.risks.back().status = RiskStatus::Closed;
        QVERIFY(programme.judge().holds);
        QCOMPARE(programme.judge().clauses[0].evidence, (QStringList{u"1 of 1 risks"_s, u"1 more are closed"_s}));
    }

    /// Its name says which risk it is about.
    void aRiskWhoseAcceptanceRanOutIsNamed()
    {
        SoundProgramme programme;
        programme.policy.rules = {GateRule::NoExpiredException};
        programme.risks.push_back(aRisk(u"R-2"_s, 5, 5));
        Risk& risk = programme.risks.back();
        risk.title = u"Keys leak"_s;
        risk.status = RiskStatus::Accepted;
        programme.exceptions = {anException(ExceptionKind::Acceptance, 1, 50)};
        programme.exceptions[0].check.reset();
        programme.exceptions[0].risk = risk.id;
        QVERIFY(programme.judge().holds);
        programme.policy.rules = {GateRule::NoExpiredException, GateRule::RiskAppetite};
        QVERIFY(programme.judge().holds);
        programme.exceptions[0].expiry = monday.addDays(10);
        const GateVerdict verdict = programme.judge();
        QVERIFY(!verdict.clauses[0].holds && !verdict.clauses[1].holds);
        QVERIFY(verdict.clauses[0].evidence.contains(u"expired are EX-1 (R-2 Keys leak)"_s));
        QCOMPARE(verdict.clauses[0].risks, std::vector{risk.id});
    }

    /// What the grid says of a risk, the gate says, and other facts are another record.
    void theGridDecides()
    {
        SoundProgramme programme;
        programme.policy.rules = {GateRule::RiskAppetite};
        QVERIFY(programme.judge().holds); // 3 x 3
        programme.grid.setLevel(3, 3, 10);
        const QString facts = programme.judge().clauses[0].facts;
        QVERIFY(!programme.judge().holds && !facts.isEmpty());
        programme.grid.setLevel(3, 3, 11);
        QVERIFY(programme.judge().clauses[0].facts != facts);
    }

    /// As ExceptionFigures has it: one that was for another target, or for resources that were mended, is not missed.
    void onlyWhatItCoveredNeedsAnExpiredOne()
    {
        SoundProgramme programme;
        programme.policy.rules = {GateRule::NoExpiredException};
        programme.checks[1].outcome = Outcome::Failed;
        programme.exceptions = {anException(ExceptionKind::Waiver, 2, 10)};
        QVERIFY(!programme.judge().holds);
        programme.exceptions[0].target = TargetId::create(); // it has no results
        QVERIFY(programme.judge().holds);
    }
};

QTEST_GUILESS_MAIN(TestGateExceptions)
#include "tst_gateexceptions.moc"
