// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/testtheme.h"
#include "views/shared/cardline.h"
#include "views/shared/figurecard.h"

#include <QMap>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr int cards = 5;
constexpr int whole = 200;
constexpr int least = 150;

/// Five cards in a window of their own: "0" to "4".
class Line final : public CardLine {
public:
    explicit Line(int width)
        : CardLine(whole, least, nullptr)
    {
        for (int i = 0; i < cards; ++i)
            addCard(QString::number(i), u"Figure %1"_s.arg(i));
        setWidth(width);
        show();
    }

    using CardLine::card;
    using CardLine::setFigure;
    void setWidth(int width) { resize(width, heightAt(width)); }
    /// How many cards stand in each line.
    QList<int> lines() const
    {
        QMap<int, int> count;
        for (size_t i = 0; i < cards; ++i)
            ++count[card(i).y()];
        return count.values();
    }
};

} // namespace

class TestCardLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachCardOpensReasonsOfItsOwn()
    {
        Line line(cards * whole);
        line.setFigure(1, u"12.5"_s, {.value = 1250, .reasons = {{.text = u"points of sprint 1"_s}}});
        line.setFigure(4, u"30"_s, {.value = 30, .reasons = {{.text = u"points left"_s}}});
        QSignalSpy reasons(&line, &CardLine::reasonsRequested);
        QTest::mouseClick(&line.card(4), Qt::LeftButton);
        QTest::keyClick(&line.card(1), Qt::Key_Space);
        QCOMPARE(reasons.size(), 2);
        QCOMPARE(reasons[0][0].toString(), u"Figure 4"_s);
        QCOMPARE(reasons[0][1].toString(), u"30"_s);
        QCOMPARE(reasons[0][2].value<Figure>().reasons.front().text, u"points left"_s);
        QCOMPARE(reasons[1][0].toString(), u"Figure 1"_s);
        QCOMPARE(reasons[1][2].value<Figure>().value, std::optional<qint64>(1250));
    }

    void cardsTakeAsManyLinesAsTheyNeed_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QList<int>>("lines");
        QTest::newRow("all in one") << cards * whole << QList<int>{5};
        QTest::newRow("a pixel less") << cards * whole - 1 << QList<int>{3, 2};
        QTest::newRow("two") << 3 * least - 1 << QList<int>{2, 2, 1};
        QTest::newRow("one") << 2 * least - 1 << QList<int>{1, 1, 1, 1, 1};
        QTest::newRow("too narrow for one") << least / 2 << QList<int>{1, 1, 1, 1, 1};
    }

    void cardsTakeAsManyLinesAsTheyNeed()
    {
        QFETCH(int, width);
        QFETCH(QList<int>, lines);
        const Line line(width);
        QCOMPARE(line.lines(), lines);
        for (size_t i = 0; i < cards; ++i) {
            QVERIFY(line.rect().contains(line.card(i).geometry()));
            for (size_t other = 0; other < i; ++other)
                QVERIFY(!line.card(i).geometry().intersects(line.card(other).geometry()));
        }
    }

    void aLongValueGetsItsRoom()
    {
        Line line(cards * whole);
        line.setFigure(2, u"no evidence at all, and a good deal more"_s, {});
        line.setWidth(cards * whole);
        line.setWidth(cards * whole + 1); // the same size would lay out nothing
        QVERIFY(line.lines().size() > 1);
        QVERIFY(line.card(2).width() >= line.card(2).minimumSizeHint().width());
    }

    void rightToLeftTheFirstStandsAtTheRight()
    {
        Line line(cards * whole);
        QVERIFY(line.card(0).x() < line.card(4).x());
        line.setLayoutDirection(Qt::RightToLeft);
        line.setWidth(cards * whole + 10);
        QVERIFY(line.card(0).x() > line.card(4).x());
    }

private:
    TestTheme m_theme;
};

QTEST_MAIN(TestCardLine)
#include "tst_cardline.moc"
