// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace waymark {

class BoardCanvas;

/// Fills the context menu of the selected cards: what the keys and the mouse do too.
void fillCardMenu(QMenu& menu, BoardCanvas& board);

} // namespace waymark
