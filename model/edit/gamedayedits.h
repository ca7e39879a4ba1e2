// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>

namespace waymark {

/// Steps on game days, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far. Errors
/// besides Edit's own: NotFound (somebody removed it), Invalid (no title; held without a day or in the future of `today`; an
/// outcome without having been held).

/// The draft under the next free reference, "GD-3". Gives the draft's own id.
Result<GameDayId> addGameDay(Edit& edit, GameDay draft, QDate today);

using GameDayChange = std::function<void(GameDay&)>;
/// Id and reference stay. Where the outcome becomes planned or cancelled, the day on which it was held goes.
Result<void> changeGameDay(Edit& edit, const GameDayId& gameDay, const GameDayChange& change, QDate today);

/// With its ties and notes.
Result<void> removeGameDay(Edit& edit, const GameDayId& gameDay);

/// Gives whether anything changed: one that was tied as the other kind is tied as this one.
Result<bool> tieGameDay(Edit& edit, const GameDayId& gameDay, const StoryId& story, GameDayTieKind kind);
Result<void> untieGameDay(Edit& edit, const GameDayTieId& tie);

} // namespace waymark
