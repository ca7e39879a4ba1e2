// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace waymark {

class BoardCanvas;

/// What the keyboard does on a board:
/// arrows, Home, End, Page up and down go to another card, with Shift they select all on the way, with Alt nothing;
/// Space selects or unselects, Ctrl+A selects all;
/// Ctrl+Left and Right move the selected cards to the column beside, Ctrl+Up and Down rank them, with Shift they go to
/// the lane above or below; 1 to 5 put them into that column;
/// Enter opens, F2 renames, Delete removes, + and - open and close a lane, Esc takes back a drag or the selection.
/// False: the key is none of these.
bool pressKey(BoardCanvas& board, const QKeyEvent& event);

} // namespace waymark
