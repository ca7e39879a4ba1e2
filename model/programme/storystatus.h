// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/score/storyproof.h"

#include <functional>
#include <span>

namespace waymark {

class Edit;
class Workspace;

/// What there is to say about a move that went through.
struct StatusMoved {
    QStringList warnings = {}; ///< where the workspace only warns: "LOG-UC-03: 1 of 3 linked checks fails (failing: iam_1)"
};

/// "iam_1, iam_2, kms_1 and 4 more": ids of checks for a sentence; empty: none of them has a name.
QString namedChecks(std::span<const CheckKey> checks, const QHash<CheckKey, CheckUnit>& names);

/// Moves stories to another column of the board: one edit. While a linked check fails, done is refused, warned about or
/// let through, as the workspace's DoneRule says. `first` is what else the same edit does, before. Errors: Invalid, naming
/// each story with its checks that fail or never ran; Edit's own.
Result<StatusMoved> moveToStatus(Workspace& workspace, std::span<const StoryId> stories, StoryStatus status,
                                 const StoryProofs& proofs, const std::function<Result<void>(Edit&)>& first = {});

} // namespace waymark
