// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storydrafts.h"

namespace waymark {

class Workspace;

/// What an import would do; nothing is changed.
struct StoryImport {
    std::vector<StoryDraft> drafts = {};                        ///< one for each row of the table
    std::vector<std::pair<StoryId, StoryId>> dependencies = {}; ///< new ones: a story, and what it depends on

    int count(RowFate fate) const;
};

/// Reads the table and resolves its dependencies: those on stories that are nowhere, and those that would close a
/// circle, are left out with a note. Errors: Invalid, if no column gives titles.
Result<StoryImport> draftStories(const CsvTable& table, const StoryMapping& mapping, const Records& records,
                                 const Catalogues& catalogues, const StoryProofs& proofs);

/// Makes it: people who are new, stories in the order of the file, dependencies: one edit. Returns the ids of what it
/// added or changed. Errors: Invalid, if there is nothing to do; Conflict, if a story was changed since it was drafted;
/// Edit's own.
Result<std::vector<StoryId>> importStories(Workspace& workspace, const StoryImport& import, const QString& fileName);

} // namespace waymark
