// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/result.h"
#include "model/score/storyproof.h"

#include <span>

namespace waymark {

class Records;

/// Stories as CSV, in the order given, with all of their fields, what they wait for and what their checks say. Cells that a
/// spreadsheet would take for a formula are defused; imported again, they are the same stories.
QByteArray storyCsv(const Records& records, std::span<const StoryId> stories, const StoryProofs& proofs);

/// Writes that to a file; an unfinished one is not left behind. Errors: Io, Invalid (an open workspace).
Result<void> exportStories(const QString& file, const Records& records, std::span<const StoryId> stories, const StoryProofs& proofs);

} // namespace waymark
