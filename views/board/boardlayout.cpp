// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardlayout.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr int indicatorHeight = 2;

int stackHeight(size_t cards)
{
    return static_cast<int>(cards) * (BoardLayout::cardHeight + BoardLayout::cardGap);
}

} // namespace

void BoardLayout::arrange(std::vector<BoardLane> lanes, int rows, const std::optional<LaneKey>& draft)
{
    m_lanes = std::move(lanes);
    m_draft = draft;
    m_spots.assign(static_cast<size_t>(rows), std::nullopt);
    for (int i = 0; i < laneCount(); ++i)
        for (int column = 0; column < boardColumnCount && !lane(i).collapsed; ++column) {
            const auto& cell = lane(i).cell(column);
            for (size_t index = 0; index < cell.size(); ++index)
                m_spots[static_cast<size_t>(cell[index])] = BoardSpot{i, column, static_cast<int>(index)};
        }
    place();
}

void BoardLayout::setRoom(int width, Qt::LayoutDirection direction)
{
    m_room = width;
    m_direction = direction;
    place();
}

void BoardLayout::place()
{
    const int gaps = (boardColumnCount - 1) * columnGap + 2 * margin;
    m_column = std::max(leastColumn, (m_room - gaps) / boardColumnCount);
    m_width = std::max(m_room, boardColumnCount * m_column + gaps);
    m_tops.assign(1, 0);
    const int draft = m_draft ? laneOf(*m_draft) : -1;
    for (int i = 0; i < laneCount(); ++i) {
        size_t most = 0;
        for (int column = 0; column < boardColumnCount && !lane(i).collapsed; ++column)
            most = std::max(most, lane(i).cell(column).size() + (i == draft && column == 0 ? 1 : 0));
        m_tops.push_back(m_tops.back() + headHeight(i) + stackHeight(most));
    }
    m_height = m_tops.back() + (m_lanes.empty() ? 0 : cardGap);
}

bool BoardLayout::isEmpty() const
{
    return std::ranges::all_of(m_lanes, [](const BoardLane& lane) { return lane.stories == 0; });
}

std::optional<BoardSpot> BoardLayout::spotOf(int row) const
{
    return row >= 0 && row < static_cast<int>(m_spots.size()) ? m_spots[static_cast<size_t>(row)] : std::nullopt;
}

int BoardLayout::laneOf(const LaneKey& key) const
{
    const auto it = std::ranges::find(m_lanes, key, &BoardLane::key);
    return it == m_lanes.end() ? -1 : static_cast<int>(it - m_lanes.begin());
}

QRect BoardLayout::columnRect(int column) const
{
    const int left = margin + column * (m_column + columnGap);
    return {m_direction == Qt::RightToLeft ? m_width - left - m_column : left, 0, m_column, m_height};
}

QRect BoardLayout::headRect(int lane) const
{
    if (this->lane(lane).key.kind == LaneKind::None)
        return {};
    const QRect all = columnRect(0).united(columnRect(boardColumnCount - 1));
    return {all.left(), m_tops[static_cast<size_t>(lane)], all.width(), laneHead};
}

QRect BoardLayout::cellRect(int lane, int column) const
{
    const QRect across = columnRect(column);
    return {across.left(), cellTop(lane), across.width(), m_tops[static_cast<size_t>(lane) + 1] - cellTop(lane)};
}

QRect BoardLayout::cardRect(const BoardSpot& spot) const
{
    const QRect across = columnRect(spot.column);
    return {across.left(), cellTop(spot.lane) + stackHeight(static_cast<size_t>(spot.index)), across.width(), cardHeight};
}

QRect BoardLayout::placeOf(const BoardSpot& spot) const
{
    return spot.isHead() ? headRect(spot.lane) : cardRect(spot);
}

QRect BoardLayout::draftRect() const
{
    const int draft = m_draft ? laneOf(*m_draft) : -1;
    return draft < 0 ? QRect() : cardRect({draft, 0, static_cast<int>(lane(draft).cell(0).size())});
}

int BoardLayout::laneAt(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    return std::clamp(static_cast<int>(after - m_tops.begin()) - 1, m_lanes.empty() ? -1 : 0, laneCount() - 1);
}

int BoardLayout::columnAt(int x) const
{
    const int along = m_direction == Qt::RightToLeft ? m_width - 1 - x : x;
    return std::clamp((along - margin + columnGap / 2) / (m_column + columnGap), 0, boardColumnCount - 1);
}

std::optional<BoardSpot> BoardLayout::cardAt(QPoint point) const
{
    const int lane = laneAt(point.y());
    if (lane < 0 || this->lane(lane).collapsed || point.y() < cellTop(lane))
        return std::nullopt;
    const BoardSpot spot{lane, columnAt(point.x()), (point.y() - cellTop(lane)) / (cardHeight + cardGap)};
    if (spot.index >= static_cast<int>(cell(spot).size()) || !cardRect(spot).contains(point))
        return std::nullopt;
    return spot;
}

std::optional<int> BoardLayout::headAt(QPoint point) const
{
    const int lane = laneAt(point.y());
    return lane >= 0 && headRect(lane).contains(point) ? std::optional(lane) : std::nullopt;
}

std::vector<int> BoardLayout::rowsWithin(const QRect& area) const
{
    std::vector<int> rows;
    if (m_lanes.empty())
        return rows;
    for (int i = laneAt(area.top()); i <= laneAt(area.bottom()); ++i)
        for (int column = 0; column < boardColumnCount && !lane(i).collapsed; ++column) {
            const QRect across = columnRect(column);
            if (area.right() < across.left() || area.left() > across.right())
                continue;
            const int count = static_cast<int>(lane(i).cell(column).size());
            const int step = cardHeight + cardGap;
            const int first = std::max(0, (area.top() - cellTop(i) + cardGap) / step);
            for (int index = first; index < count && cellTop(i) + index * step <= area.bottom(); ++index)
                rows.push_back(lane(i).cell(column)[static_cast<size_t>(index)]);
        }
    return rows;
}

std::optional<BoardDrop> BoardLayout::dropAt(QPoint point, const QSet<int>& moving) const
{
    const int lane = laneAt(point.y());
    if (lane < 0)
        return std::nullopt;
    BoardDrop drop{.spot = {lane, columnAt(point.x()), 0}, .indicator = {}};
    const auto& cards = cell(drop.spot);
    if (this->lane(lane).collapsed) {
        drop.spot.index = static_cast<int>(std::ranges::count_if(cards, [&](int row) { return !moving.contains(row); }));
        drop.indicator = headRect(lane);
        return drop;
    }
    int line = cellTop(lane) - cardGap / 2;
    for (int index = 0; index < static_cast<int>(cards.size()); ++index) {
        if (moving.contains(cards[static_cast<size_t>(index)]))
            continue;
        const QRect card = cardRect({lane, drop.spot.column, index});
        if (point.y() < card.center().y()) {
            line = card.top() - cardGap / 2;
            break;
        }
        line = card.bottom() + cardGap / 2;
        ++drop.spot.index;
    }
    const QRect across = columnRect(drop.spot.column);
    drop.indicator = {across.left(), std::max(0, line - indicatorHeight / 2), across.width(), indicatorHeight};
    return drop;
}

} // namespace waymark
