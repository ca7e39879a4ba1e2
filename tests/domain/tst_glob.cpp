// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/glob.h"

#include <QTest>

using namespace waymark;

class GlobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void hostilePatternEnds();
};

void GlobTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* pattern, const char* text, bool expected) {
        QTest::addRow("%s ~ %s", pattern, text)
            << QString::fromLatin1(pattern) << QString::fromLatin1(text) << expected;
    };
    row("", "", true);
    row("", "a", false);
    row("*", "", true);
    row("*", "anything/at all", true);
    row("?", "", false);
    row("?", "a", true);
    row("?", "ab", false);
    row("prod", "prod", true);
    row("prod", "prod-1", false);
    row("prod*", "production", true);
    row("*prod", "pre-prod", true);
    row("*prod", "product", false);
    row("a*c", "abcbc", true);
    row("a*c", "abcb", false);
    row("a**c", "ac", true);
    row("*a*b*", "xxaxxbxx", true);
    row("*a*b*", "xxbxxaxx", false);
    row("a?c*", "abcdef", true);
    row("PROD-*", "prod-eu", true);
    row("prod-*", "PROD-EU", true);
    row("a[b", "A{B", false); // the bit between cases also lies between signs
    row("@-Z", "`-z", false);
    QTest::newRow("beyond ASCII") << QStringLiteral("\u00c4-*") << QStringLiteral("\u00e4-x") << true;
    row("44107782091?", "441077820913", true);
    row("registry/*:1.?", "registry/app/web:1.2", true);
    row("[ab]", "a", false);
    row("a.c", "abc", false);
    row("\\*", "\\x", true);
}

void GlobTest::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(globMatches(pattern, text), expected);
}

void GlobTest::hostilePatternEnds()
{
    // A backtracking matcher would need 10^18 steps here.
    const QString pattern = QStringLiteral("*a").repeated(40) + QLatin1Char('b');
    QVERIFY(!globMatches(pattern, QString(4000, QLatin1Char('a'))));
}

QTEST_GUILESS_MAIN(GlobTest)
#include "tst_glob.moc"
