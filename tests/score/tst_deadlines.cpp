// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/deadlines.h"

#include <QTest>
#include <QTimeZone>

using namespace waymark;
using namespace Qt::StringLiterals;

/// How long a failure may last, and from when on it is overdue: days in the workspace's time zone.
class TestDeadlines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void severitiesHaveDeadlines_data()
    {
        QTest::addColumn<Severity>("severity");
        QTest::addColumn<std::optional<int>>("days");
        QTest::newRow("critical") << Severity::Critical << std::optional(1);
        QTest::newRow("high") << Severity::High << std::optional(2);
        QTest::newRow("medium") << Severity::Medium << std::optional(3);
        QTest::newRow("low") << Severity::Low << std::optional(4);
        QTest::newRow("info has none") << Severity::Info << std::optional<int>();
        QTest::newRow("what isn't rated has that of high") << Severity::Unrated << std::optional(2);
    }
    void severitiesHaveDeadlines()
    {
        QFETCH(Severity, severity);
        QFETCH(std::optional<int>, days);
        QVERIFY(deadlineOf(severity, m_properties) == days);
        const QDateTime since(QDate(2026, 3, 10), QTime(12, 0), Qt::UTC);
        const auto due = dueDay(since, severity, m_properties);
        QCOMPARE(due.has_value(), days.has_value());
        if (due)
            QCOMPARE(*due, QDate(2026, 3, 10).addDays(*days));
        QVERIFY(!dueDay(QDateTime(), severity, m_properties));
    }

    void momentsAndDueDaysAgree_data()
    {
        QTest::addColumn<QString>("zone");
        for (const char* zone : {"UTC", "Europe/Berlin", "America/New_York", "Pacific/Auckland"})
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }
    /// Over the days on which clocks change too.
    void momentsAndDueDaysAgree()
    {
        QFETCH(QString, zone);
        WorkspaceProperties properties = m_properties;
        properties.timeZone = zone;
        const QDateTime now(QDate(2026, 3, 31), QTime(9, 30), Qt::UTC);
        const OverdueMoments moments = overdueMoments(now, properties);
        const QDate today = now.toTimeZone(QTimeZone(zone.toLatin1())).date();
        int overdue = 0;
        for (int hours = 0; hours < 24 * 8; ++hours) {
            const QDateTime since = now.addSecs(-3600 * hours);
            for (const Severity severity : allSeverities) {
                const auto due = dueDay(since, severity, properties);
                const auto& moment = moments[static_cast<size_t>(severity)];
                QCOMPARE(moment && since < *moment, due && *due < today);
                overdue += due && *due < today ? 1 : 0;
            }
        }
        QVERIFY(overdue > 0);
    }

private:
    WorkspaceProperties m_properties = {
        .deadlineCritical = 1, .deadlineHigh = 2, .deadlineMedium = 3, .deadlineLow = 4};
};

QTEST_GUILESS_MAIN(TestDeadlines)
#include "tst_deadlines.moc"
