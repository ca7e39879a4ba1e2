// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/riskgrid.h"

#include <QHash>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class RiskGridTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theUsualGridMultiplies();
    void aGridReadsBackFromItsText();
    void noGridComesFromOtherText_data();
    void noGridComesFromOtherText();
    void levelsMayStayEqual();
    void aLevelThatSinksIsToldByItsRatings();
};

namespace {

/// Likelihood x impact, with some of the 25 levels changed.
QString usualBut(const QHash<int, QString>& changes)
{
    QStringList levels;
    for (int i = 0; i < 25; ++i)
        levels << changes.value(i, QString::number((i / 5 + 1) * (i % 5 + 1)));
    return levels.join(u' ');
}

} // namespace

void RiskGridTest::theUsualGridMultiplies()
{
    const RiskGrid grid;
    QCOMPARE(grid.level(1, 1), 1);
    QCOMPARE(grid.level(2, 5), 10);
    QCOMPARE(grid.level(5, 5), RiskGrid::highest);
    for (const auto& [likelihood, impact] : {std::pair(0, 3), std::pair(3, 0), std::pair(6, 1), std::pair(1, -1)})
        QCOMPARE(grid.level(likelihood, impact), 0);
    QCOMPARE(grid.toText(), QString());
    QVERIFY(RiskGrid::parse({}) == grid);
    QVERIFY(RiskGrid::parse(u"  \n"_s) == grid);
    QVERIFY(RiskGrid::parse(usualBut({})) == grid);
}

void RiskGridTest::aGridReadsBackFromItsText()
{
    // Given a grid by which what is rare and catastrophic counts more
    RiskGrid grid;
    grid.setLevel(1, 5, 12);
    grid.setLevel(2, 5, 15);
    QVERIFY(grid != RiskGrid());
    QCOMPARE(grid.level(1, 5), 12);
    QCOMPARE(grid.level(5, 1), 5);
    // Then its text says the same, whatever stands between the numbers
    const QString text = grid.toText();
    QCOMPARE(text, usualBut({{4, u"12"_s}, {9, u"15"_s}}));
    QVERIFY(RiskGrid::parse(text) == grid);
    QString wide = text;
    wide.replace(u" "_s, u"  \n"_s);
    QVERIFY(RiskGrid::parse(wide) == grid);
    QCOMPARE(RiskGrid::fault(wide), std::optional<QString>());
}

void RiskGridTest::noGridComesFromOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("too few") << u"1 2 3"_s << u"25 levels, and here are 3"_s;
    QTest::newRow("too many") << usualBut({}) + u" 25"_s << u"25 levels, and here are 26"_s;
    QTest::newRow("a word") << usualBut({{7, u"high"_s}}) << u"“high” is no level from 1 to 25"_s;
    QTest::newRow("too low") << usualBut({{0, u"0"_s}}) << u"“0” is no level"_s;
    QTest::newRow("too high") << usualBut({{24, u"26"_s}}) << u"“26” is no level"_s;
    QTest::newRow("sinks with impact") << usualBut({{1, u"8"_s}, {6, u"8"_s}}) << u"sinks from 8 to 3 where impact grows to 3"_s;
    QTest::newRow("sinks with likelihood") << usualBut({{4, u"11"_s}}) << u"sinks from 11 to 10 where likelihood grows to 2"_s;
}

void RiskGridTest::noGridComesFromOtherText()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QVERIFY(!RiskGrid::parse(text));
    const QString fault = RiskGrid::fault(text).value_or(u"none"_s);
    QVERIFY2(fault.contains(words), qPrintable(fault));
}

void RiskGridTest::levelsMayStayEqual()
{
    QHash<int, QString> all;
    for (int i = 0; i < 25; ++i)
        all.insert(i, u"9"_s);
    const auto flat = RiskGrid::parse(usualBut(all));
    QVERIFY(flat);
    QCOMPARE(flat->level(1, 1), 9);
    QCOMPARE(flat->level(5, 5), 9);
}

/// Whoever sets levels one by one is told in the end.
void RiskGridTest::aLevelThatSinksIsToldByItsRatings()
{
    RiskGrid grid;
    grid.setLevel(3, 3, 1);
    QVERIFY(!RiskGrid::parse(grid.toText()));
    const QString fault = RiskGrid::fault(grid.toText()).value_or(QString());
    QVERIFY2(fault.contains(u"from 6 to 1 where likelihood grows to 3"_s), qPrintable(fault));
}

QTEST_GUILESS_MAIN(RiskGridTest)
#include "tst_riskgrid.moc"
