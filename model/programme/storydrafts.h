// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storycolumns.h"
#include "model/score/storyproof.h"

namespace waymark {

class Records;

/// What becomes of a row.
enum class RowFate {
    Added,
    Updated, ///< a story with its reference takes over what the row says
    Known,   ///< such a story is there already and stays as it is
    LeftOut, ///< no story: a word of the row says so
    Refused
};

/// One row of a table and the story that it becomes.
struct StoryDraft {
    int line = 0;
    RowFate fate = RowFate::Added;
    Story story = {};
    QString ownerName = {};     ///< of somebody who isn't there yet and will be
    QStringList dependsOn = {}; ///< references, as the row has them
    QString reason = {};        ///< why it is refused or left out
    QStringList notes = {};     ///< what of it can't be kept, in words
};

/// Reads each row as the mapping says. References that the workspace has already tell rows that were imported before.
std::vector<StoryDraft> readStories(const CsvTable& table, const StoryMapping& mapping, const Records& records,
                                    const Catalogues& catalogues, const StoryProofs& proofs);

} // namespace waymark
