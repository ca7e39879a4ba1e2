// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"
#include "model/domain/result.h"

#include <QStringList>

namespace waymark {

class Records;
class Workspace;
struct Catalogues;

/// Makes a use case of something that a game day found, in the game day's epic and tied to it as raised: one edit. Errors: NotFound
/// (the game day is gone), Invalid (no title, or one that is too long); Edit's own.
Result<StoryId> addRaisedStory(Workspace& workspace, const Catalogues& catalogues, const GameDayId& gameDay, const QString& title);

/// The lines of its findings that are no title of a story that it raised, in their order.
QStringList unraisedFindings(const Records& records, const GameDay& gameDay);

} // namespace waymark
