// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <vector>

namespace waymark {

class Workspace;

} // namespace waymark

namespace waymark::bench {

/// What a story is given by the edit of this number, each other than the story has: an edit that changes nothing is none.
/// Titles are new in each run, as an earlier one may have left its own.
QString newTitle(size_t number);
int otherPoints(int points);

/// The story of this number, of all.
Result<void> renameStory(Workspace& workspace, size_t number);
/// Its title or its points, in turn.
Result<void> changeStory(Workspace& workspace, const StoryId& story, size_t number);

/// ms
struct EditTimes {
    std::vector<double> edits = {};
    std::vector<double> undos = {};
};

/// Edits, each of which is taken back at once.
struct EditRounds {
    size_t count = 200;
    std::function<Result<void>(size_t round)> edit = {};
    std::function<void()> shown = {};   ///< part of the time of edit and undo: paints them, say
    std::function<void()> settled = {}; ///< no part of it: lets what they set off come to its end
};

/// Errors: those of an edit or an undo; Invalid, if one of them changed nothing.
Result<EditTimes> timeEdits(Workspace& workspace, const EditRounds& rounds);

/// Prints "PREFIXedit" and "PREFIXundo", or why there are none; exit code.
int printEdits(const QByteArray& prefix, const Result<EditTimes>& times);

} // namespace waymark::bench
