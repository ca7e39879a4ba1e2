// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/dayform.h"
#include "views/shared/dayinput.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Which day somebody means by what is typed.
class TestDayInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        setDayForm(DayForm::DayMonth);
        QLocale::setDefault(QLocale::c());
    }

    void aWholeDayIsTaken_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* language, const QString& typed) {
            QTest::addRow("%s: %s", language, qPrintable(typed)) << QString::fromLatin1(language) << typed;
        };
        for (const char* language : {"C", "en_GB", "en_US", "de_DE", "fr_FR", "sv_SE"}) {
            row(language, u"2026-10-05"_s);
            row(language, u"  2026-10-05 "_s);
            row(language, QLocale(QString::fromLatin1(language)).toString(QDate(2026, 10, 5), u"d MMM yyyy"_s));
            row(language, QLocale(QString::fromLatin1(language)).toString(QDate(2026, 10, 5), u"d MMMM yyyy"_s));
            row(language, QLocale(QString::fromLatin1(language)).toString(QDate(2026, 10, 5), QLocale::ShortFormat));
        }
        row("en_GB", u"05 oct 2026"_s);
        row("en_GB", u"5  Oct   2026"_s);
        row("en_GB", u"5/10/2026"_s);
        row("en_US", u"10/5/26"_s);
        row("en_US", u"10/5/2026"_s);
        row("en_US", u"10/05/2026"_s);
        row("de_DE", u"5.10.26"_s);
        row("de_DE", u"5.10.2026"_s);
    }

    void aWholeDayIsTaken()
    {
        QFETCH(QString, language);
        QFETCH(QString, typed);
        QLocale::setDefault(QLocale(language));
        for (const DayForm form : {DayForm::DayMonth, DayForm::Iso, DayForm::System}) {
            setDayForm(form);
            const auto day = readDay(typed);
            QVERIFY2(day, qPrintable(typed));
            QCOMPARE(*day, QDate(2026, 10, 5));
        }
    }

    void whatTheProgramShowsIsTakenBack()
    {
        for (const DayForm form : {DayForm::DayMonth, DayForm::Iso, DayForm::System}) {
            setDayForm(form);
            for (QDate day(2028, 1, 1); day.year() < 2029; day = day.addDays(1)) {
                const auto read = readDay(wholeDay(day));
                QVERIFY2(read, qPrintable(wholeDay(day)));
                QCOMPARE(*read, day);
            }
        }
    }

    void whatIsNoDayIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << u" "_s << u"A day is needed here. Type one like 29 Nov 2026 or 2026-11-29."_s;
        for (const QString& typed : {u"banana"_s, u"31 Feb 2026"_s, u"2026-02-30"_s, u"5 Oct"_s, u"5 Oct 26"_s, u"0026-11-29"_s, u"2026-11-29x"_s,
                                     u"27 Feb 20272026-11-29"_s, u"2026-11"_s, u"13/13/2026"_s, u"2026"_s})
            QTest::newRow(qPrintable(typed)) << typed << u"“%1” is no day with its year. Type one like 29 Nov 2026 or 2026-11-29."_s.arg(typed);
        QTest::newRow("too long to repeat") << QString(500, u'x')
                                            << u"“%1…” is no day with its year. Type one like 29 Nov 2026 or 2026-11-29."_s.arg(QString(39, u'x'));
    }

    void whatIsNoDayIsRefusedInWords()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        QLocale::setDefault(QLocale(u"en_GB"_s));
        const auto day = readDay(typed);
        QVERIFY(!day);
        QCOMPARE(day.error().code, Error::Code::Invalid);
        QCOMPARE(day.error().message, said);
    }

    void timesAreReadByTwentyFourHours_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QTime>("time"); ///< invalid: refused
        QTest::newRow("minutes") << u"14:05"_s << QTime(14, 5);
        QTest::newRow("seconds") << u" 09:05:30 "_s << QTime(9, 5, 30);
        QTest::newRow("without a zero") << u"9:05"_s << QTime(9, 5);
        QTest::newRow("midnight") << u"0:00"_s << QTime(0, 0);
        QTest::newRow("nothing") << QString() << QTime();
        QTest::newRow("no minutes") << u"14"_s << QTime();
        QTest::newRow("half a minute") << u"14:5"_s << QTime();
        QTest::newRow("past the day") << u"24:00"_s << QTime();
        QTest::newRow("with a zone") << u"14:05Z"_s << QTime();
        QTest::newRow("words") << u"noon"_s << QTime();
    }

    void timesAreReadByTwentyFourHours()
    {
        QFETCH(QString, typed);
        QFETCH(QTime, time);
        const auto read = readTime(typed);
        QCOMPARE(read.has_value(), time.isValid());
        if (read)
            QCOMPARE(*read, time);
        else
            QVERIFY2(read.error().message.endsWith(u"Type one like 14:05 or 14:05:30."_s), qPrintable(read.error().message));
    }

    void inIsoOneExampleWillDo()
    {
        setDayForm(DayForm::Iso);
        QCOMPARE(readDay(u"banana"_s).error().message, u"“banana” is no day with its year. Type one like 2026-11-29."_s);
    }
};

QTEST_GUILESS_MAIN(TestDayInput)
#include "tst_dayinput.moc"
