// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storylinesmodel.h"

namespace waymark {

class Records;
struct ProgrammeFigures;

/// The choices of reviews that a story is to bring about, by workload and question, with what tests say of each by now. The key
/// of a line is the id of its ImprovementTie. `figures` may be null while they are computed: ids stand for titles then.
std::vector<StoryLine> improvementLines(const Records& records, const StoryId& story, const ProgrammeFigures* figures);

} // namespace waymark
