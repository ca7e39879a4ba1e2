// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// The rule that ties to tools keep whatever happens to them: what names no tool, or is longer than a line, comes in words that go
/// on a sentence. Whether the toolbox has it is for the caller to look up.
std::optional<QString> toolFault(const QString& tool);

/// Steps on what services and tools are tied to, to be made inside `Workspace::edit`. `tool` is an id of the toolbox. Errors besides
/// Edit's own: NotFound (the other end is gone), Invalid (toolFault()).

/// Gives whether the two weren't tied yet.
Result<bool> tieTool(Edit& edit, const QString& tool, const StoryId& story);
Result<bool> tieTool(Edit& edit, const QString& tool, CheckKey check);
Result<void> untieTool(Edit& edit, const ToolTieId& tie);

} // namespace waymark
