// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/exceptiondraft.h"
#include "model/edit/exceptionrules.h"

#include <QTest>

using namespace waymark;

/// The last day that is proposed for an exception.
class TestExceptionDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWorseTheSooner_data()
    {
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<int>("days");
        QTest::newRow("critical") << Severity::Critical << 30;
        QTest::newRow("high") << Severity::High << 90;
        QTest::newRow("unrated, as high") << Severity::Unrated << 90;
        QTest::newRow("medium") << Severity::Medium << 180;
        QTest::newRow("low") << Severity::Low << 365;
    }
    void theWorseTheSooner()
    {
        QFETCH(Severity, severity);
        QTEST(static_cast<int>(today.daysTo(proposedLastDay(ExceptionKind::Waiver, severity, today))), "days");
    }

    void noneIsProposedThatTheRulesRefuse()
    {
        for (const auto& [kind, kindWord] : Words<ExceptionKind>::list)
            for (const Severity severity : allSeverities) {
                const ExceptionRecord asked{.expiry = proposedLastDay(kind, severity, today)};
                QVERIFY2(!expiryFault(asked, today), kindWord);
                QVERIFY2(severity != Severity::Critical || today.daysTo(asked.expiry) <= 90, kindWord);
            }
    }

private:
    const QDate today = QDate(2026, 6, 1);
};

QTEST_GUILESS_MAIN(TestExceptionDraft)
#include "tst_exceptiondraft.moc"
