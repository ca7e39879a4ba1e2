// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/shownscreen.h"

namespace waymark::bench {

/// What is measured of one screen beside opening it and an edit; exit code.
int measureBoard(ShownScreen& shown);     ///< steps of a drag, moves of a card
int measureArranging(ShownScreen& shown); ///< the backlog grouped, filtered, sorted
int measurePlanning(ShownScreen& shown);  ///< a story moved between cells of the roadmap

} // namespace waymark::bench
