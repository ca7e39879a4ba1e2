// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// What the steps on stories and sprints look up first, as the edit has left it so far. Errors: NotFound in words.
Result<const Story*> storyOf(const Edit& edit, const StoryId& id);
Result<const Sprint*> sprintOf(const Edit& edit, const SprintId& id);

/// A sprint that may still be changed. Errors: NotFound, Invalid (it is closed).
Result<const Sprint*> openSprint(const Edit& edit, const SprintId& id);

/// Errors: NotFound, Invalid (the sprint is closed, so the story can neither leave nor enter it); none: fine.
Result<void> mayMove(const Edit& edit, const Story& story, const std::optional<SprintId>& sprint);

/// Makes room for one story right behind another in the backlog, by new ranks for as few as possible; returns its rank.
Result<qint64> roomBehind(Edit& edit, const StoryId& story);

} // namespace waymark
