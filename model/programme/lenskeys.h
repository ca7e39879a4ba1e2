// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/lens.h"
#include "model/domain/review.h"

#include <span>

namespace waymark {

/// Whether one is another edition of the other: a third at least of the questions of the smaller one have their id in the other
/// too, with a title that has half of the words. Ids alone tell little: every other lens has a "SEC1".
bool areEditions(const Lens& lens, const Lens& other);

/// The key of a lens that somebody brings: keyOfLensNamed(), unless the latest lens that is `known` by that key is another one
/// that happens to bear the same name; then "key-2" or the next that is free or of which it is an edition. A known lens that can't be
/// read any more is taken for the same. Reads lenses: not for a thread that must answer at once.
QString keyOfLens(const Lens& lens, std::span<const LensRecord> known);

} // namespace waymark
