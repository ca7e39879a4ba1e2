// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"

namespace waymark {

// The rules that a game day keeps whatever happens to it. The steps on game days and the import of a whole plan ask here. A
// fault comes in words that go on a sentence; none: there is none.

/// Whether it was held: it has an outcome and is not called off.
bool wasHeld(GameDayOutcome outcome);

/// Title, epic and day, lengths of its texts, a day on which it was held if it was and else none, and its evidence.
std::optional<QString> gameDayFault(const GameDay& gameDay);

/// That nobody has held it in the future, as seen from a day in the workspace's time zone.
std::optional<QString> heldFault(const GameDay& gameDay, QDate today);

} // namespace waymark
