// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/boardbuilders.h"
#include "views/board/boardselection.h"

#include <QTest>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// Two lanes:          Backlog   Ready   In progress   In review   Done
///          Identity   A B               C                         D
///          Data                 E       F G
std::vector<Story> twoLanes()
{
    return {card(u"A"_s), card(u"B"_s), card(u"C"_s).in(StoryStatus::InProgress), card(u"D"_s).in(StoryStatus::Done),
            card(u"E"_s).of(u"data"_s).in(StoryStatus::Ready), card(u"F"_s).of(u"data"_s).in(StoryStatus::InProgress),
            card(u"G"_s).of(u"data"_s).in(StoryStatus::InProgress)};
}

struct LayoutBox : BoardBox {
    BoardArrangement arrangement;
    BoardLayout layout;
    BoardSelection selection{model, layout};

    explicit LayoutBox(const std::vector<Story>& stories = twoLanes(), const std::vector<Person>& people = {}) : BoardBox(stories, people)
    {
        layout.setRoom(1000, Qt::LeftToRight);
        arrange();
    }
    void arrange()
    {
        layout.arrange(arrangeLanes(model, arrangement), model.rowCount(), arrangement.draft);
        selection.settle();
    }
    BoardSpot spot(const QString& reference) const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.rowAt(row).story.reference == reference)
                return layout.spotOf(row).value_or(BoardSpot{-1, -1, -1});
        return {-1, -1, -1};
    }
    QString nameAt(const std::optional<BoardSpot>& spot) const
    {
        return !spot ? u"-"_s : spot->isHead() ? layout.lane(spot->lane).title : model.rowAt(layout.rowAt(*spot)).story.reference;
    }
    QString after(const QString& reference, BoardStep step) const { return nameAt(spotAfter(layout, spot(reference), step)); }
    QString drop(QPoint at, const QSet<int>& moving = {}) const
    {
        const auto drop = layout.dropAt(at, moving);
        return drop ? u"%1/%2/%3"_s.arg(layout.lane(drop->spot.lane).title).arg(drop->spot.column).arg(drop->spot.index) : u"-"_s;
    }
    QStringList lanes() const { return BoardBox::lanes(model, layout.lanes()); }
    QStringList selected() const
    {
        QStringList names;
        for (const StoryId& story : selection.stories())
            names << model.rowAt(model.rowOf(story)).story.reference;
        return names;
    }
    QString current() const { return nameAt(selection.spot()); }
};

} // namespace

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

    void keysLeadFromCardToCard()
    {
        LayoutBox box;
        QCOMPARE(box.after(u"A"_s, BoardStep::Down), u"B"_s);
        QCOMPARE(box.after(u"B"_s, BoardStep::Up), u"A"_s);
        QCOMPARE(box.after(u"B"_s, BoardStep::Down), u"-"_s); // nothing below in this column
        QCOMPARE(box.after(u"C"_s, BoardStep::Down), u"F"_s); // on into the next lane
        QCOMPARE(box.after(u"F"_s, BoardStep::Up), u"C"_s);
        QCOMPARE(box.after(u"B"_s, BoardStep::Right), u"C"_s); // past an empty cell
        QCOMPARE(box.after(u"C"_s, BoardStep::Left), u"A"_s);
        QCOMPARE(box.after(u"E"_s, BoardStep::Left), u"A"_s); // nothing there in its own lane
        QCOMPARE(box.after(u"G"_s, BoardStep::Right), u"D"_s);
        QCOMPARE(box.after(u"D"_s, BoardStep::Right), u"-"_s);
        QCOMPARE(box.after(u"G"_s, BoardStep::Left), u"E"_s);
        QCOMPARE(box.after(u"B"_s, BoardStep::RowEnd), u"D"_s);
        QCOMPARE(box.after(u"D"_s, BoardStep::RowStart), u"A"_s);
        QCOMPARE(box.after(u"D"_s, BoardStep::Last), u"G"_s);
        QCOMPARE(box.after(u"D"_s, BoardStep::First), u"A"_s);
        QCOMPARE(box.after(u"C"_s, BoardStep::LaneAfter), u"F"_s);
        QCOMPARE(box.after(u"A"_s, BoardStep::LaneAfter), u"E"_s);
        QCOMPARE(box.after(u"A"_s, BoardStep::LaneBefore), u"-"_s);
    }

    void aClosedLaneIsAStop()
    {
        LayoutBox box;
        box.arrangement.collapsed = {u"epic:data"_s};
        box.arrange();
        QCOMPARE(box.after(u"B"_s, BoardStep::Down), u"Data"_s);
        const BoardSpot head{1, 0, -1};
        QCOMPARE(box.nameAt(spotAfter(box.layout, head, BoardStep::Up)), u"B"_s);
        QCOMPARE(box.nameAt(spotAfter(box.layout, head, BoardStep::Down)), u"-"_s);
        QCOMPARE(box.nameAt(spotAfter(box.layout, head, BoardStep::Left)), u"-"_s);
        box.arrangement.collapsed << u"epic:iam"_s;
        box.arrange();
        QCOMPARE(box.nameAt(firstSpot(box.layout)), u"Identity"_s);
    }

    void everyCardCanBeReachedByArrows()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 50; ++round) {
            std::vector<Story> stories;
            const int count = 1 + static_cast<int>(random() % 12);
            for (int i = 0; i < count; ++i)
                stories.push_back(card(u"S%1"_s.arg(i)).of(threeEpics()[random() % 3].id).in(boardColumns[random() % 5]));
            LayoutBox box(stories);
            QSet<QString> seen;
            std::vector<BoardSpot> open = {*firstSpot(box.layout)};
            while (!open.empty()) {
                const BoardSpot spot = open.back();
                open.pop_back();
                if (seen.contains(box.nameAt(spot)))
                    continue;
                seen << box.nameAt(spot);
                for (const BoardStep step : {BoardStep::Up, BoardStep::Down, BoardStep::Left, BoardStep::Right})
                    if (const auto next = spotAfter(box.layout, spot, step))
                        open.push_back(*next);
            }
            QCOMPARE(seen.size(), count);
        }
    }

    void shiftSelectsARectangle()
    {
        LayoutBox box;
        box.selection.setOnly(box.spot(u"B"_s));
        box.selection.extendTo(box.spot(u"C"_s));
        QCOMPARE(box.selected(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(box.current(), u"C"_s);
        box.selection.extendTo(box.spot(u"A"_s)); // back again: from where it began
        QCOMPARE(box.selected(), (QStringList{u"A"_s, u"B"_s}));
        box.selection.toggle(box.spot(u"B"_s));
        QCOMPARE(box.selected(), QStringList{u"A"_s});
        box.selection.toggle(box.spot(u"G"_s));
        QCOMPARE(box.selected(), (QStringList{u"A"_s, u"G"_s}));
        box.selection.selectAll();
        QCOMPARE(box.selected().size(), 7);
    }

    void theSelectionFollowsItsCards()
    {
        LayoutBox box;
        box.selection.setOnly(box.spot(u"C"_s));
        box.selection.toggle(box.spot(u"F"_s));
        // When one of them is moved
        box.change<Story>(box.selection.storyAt(box.spot(u"F"_s)), [](Story& story) { story.status = StoryStatus::Done; });
        box.arrange();
        // Then both are still selected and it is current
        QCOMPARE(box.selected(), (QStringList{u"C"_s, u"F"_s}));
        QCOMPARE(box.current(), u"F"_s);
    }

    void whatIsNearestTakesThePlaceOfACardThatLeft()
    {
        LayoutBox box;
        box.selection.setOnly(box.spot(u"F"_s));
        const Story gone = *box.records.of<Story>().find(box.selection.storyAt(box.spot(u"F"_s)));
        box.change({{.before = gone}});
        box.arrange();
        QCOMPARE(box.current(), u"G"_s);
        QCOMPARE(box.selected(), QStringList{u"G"_s});
        // and when the filter hides it
        box.arrangement.words = u"A"_s;
        box.arrange();
        QCOMPARE(box.current(), u"A"_s);
        box.arrangement.words = u"nothing like it"_s;
        box.arrange();
        QCOMPARE(box.current(), u"-"_s);
        QVERIFY(box.selected().isEmpty());
    }

    void closingALaneMakesItsHeadCurrent()
    {
        LayoutBox box;
        box.selection.setOnly(box.spot(u"G"_s));
        box.arrangement.collapsed = {u"epic:data"_s};
        box.arrange();
        QCOMPARE(box.current(), u"Data"_s);
        QVERIFY(box.selected().isEmpty());
        box.arrangement.collapsed.clear();
        box.arrange();
        QCOMPARE(box.current(), u"F"_s); // the first of its column
        QCOMPARE(box.selected(), QStringList{u"F"_s});
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
