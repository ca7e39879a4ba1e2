// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/numberinput.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Numbers as people type them into settings.
class TestNumberInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void readsWhatIsTyped_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("stored"); ///< -1: refused
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, NumberUnit unit, const QString& typed, int stored, const QString& words = {}) {
            QTest::newRow(name) << static_cast<int>(unit) << typed << stored << words;
        };
        row("a number", NumberUnit::Days, u"30"_s, 30);
        row("with blanks and its unit", NumberUnit::Days, u" 30 days "_s, 30);
        row("one", NumberUnit::Days, u"1 day"_s, 1);
        row("as it is shown", NumberUnit::Days, u"3,650"_s, 3'650);
        row("the most", NumberUnit::Days, u"3650"_s, 3'650);
        row("one too much", NumberUnit::Days, u"3651"_s, -1, u"3,651 days is too much. Type 1 to 3,650 days."_s);
        row("too little", NumberUnit::Days, u"0"_s, -1, u"0 days is too little."_s);
        row("less than nothing", NumberUnit::Days, u"-4"_s, -1, u"is too little"_s);
        row("nothing", NumberUnit::Days, u"  "_s, -1, u"A number is needed here. Type 1 to 3,650 days."_s);
        row("a word", NumberUnit::Days, u"a month"_s, -1, u"“a month” is no whole number."_s);
        row("a half", NumberUnit::Days, u"2.5"_s, -1, u"“2.5” is no whole number."_s);
        row("without end", NumberUnit::Days, u"99999999999999999999"_s, -1, u"no whole number"_s);
        row("stories", NumberUnit::Stories, u"12 stories"_s, 12);
        row("one story", NumberUnit::Stories, u"1 story"_s, 1);
        row("too many stories", NumberUnit::Stories, u"4000"_s, -1, u"4,000 stories is too much. Type 1 to 3,650 stories."_s);
        row("per cent", NumberUnit::Percent, u"97.25 %"_s, 9'725);
        row("a whole share", NumberUnit::Percent, u"95"_s, 9'500);
        row("too exact", NumberUnit::Percent, u"97.255"_s, -1, u"two decimals at most"_s);
        row("more than all", NumberUnit::Percent, u"100.01"_s, -1, u"100.01 % is too much. Type 0 to 100 %."_s);
    }

    void readsWhatIsTyped()
    {
        QFETCH(int, unit);
        QFETCH(QString, typed);
        QFETCH(int, stored);
        QFETCH(QString, words);
        const auto kind = static_cast<NumberUnit>(unit);
        const PropertyRange range = kind == NumberUnit::Percent ? PropertyRange{0, 10'000} : PropertyRange{1, 3'650};
        const auto read = readNumber(kind, range, typed);
        QCOMPARE(read ? *read : -1, stored);
        QVERIFY2(read || read.error().message.contains(words), qPrintable(read ? QString() : read.error().message));
        // What is shown of it is read as the same
        if (read)
            QCOMPARE(*readNumber(kind, range, numberIn(kind, *read)), stored);
    }

    void followsTheLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(numberIn(NumberUnit::Percent, 9'725), u"97,25"_s);
        const PropertyRange share{0, 10'000};
        QCOMPARE(*readNumber(NumberUnit::Percent, share, u"97,25"_s), 9'725);
        QCOMPARE(*readNumber(NumberUnit::Percent, share, u"97.25"_s), 9'725);
        QCOMPARE(*readNumber(NumberUnit::Days, {1, 3'650}, u"3.650"_s), 3'650);
    }
};

QTEST_GUILESS_MAIN(TestNumberInput)
#include "tst_numberinput.moc"
