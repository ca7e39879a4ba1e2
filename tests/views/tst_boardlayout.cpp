// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/boardlayoutbox.h"

#include <QTest>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestBoardLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void epicsAreLanesInTheCataloguesOrder()
    {
        LayoutBox box;
        QCOMPARE(box.lanes(), (QStringList{u"Identity: A,B||C||D"_s, u"Data: |E|F,G||"_s}));
        QCOMPARE(box.layout.lane(0).sums(), u"4 stories, 12 points"_s);
    }

    void anEpicThatIsInNoCatalogueHasALaneToo()
    {
        LayoutBox box({card(u"A"_s).of(u"gone"_s), card(u"B"_s)});
        QCOMPARE(box.lanes(), (QStringList{u"Identity: B||||"_s, u"gone: A||||"_s}));
    }

    void everyOwnerHasALaneAndNobodyTheLast()
    {
        const Person zoe{.name = u"Zoe"_s};
        const Person ben{.name = u"Ben"_s};
        LayoutBox box({card(u"A"_s).by(zoe), card(u"B"_s)}, {zoe, ben});
        box.arrangement.lanes = LaneKind::Owner;
        box.arrange();
        QCOMPARE(box.lanes(), (QStringList{u"Ben: ||||"_s, u"Zoe: A||||"_s, u"Nobody: B||||"_s}));
        QCOMPARE(box.layout.lane(0).sums(), u"no stories"_s);
        // with a filter, who has nothing is not shown
        box.arrangement.words = u"a"_s;
        box.arrangement.owner = {.kind = OwnerChoice::Kind::Person, .person = zoe.id};
        box.arrange();
        QCOMPARE(box.lanes(), QStringList{u"Zoe: A||||"_s});
    }

    void wordsMustAllBeInReferenceOrTitle()
    {
        LayoutBox box({card(u"IAM-01"_s).called(u"Rotate the keys"_s), card(u"IAM-02"_s).called(u"Break glass"_s)});
        for (const auto& [words, shown] : {std::pair(u"keys iam"_s, u"Identity: IAM-01||||"_s), {u"  GLASS "_s, u"Identity: IAM-02||||"_s}, {u"-0"_s, u"Identity: IAM-01,IAM-02||||"_s}}) {
            box.arrangement.words = words;
            box.arrange();
            QCOMPARE(box.lanes(), QStringList{shown});
        }
        box.arrangement.words = u"keys glass"_s;
        box.arrange();
        QVERIFY(box.layout.isEmpty());
    }

    void aClosedLaneSaysHowFarItIs_data()
    {
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QString>("sums");
        QTest::newRow("not started") << QList{0, 1} << u"2 stories, 6 points, not started"_s;
        QTest::newRow("some done") << QList{0, 4} << u"2 stories, 6 points, 1 done"_s;
        QTest::newRow("begun") << QList{2} << u"1 story, 3 points, 0 done"_s;
        QTest::newRow("all done") << QList{4, 4} << u"2 stories, 6 points, all done"_s;
    }

    void aClosedLaneSaysHowFarItIs()
    {
        QFETCH(QList<int>, columns);
        std::vector<Story> stories;
        for (const int column : columns)
            stories.push_back(card(u"S%1"_s.arg(stories.size())).in(boardColumns[static_cast<size_t>(column)]));
        LayoutBox box(stories);
        box.arrangement.collapsed = {u"epic:iam"_s};
        box.arrange();
        QTEST(box.layout.lane(0).sums(), "sums");
        QVERIFY(!box.layout.spotOf(0));
        QCOMPARE(box.layout.size().height(), BoardLayout::laneHead + BoardLayout::cardGap);
    }

    void cardsStandInColumnsWithoutOverlap_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("mirrored");
        for (const int width : {300, 840, 1256, 3600})
            for (const bool mirrored : {false, true})
                QTest::addRow("%d%s", width, mirrored ? " mirrored" : "") << width << mirrored;
    }

    void cardsStandInColumnsWithoutOverlap()
    {
        QFETCH(int, width);
        QFETCH(bool, mirrored);
        // Given 200 stories anywhere
        std::mt19937 random(7);
        std::vector<Story> stories;
        for (int i = 0; i < 200; ++i)
            stories.push_back(card(u"S%1"_s.arg(i)).of(threeEpics()[random() % 3].id).in(boardColumns[random() % 5]));
        LayoutBox box(stories);
        box.layout.setRoom(width, mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        // Then every card lies inside, below its lane's head, touches no other, and is found at its place
        const QRect all(QPoint(), box.layout.size());
        std::vector<QRect> rects;
        for (int row = 0; row < 200; ++row) {
            const BoardSpot spot = *box.layout.spotOf(row);
            const QRect rect = box.layout.cardRect(spot);
            QVERIFY(all.contains(rect));
            QVERIFY(rect.width() >= BoardLayout::leastColumn);
            QVERIFY(box.layout.headRect(spot.lane).bottom() < rect.top());
            QVERIFY(box.layout.cellRect(spot.lane, spot.column).contains(rect));
            QCOMPARE(box.layout.cardAt(rect.center()), std::optional(spot));
            QCOMPARE(box.layout.rowsWithin(rect), std::vector{row});
            for (const QRect& other : rects)
                QVERIFY(!rect.intersects(other));
            rects.push_back(rect);
        }
        QCOMPARE(box.layout.rowsWithin(all).size(), size_t(200));
        QVERIFY(mirrored == (box.layout.columnRect(0).left() > box.layout.columnRect(4).left()));
    }

    void gapsAndHeadsAreNoCards()
    {
        LayoutBox box;
        const QRect a = box.layout.cardRect(box.spot(u"A"_s));
        QVERIFY(!box.layout.cardAt(a.topRight() + QPoint(3, 3)));
        QVERIFY(!box.layout.cardAt(a.bottomLeft() + QPoint(3, 3)));
        QVERIFY(!box.layout.cardAt(box.layout.headRect(1).center()));
        QCOMPARE(box.layout.headAt(box.layout.headRect(1).center()), std::optional(1));
        QVERIFY(!box.layout.headAt(a.center()));
    }

    void aDropFindsLaneColumnAndGap()
    {
        LayoutBox box;
        const auto at = [&](const QString& name, int dy) {
            return box.layout.cardRect(box.spot(name)).center() + QPoint(0, dy);
        };
        QCOMPARE(box.drop(at(u"A"_s, -10)), u"Identity/0/0"_s);
        QCOMPARE(box.drop(at(u"A"_s, 10)), u"Identity/0/1"_s);
        QCOMPARE(box.drop(at(u"B"_s, 10)), u"Identity/0/2"_s);
        QCOMPARE(box.drop(at(u"G"_s, 400)), u"Data/2/2"_s);
        QCOMPARE(box.drop(at(u"E"_s, 110)), u"Data/1/1"_s);
        QCOMPARE(box.drop({2000, -50}), u"Identity/4/0"_s);
        // cards that are under way don't count
        const int a = box.layout.rowAt(box.spot(u"A"_s));
        QCOMPARE(box.drop(at(u"B"_s, -10), {a}), u"Identity/0/0"_s);
        QCOMPARE(box.drop(at(u"B"_s, 10), {a}), u"Identity/0/1"_s);
        // and a closed lane takes them too
        box.arrangement.collapsed = {u"epic:data"_s};
        box.arrange();
        const QRect head = box.layout.headRect(1);
        const QPoint overReady(box.layout.columnRect(1).center().x(), head.center().y());
        QCOMPARE(box.drop(overReady), u"Data/1/1"_s);
        QCOMPARE(box.layout.dropAt(overReady, {})->indicator, head);
        QCOMPARE(BoardLayout().dropAt({0, 0}, {}), std::nullopt);
    }

    void aDraftGetsRoomBelowTheBacklog()
    {
        LayoutBox box;
        QVERIFY(box.layout.draftRect().isEmpty());
        box.arrangement.draft = LaneKey{.kind = LaneKind::Epic, .epic = u"logging"_s};
        box.arrange();
        QCOMPARE(box.lanes().size(), 3); // its lane is there although nothing stands in it yet
        QVERIFY(box.layout.cellRect(1, 0).contains(box.layout.draftRect()));
        box.arrangement.draft = LaneKey{.kind = LaneKind::Epic, .epic = u"iam"_s};
        box.arrangement.collapsed = {u"epic:iam"_s};
        box.arrange();
        QVERIFY(box.layout.draftRect().top() > box.layout.cardRect(box.spot(u"B"_s)).bottom());
    }

    void withoutLanesThereAreNoHeads()
    {
        LayoutBox box;
        box.arrangement.lanes = LaneKind::None;
        box.arrangement.collapsed = {QString()};
        box.arrange();
        QCOMPARE(box.lanes(), QStringList{u": A,B|E|C,F,G||D"_s});
        QVERIFY(box.layout.headRect(0).isEmpty());
        QVERIFY(!box.layout.headAt({100, 4}));
        QVERIFY(!box.layout.lane(0).collapsed);
    }
};

QTEST_GUILESS_MAIN(TestBoardLayout)
#include "tst_boardlayout.moc"
