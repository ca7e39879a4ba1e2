// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <span>

namespace waymark {

/// Steps on sprints, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far.
/// Errors besides Edit's own: NotFound, Invalid with what would be wrong. A closed sprint can be neither changed nor
/// removed.

/// A sprint right behind the last one, as long as that is, or 14 days from `firstDay`.
Sprint nextSprint(const Records& records, QDate firstDay);

/// As planned sprints, that overlap neither each other nor what stays. `replace`: sprints that are planned and hold neither
/// a story nor a decision on their gate go first.
Result<void> addSprints(Edit& edit, std::span<const Sprint> sprints, bool replace);

/// `shiftLater`: all planned sprints behind it move by as many days as its end does.
Result<void> redateSprint(Edit& edit, const SprintId& sprint, QDate start, QDate end, bool shiftLater);

/// Its state stays: starting and closing are steps of their own. Errors: Invalid, if it would share days with another.
Result<void> changeSprint(Edit& edit, const SprintId& sprint, const std::function<void(Sprint&)>& change);

/// Its stories go back to the backlog; its notes and its gate policy go with it. Errors: Invalid, if a decision on its gate
/// is kept.
Result<void> removeSprint(Edit& edit, const SprintId& sprint);

/// Errors: Invalid, if another sprint is active or an earlier one is still planned.
Result<void> startSprint(Edit& edit, const SprintId& sprint);

/// What becomes of a sprint that is closed.
struct SprintClosing {
    SprintId sprint = SprintId::create();
    QDateTime now = {};
    QString author = {};
    int capacity = 0;
    std::optional<SprintId> carryTo = {};          ///< takes over what isn't done; none: all goes to the backlog
    std::vector<StoryId> returned = {};            ///< goes to the backlog all the same
    std::optional<bool> gate = {};
    QStringList gateLines = {};
};

/// Freezes its numbers and stories, moves on what is not done: one edit, so one undo. Errors: Invalid, if it is closed
/// already or carries over into itself or a closed one.
Result<void> closeSprint(Edit& edit, const SprintClosing& closing);

/// Their stories, risks, workloads and policy statements lose the owner, their game days the lead; absences and notes go with
/// them.
Result<void> removePerson(Edit& edit, const PersonId& person);

} // namespace waymark
