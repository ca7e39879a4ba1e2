// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/plaintooltip.h"

#include <QStringList>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestPlainToolTip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shortTextStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a line") << u"prowler.json, 12 rows"_s;
        QTest::newRow("lines") << u"prowler.json\n\nPartial"_s;
        QTest::newRow("tags") << u"<b>all is well</b> & <img src='http://example.org/x.png'>"_s;
    }

    void shortTextStaysAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(plainToolTip(text), text);
    }

    void longLinesAreBrokenBetweenWords()
    {
        const QString sentence = u"The only run here was withdrawn; choose it and count it again, or import others. "_s.repeated(5).trimmed();
        const QString tip = plainToolTip(u"a.json\n"_s + sentence);
        const QStringList lines = tip.split(u'\n');
        QVERIFY(lines.size() > 3);
        QCOMPARE(lines.first(), u"a.json"_s);
        for (const QString& line : lines)
            QVERIFY2(line.size() <= 90 && line == line.trimmed(), qPrintable(line));
        QCOMPARE(lines.mid(1).join(u' '), sentence); // no word is broken, none is lost
    }

    /// A megabyte of evidence once stopped the program for seconds.
    void whatNoScreenShowsIsLeftOut()
    {
        const QString tip = plainToolTip(QString(1'000'000, u'x'));
        QVERIFY(tip.size() < 5000);
        QVERIFY(tip.endsWith(u" [...]"_s));
    }

    void harmfulCharactersAreShown()
    {
        QCOMPARE(plainToolTip(u"gpj.\u202Eexe\x1b[31m"_s), u"gpj.\xFFFD"_s + u"exe\xFFFD[31m"_s);
    }

    void aWordWithoutEndIsBrokenToo()
    {
        const QString word(1000, u'x');
        const QString tip = plainToolTip(word);
        for (const QString& line : tip.split(u'\n'))
            QVERIFY(line.size() <= 90);
        QCOMPARE(QString(tip).remove(u'\n'), word);
    }
};

QTEST_GUILESS_MAIN(TestPlainToolTip)
#include "tst_plaintooltip.moc"
