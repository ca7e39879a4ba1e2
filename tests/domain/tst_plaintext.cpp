// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/plaintext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("nothing");
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("blanks") << u" \t\n\u00A0\u2003"_s << true;
        QTest::newRow("zero width") << u"\u200B\u200D\uFEFF\u2060"_s << true;
        QTest::newRow("control") << u"\x07"_s << true;
        QTest::newRow("a letter") << u" a "_s << false;
        QTest::newRow("another script") << u"\u200B日"_s << false;
    }

    void showsNothing()
    {
        QFETCH(QString, text);
        QTEST(waymark::showsNothing(text), "nothing");
    }

    void showsAllOnOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"Größe 1/2, 日本, \U0001F512"_s << u"Größe 1/2, 日本, \U0001F512"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("escape sequence") << u"a\x1b]0;t\x07"_s << u"a\xFFFD]0;t\xFFFD"_s;
        QTest::newRow("control sequence in one character") << u"\u009b31m"_s << u"\xFFFD"_s + u"31m"_s;
        QTest::newRow("line ends") << u"a\nb\r\nc\td"_s << u"a b\xFFFD c d"_s;
        QTest::newRow("zero") << QString(QChar(0)) + u'a' << u"\xFFFD"_s + u"a"_s;
        QTest::newRow("delete") << u"\x7f"_s << u"\xFFFD"_s;
        QTest::newRow("override") << u"gpj.\u202Eexe"_s << u"gpj.\xFFFD"_s + u"exe"_s;
        QTest::newRow("isolates") << u"\u2066\u2067\u2068\u2069"_s << u"\xFFFD\xFFFD\xFFFD\xFFFD"_s;
        QTest::newRow("marks") << u"\u200E\u200F\u061C"_s << u"\xFFFD\xFFFD\xFFFD"_s;
        QTest::newRow("joiners stay") << u"\u0915\u094D\u200D\u0937"_s << u"\u0915\u094D\u200D\u0937"_s;
    }

    void showsAllOnOneLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(plainLine(text), line);
    }

    void cellsShowBeginningAndEnd_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        const QString lock = u"\U0001F512"_s;
        QTest::newRow("short") << u"a\nb\x1b"_s << u"a b\xFFFD"_s;
        QTest::newRow("as long as shown") << QString(1000, u'x') << QString(1000, u'x');
        QTest::newRow("longer") << QString(600, u'a') + QString(600, u'b')
                                << QString(500, u'a') + QChar(0x2026) + QString(500, u'b');
        QTest::newRow("never half a pair") << QString(499, u'a') + lock.repeated(300) + QString(499, u'b')
                                           << QString(499, u'a') + QChar(0x2026) + QString(499, u'b');
    }

    void cellsShowBeginningAndEnd()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(plainCell(text), cell);
    }

    void textsKeepTheirLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("lines") << u"a\n\tb"_s << u"a\n\tb"_s;
        QTest::newRow("harmful") << u"a\x1b[31m\u202Eb"_s << u"a\xFFFD[31m\xFFFD"_s + u'b';
        QTest::newRow("as long as wanted") << u"0123456789"_s << u"0123456789"_s;
        QTest::newRow("longer") << u"0123456789a"_s << u"0123456789 [...]"_s;
        QTest::newRow("never half a pair") << u"012345678\U0001F512"_s << u"012345678 [...]"_s;
    }

    void textsKeepTheirLines()
    {
        QFETCH(QString, text);
        QFETCH(QString, plain);
        QCOMPARE(plainText(text, 10), plain);
    }

    void lineEndsAndTabsAreHarmless()
    {
        QVERIFY(!isHarmful(u'\n'));
        QVERIFY(!isHarmful(u'\t'));
        QVERIFY(isHarmful(u'\r'));
    }
};

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
