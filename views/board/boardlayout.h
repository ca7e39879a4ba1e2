// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardlanes.h"

#include <QRect>

namespace waymark {

/// A place on the board: the card of this index in a cell. On the head of a collapsed lane the index is -1.
struct BoardSpot {
    int lane = 0;
    int column = 0;
    int index = 0;

    bool isHead() const { return index < 0; }
    friend bool operator==(const BoardSpot&, const BoardSpot&) = default;
};

/// Where dragged cards would come to stand.
struct BoardDrop {
    BoardSpot spot;  ///< the index counts the cards of the cell that aren't being dragged
    QRect indicator; ///< a line between two cards, or the head of a collapsed lane

    friend bool operator==(const BoardDrop&, const BoardDrop&) = default;
};

/// Places cards into lanes and columns. Pure geometry in px, from the top left of all that can be scrolled to; the order
/// of columns is mirrored for languages that run from right to left.
class BoardLayout {
public:
    static constexpr int cardHeight = 96;
    static constexpr int cardGap = 8;
    static constexpr int laneHead = 32;
    static constexpr int columnGap = 12;
    static constexpr int margin = 20; ///< left and right of the columns
    static constexpr int leastColumn = 144;

    /// `rows`: of the model whose cards stand in the lanes. `draft`: the lane in which room is kept for a new card.
    void arrange(std::vector<BoardLane> lanes, int rows, const std::optional<LaneKey>& draft = {});
    void setRoom(int width, Qt::LayoutDirection direction);

    const std::vector<BoardLane>& lanes() const { return m_lanes; }
    const BoardLane& lane(int index) const { return m_lanes[static_cast<size_t>(index)]; }
    int laneCount() const { return static_cast<int>(m_lanes.size()); }
    bool isEmpty() const; ///< no card anywhere
    const std::vector<int>& cell(const BoardSpot& spot) const { return lane(spot.lane).cell(spot.column); }
    int rowAt(const BoardSpot& spot) const { return cell(spot)[static_cast<size_t>(spot.index)]; }
    std::optional<BoardSpot> spotOf(int row) const; ///< none: filtered, or in a collapsed lane
    int laneOf(const LaneKey& key) const;           ///< -1: there is none

    QSize size() const { return {m_width, m_height}; }
    QRect columnRect(int column) const; ///< as high as everything
    QRect headRect(int lane) const;     ///< empty where lanes have no heads
    QRect cellRect(int lane, int column) const;
    QRect cardRect(const BoardSpot& spot) const;
    QRect placeOf(const BoardSpot& spot) const; ///< of the card or the head
    QRect draftRect() const; ///< empty: there is no draft
    int laneAt(int y) const; ///< the nearest one; -1: there are none

    std::optional<BoardSpot> cardAt(QPoint point) const;
    std::optional<int> headAt(QPoint point) const;
    std::vector<int> rowsWithin(const QRect& area) const; ///< cards that it touches
    /// None: there are no lanes. `moving`: rows of the cards that are being dragged.
    std::optional<BoardDrop> dropAt(QPoint point, const QSet<int>& moving) const;

private:
    void place();
    int cellTop(int lane) const { return m_tops[static_cast<size_t>(lane)] + headHeight(lane); }
    int headHeight(int lane) const { return this->lane(lane).key.kind == LaneKind::None ? cardGap : laneHead; }
    int columnAt(int x) const;

    std::vector<BoardLane> m_lanes;
    std::vector<int> m_tops = {0};                ///< of the lanes, and the end of the last one
    std::vector<std::optional<BoardSpot>> m_spots; ///< by row
    std::optional<LaneKey> m_draft;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
    int m_room = 0;
    int m_width = 0;
    int m_height = 0;
    int m_column = leastColumn;
};

} // namespace waymark
