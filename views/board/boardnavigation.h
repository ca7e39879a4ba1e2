// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/board/boardlayout.h"

namespace waymark {

enum class BoardStep { Up, Down, Left, Right, RowStart, RowEnd, First, Last, LaneBefore, LaneAfter };

/// Where a key leads from a spot; none: nowhere. Up and down go on into the next lane, where a collapsed one is a stop of
/// its own; left and right (to the column before and after, whichever way the language runs) pass over empty cells and
/// reach other lanes when their own has nothing more on that side.
std::optional<BoardSpot> spotAfter(const BoardLayout& layout, const BoardSpot& from, BoardStep step);

/// The first stop in a lane: its head if it is collapsed, else a card, of this column if it has one there.
std::optional<BoardSpot> entryOf(const BoardLayout& layout, int lane, int column);

/// The spot to begin from: the first card, else the first collapsed lane.
std::optional<BoardSpot> firstSpot(const BoardLayout& layout);

/// The card or head that is nearest to a place: what becomes current when a card has left it.
std::optional<BoardSpot> spotNear(const BoardLayout& layout, const QRect& place);

} // namespace waymark
