// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/shownscreen.h"

namespace waymark::bench {

/// What is measured of one screen beside opening it and an edit; exit code.
int measureBoard(ShownScreen& shown);     ///< steps of a drag, moves of a card
int measureArranging(ShownScreen& shown); ///< the backlog grouped, filtered, sorted
int measurePlanning(ShownScreen& shown);  ///< a story moved between cells of the roadmap
int measureReviews(ShownScreen& shown);   ///< another question of a review, an answer
int measurePicture(ShownScreen& shown);   ///< frames of a thread of 500 nodes: all of it, panned, zoomed, under the pointer

/// Until the Reviews screen shows what tests say, which a worker reads; whether it does.
bool waitForProof(const ShownScreen& shown);

} // namespace waymark::bench
