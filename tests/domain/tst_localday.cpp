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
