// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/resultcover.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What stands beside a result in the tables, result by result.
class TestResultCover : public QObject {
    Q_OBJECT

    static CheckResult aResult(Outcome outcome)
    {
        return {.check = CheckKey(1),
                .resource = u"bucket-1"_s,
                .target = u"prod"_s,
                .targetKind = TargetKind::Account,
                .state = {.outcome = outcome}};
    }

private Q_SLOTS:
    void word_data()
    {
        QTest::addColumn<ExceptionReach>("reach");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("word");
        const ExceptionReach whole{.check = CheckKey(1)};
        QTest::newRow("the check") << whole << Outcome::Failed << u"excepted"_s;
        QTest::newRow("passed needs none") << whole << Outcome::Passed << QString();
        QTest::newRow("not applicable needs none") << whole << Outcome::NotApplicable << QString();
        QTest::newRow("another check") << ExceptionReach{.check = CheckKey(2)} << Outcome::Failed << QString();
        QTest::newRow("its target") << ExceptionReach{.check = CheckKey(1), .target = TargetName{TargetKind::Account, u"prod"_s}}
                                    << Outcome::Error << u"excepted"_s;
        QTest::newRow("a target of another kind") << ExceptionReach{.check = CheckKey(1), .target = TargetName{TargetKind::Host, u"prod"_s}}
                                                  << Outcome::Error << QString();
        QTest::newRow("its resource") << ExceptionReach{.check = CheckKey(1), .resources = {u"x"_s, u"bucket-1"_s}}
                                      << Outcome::Suppressed << u"excepted"_s;
        QTest::newRow("another resource") << ExceptionReach{.check = CheckKey(1), .resources = {u"bucket"_s}} << Outcome::Failed << QString();
        const ExceptionReach attested{.check = CheckKey(1), .attested = Outcome::Passed};
        QTest::newRow("attested where skipped") << attested << Outcome::Skipped << u"attested as passed"_s;
        QTest::newRow("a tool could tell") << attested << Outcome::Failed << QString();
        QTest::newRow("attested as failed") << ExceptionReach{.check = CheckKey(1), .attested = Outcome::Failed}
                                            << Outcome::Skipped << u"attested as failed"_s;
    }

    void word()
    {
        QFETCH(ExceptionReach, reach);
        QFETCH(Outcome, outcome);
        QTEST(ResultCover(std::span(&reach, 1)).word(aResult(outcome)), "word");
    }

    void aCheckSaysHowMuchOfItIsExcepted_data()
    {
        QTest::addColumn<CheckOutcome>("check");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << CheckOutcome{.outcome = Outcome::Failed} << u"Failed"_s;
        QTest::newRow("some") << CheckOutcome{.outcome = Outcome::Failed, .excepted = 2} << u"Failed, 2 excepted"_s;
        QTest::newRow("all") << CheckOutcome{.outcome = Outcome::Failed, .excepted = 2, .allExcepted = true} << u"Failed, excepted"_s;
        QTest::newRow("attested") << CheckOutcome{.outcome = Outcome::Skipped, .attested = Outcome::Passed}
                                  << u"Skipped, attested as passed"_s;
    }

    void aCheckSaysHowMuchOfItIsExcepted()
    {
        QFETCH(CheckOutcome, check);
        QTEST(coveredText(check), "text");
    }
};

QTEST_GUILESS_MAIN(TestResultCover)
#include "tst_resultcover.moc"
