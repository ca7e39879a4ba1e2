// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace waymark {

class BoardCanvas;

/// Lets screen readers see a board as a list of its cards. Once is enough for all boards.
void makeBoardsAccessible();

/// Tells them that another card is current, or that it has moved.
void announceCurrent(BoardCanvas& board);

} // namespace waymark
