// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/storystatus.h"
#include "views/board/boardlanes.h"

namespace waymark {

/// The cards between which moved ones are to stand; none: at an end of the cell.
struct CardNeighbours {
    std::optional<StoryId> above = {};
    std::optional<StoryId> below = {};
};

/// Where cards are to go. What is not given stays as it is.
struct CardTarget {
    std::optional<StoryStatus> status = {};
    std::optional<LaneKey> lane = {};           ///< sets the epic or the owner
    std::optional<CardNeighbours> between = {}; ///< sets the rank, where the present one doesn't fit
};

/// What a person does on the board, each one edit and so one undo. Errors besides those of the edits: Invalid, if the
/// sprint of a story is closed.

/// Errors: Invalid, while a story is to be done and the rule for that refuses it, naming what is missing.
Result<StatusMoved> placeCards(Workspace& workspace, std::span<const StoryId> stories, const CardTarget& target,
                               const StoryProofs& proofs);

/// A story that is new in a sprint, below all others.
struct NewCard {
    SprintId sprint;
    EpicName epic;
    std::optional<PersonId> owner = {};
    QString title = {};
};
Result<StoryId> addCard(Workspace& workspace, const NewCard& card);

Result<void> renameCard(Workspace& workspace, const StoryId& story, const QString& title);
Result<void> removeCards(Workspace& workspace, std::span<const StoryId> stories);

/// Gives a column of all boards another limit; 0: none.
Result<void> limitColumn(Workspace& workspace, StoryStatus column, int limit);

/// The backlog and what is done take any number.
bool canBeLimited(StoryStatus column);

} // namespace waymark
