// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/boardnavigation.h"

#include <algorithm>

namespace waymark {

namespace {

using Spot = std::optional<BoardSpot>;

int lastIndex(const BoardLayout& layout, int lane, int column)
{
    return static_cast<int>(layout.lane(lane).cell(column).size()) - 1;
}

/// Upwards (-1) or downwards (1).
Spot along(const BoardLayout& layout, const BoardSpot& from, int direction)
{
    const int index = from.index + direction;
    if (!from.isHead() && index >= 0 && index <= lastIndex(layout, from.lane, from.column))
        return BoardSpot{from.lane, from.column, index};
    for (int lane = from.lane + direction; lane >= 0 && lane < layout.laneCount(); lane += direction) {
        if (layout.lane(lane).collapsed)
            return BoardSpot{lane, from.column, -1};
        if (const int last = lastIndex(layout, lane, from.column); last >= 0)
            return BoardSpot{lane, from.column, direction > 0 ? 0 : last};
    }
    return std::nullopt;
}

/// In one lane, the nearest cell with cards at or beyond `column`.
Spot inLane(const BoardLayout& layout, int lane, int column, int index, int direction)
{
    if (layout.lane(lane).collapsed)
        return std::nullopt;
    for (; column >= 0 && column < boardColumnCount; column += direction)
        if (const int last = lastIndex(layout, lane, column); last >= 0)
            return BoardSpot{lane, column, std::clamp(index, 0, last)};
    return std::nullopt;
}

Spot across(const BoardLayout& layout, const BoardSpot& from, int direction)
{
    if (from.isHead())
        return std::nullopt;
    const int column = from.column + direction;
    if (const Spot spot = inLane(layout, from.lane, column, from.index, direction))
        return spot;
    for (int distance = 1; distance < layout.laneCount(); ++distance)
        for (const int lane : {from.lane + distance, from.lane - distance})
            if (lane >= 0 && lane < layout.laneCount())
                if (const Spot spot = inLane(layout, lane, column, 0, direction))
                    return spot;
    return std::nullopt;
}

Spot laneBeside(const BoardLayout& layout, const BoardSpot& from, int direction)
{
    for (int lane = from.lane + direction; lane >= 0 && lane < layout.laneCount(); lane += direction)
        if (const Spot spot = entryOf(layout, lane, from.column))
            return spot;
    return std::nullopt;
}

Spot lastSpot(const BoardLayout& layout)
{
    for (int lane = layout.laneCount() - 1; lane >= 0; --lane) {
        if (layout.lane(lane).collapsed)
            return BoardSpot{lane, 0, -1};
        for (int column = boardColumnCount - 1; column >= 0; --column)
            if (const int last = lastIndex(layout, lane, column); last >= 0)
                return BoardSpot{lane, column, last};
    }
    return std::nullopt;
}

} // namespace

std::optional<BoardSpot> entryOf(const BoardLayout& layout, int lane, int column)
{
    if (layout.lane(lane).collapsed)
        return BoardSpot{lane, column, -1};
    if (lastIndex(layout, lane, column) >= 0)
        return BoardSpot{lane, column, 0};
    return inLane(layout, lane, 0, 0, 1);
}

std::optional<BoardSpot> spotAfter(const BoardLayout& layout, const BoardSpot& from, BoardStep step)
{
    switch (step) {
    case BoardStep::Up: return along(layout, from, -1);
    case BoardStep::Down: return along(layout, from, 1);
    case BoardStep::Left: return across(layout, from, -1);
    case BoardStep::Right: return across(layout, from, 1);
    case BoardStep::RowStart: return inLane(layout, from.lane, 0, from.index, 1);
    case BoardStep::RowEnd: return inLane(layout, from.lane, boardColumnCount - 1, from.index, -1);
    case BoardStep::First: return firstSpot(layout);
    case BoardStep::Last: return lastSpot(layout);
    case BoardStep::LaneBefore: return laneBeside(layout, from, -1);
    case BoardStep::LaneAfter: return laneBeside(layout, from, 1);
    }
    Q_UNREACHABLE();
}

std::optional<BoardSpot> firstSpot(const BoardLayout& layout)
{
    for (int lane = 0; lane < layout.laneCount(); ++lane)
        if (!layout.lane(lane).collapsed)
            if (const Spot spot = inLane(layout, lane, 0, 0, 1))
                return spot;
    return layout.laneCount() > 0 ? entryOf(layout, 0, 0) : std::nullopt;
}

std::optional<BoardSpot> spotNear(const BoardLayout& layout, const QRect& place)
{
    Spot nearest;
    int least = 0;
    const auto consider = [&](const BoardSpot& spot) {
        const QPoint apart = layout.placeOf(spot).topLeft() - place.topLeft();
        if (const int distance = 4 * std::abs(apart.x()) + std::abs(apart.y()); !nearest || distance < least) {
            nearest = spot; // a card of the same column is nearer than one beside it
            least = distance;
        }
    };
    for (int lane = 0; lane < layout.laneCount(); ++lane)
        for (int column = 0; column < boardColumnCount && !layout.lane(lane).collapsed; ++column)
            for (int index = 0; index <= lastIndex(layout, lane, column); ++index)
                consider({lane, column, index});
    return nearest ? nearest : firstSpot(layout);
}

} // namespace waymark
