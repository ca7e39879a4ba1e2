// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/boardlayoutbox.h"
#include "views/board/boardnavigation.h"

#include <QTest>

#include <random>

using namespace waymark;
using namespace Qt::StringLiterals;

/// Where keys lead on the board, and what is selected by that.
class TestBoardNavigation : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestBoardNavigation)
#include "tst_boardnavigation.moc"
