// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/localday.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestLocalDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTimeZones()
    {
        QVERIFY(isTimeZone(u"UTC"_s));
        QVERIFY(isTimeZone(u"Europe/Dublin"_s));
        QVERIFY(!isTimeZone(u"Mars/X"_s));
        QVERIFY(!isTimeZone(QString()));
    }

    void knowsTheDay_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDate>("day");
        QTest::newRow("UTC") << u"UTC"_s << QDate(2026, 3, 1);
        QTest::newRow("east") << u"Asia/Tokyo"_s << QDate(2026, 3, 2);
        QTest::newRow("west") << u"America/Lima"_s << QDate(2026, 3, 1);
        QTest::newRow("no such zone: UTC") << u"Nowhere/Atall"_s << QDate(2026, 3, 1);
    }

    void knowsTheDay()
    {
        QFETCH(QString, zone);
        QTEST(localDay(QDateTime(QDate(2026, 3, 1), QTime(20, 0), Qt::UTC), zone), "day");
    }

    void knowsWhatClocksShow()
    {
        const QDateTime moment(QDate(2026, 3, 1), QTime(20, 0), Qt::UTC);
        QCOMPARE(localMoment(moment, u"Asia/Tokyo"_s), moment);
        QCOMPARE(localMoment(moment, u"Asia/Tokyo"_s).toString(u"dd hh:mm"_s), u"02 05:00"_s);
        QCOMPARE(localMoment(moment, u"Nowhere/Atall"_s).toString(u"dd hh:mm"_s), u"01 20:00"_s);
    }

    void tellsTheZone_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");
        const QDateTime winter(QDate(2026, 3, 1), QTime(23, 30), Qt::UTC);
        QTest::newRow("UTC") << winter << u"UTC"_s << u"2026-03-01 23:30 UTC"_s;
        QTest::newRow("where it is tomorrow") << winter << u"Europe/Berlin"_s << u"2026-03-02 00:30 CET"_s;
        QTest::newRow("summer time") << winter.addMonths(4) << u"Europe/Berlin"_s << u"2026-07-02 01:30 CEST"_s;
        QTest::newRow("west") << winter << u"Pacific/Honolulu"_s << u"2026-03-01 13:30 HST"_s;
        QTest::newRow("in another zone") << localMoment(winter, u"Asia/Tokyo"_s) << u"Europe/Berlin"_s << u"2026-03-02 00:30 CET"_s;
        QTest::newRow("no such zone: UTC") << winter << u"Nowhere/Atall"_s << u"2026-03-01 23:30 UTC"_s;
        QTest::newRow("never") << QDateTime() << u"Europe/Berlin"_s << QString();
    }

    void tellsTheZone()
    {
        QFETCH(QDateTime, moment);
        QFETCH(QString, zone);
        QTEST(zonedText(moment, zone), "text");
    }

    void knowsWhenADayBegins_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QDateTime>("begin");
        QTest::newRow("UTC") << u"UTC"_s << QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);
        QTest::newRow("summer time") << u"Europe/Vienna"_s << QDateTime(QDate(2026, 6, 30), QTime(22, 0), Qt::UTC);
        QTest::newRow("no such zone: UTC") << u"Nowhere/Atall"_s << QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);
    }

    void knowsWhenADayBegins()
    {
        QFETCH(QString, zone);
        QTEST(beginOfDay(QDate(2026, 7, 1), zone), "begin");
        QCOMPARE(localDay(beginOfDay(QDate(2026, 7, 1), zone), zone), QDate(2026, 7, 1));
    }
};

QTEST_GUILESS_MAIN(TestLocalDay)
#include "tst_localday.moc"
