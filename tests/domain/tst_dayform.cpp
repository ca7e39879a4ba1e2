// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/dayform.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestDayForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanup() { setDayForm(DayForm::DayMonth); }

    void writesDays_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("brief");
        QTest::newRow("day and month") << u"dayMonth"_s << u"30 Nov 2026"_s << u"30 Nov"_s;
        QTest::newRow("ISO") << u"iso"_s << u"2026-11-30"_s << u"2026-11-30"_s;
    }

    void writesDays()
    {
        QFETCH(QString, form);
        setDayForm(*fromWord<DayForm>(form));
        const QDate day(2026, 11, 30);
        QTEST(wholeDay(day), "whole");
        QTEST(dayWithoutYear(day), "brief");
        // What a field writes by the pattern is the same, and is read back
        QCOMPARE(QLocale().toString(day, dayPattern()), wholeDay(day));
        QCOMPARE(QLocale().toDate(wholeDay(day), dayPattern()), day);
    }

    /// Whatever the system's form is, a day of 1926 doesn't read as one of 2026.
    void theSystemsFormHasTheWholeYear()
    {
        setDayForm(DayForm::System);
        QVERIFY2(dayPattern().contains(u"yyyy"), qPrintable(dayPattern()));
        QVERIFY(!dayPattern().contains(u"yyyyy"));
        QVERIFY2(wholeDay(QDate(2026, 11, 30)).contains(u"2026"), qPrintable(wholeDay(QDate(2026, 11, 30))));
        QCOMPARE(dayWithoutYear(QDate(2026, 11, 30)), wholeDay(QDate(2026, 11, 30)));
    }

    void isDayAndMonthUnlessSomebodySetsAnother() { QCOMPARE(dayForm(), DayForm::DayMonth); }
};

QTEST_GUILESS_MAIN(TestDayForm)
#include "tst_dayform.moc"
