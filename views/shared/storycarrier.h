// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/story.h"

#include <span>

class QMimeData;

namespace waymark {

/// What stories carry while they are dragged from one table or cell to another.
inline constexpr QLatin1String storiesFormat("application/x-waymark-stories");

/// One id a line; besides, references and titles as text, for other programs.
QMimeData* carryStories(std::span<const Story* const> stories);
/// Empty: it carries none.
std::vector<StoryId> storiesIn(const QMimeData& data);

} // namespace waymark
