// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/changewords.h"
#include "views/story/storylinesmodel.h"

namespace waymark {

class Records;
struct Catalogues;
struct ProgrammeFigures;

/// For differences(): as namesIn(), with epics and capabilities by name too. `catalogues` may be null, and `figures`, which know
/// what checks are called. The records and the catalogues must outlive it.
NameOfValue namesFor(const Records& records, const Catalogues* catalogues, const ProgrammeFigures* figures = nullptr);

/// What was changed of a story, newest first, one line a change: moment, "Points: 3 → 5", who. What only moved it in the
/// order of the backlog is left out. `catalogues` may be null, and `figures`, which know what checks are called.
std::vector<StoryLine> historyLines(const std::vector<ChangeSet>& history, const Records& records,
                                    const Catalogues* catalogues, const QDateTime& now,
                                    const ProgrammeFigures* figures = nullptr);

/// When the story came to the status that it has; invalid: `history` doesn't reach back so far.
QDateTime statusSince(const std::vector<ChangeSet>& history);

} // namespace waymark
