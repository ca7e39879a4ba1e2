// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <span>

namespace waymark {

/// Steps on stories, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far, so
/// that steps can follow each other. Errors besides Edit's own: NotFound (somebody removed the story), Invalid with what
/// would be wrong.

/// Room between the ranks of stories that are made one after another.
inline constexpr qint64 rankStep = 1024;

/// "IAM-UC-101": the next free reference of an epic (by its code) and kind, beyond all that stories have and that are in
/// `given`. Own stories count from 101, so that they never meet those of the epic catalogue.
QString nextReference(const Records& records, const QString& epicCode, StoryKind kind, const QStringList& given = {});

/// The rank below all others.
qint64 lastRank(const Records& records);

using StoryChange = std::function<void(Story&)>;
/// Errors: Invalid, if a story would leave or enter a closed sprint, or become of another kind than its links need.
Result<void> changeStories(Edit& edit, std::span<const StoryId> stories, const StoryChange& change);

/// With their links, dependencies, ties to risks, policy statements, controls, game days and choices of reviews, and notes.
/// Errors: Invalid, if one is part of a closed sprint.
Result<void> removeStories(Edit& edit, std::span<const StoryId> stories);

/// None: back into the backlog, where what was begun is ready again. Errors: Invalid, if the story's or the other sprint
/// is closed.
Result<void> planStories(Edit& edit, std::span<const StoryId> stories, const std::optional<SprintId>& sprint);

/// Places stories, in their present order, right before `before`, or at the end. Gives new ranks to as few others as
/// possible.
Result<void> rankStories(Edit& edit, std::span<const StoryId> stories, const std::optional<StoryId>& before);

/// A copy in the backlog, with the links to checks and use cases but nothing of its progress. It treats no risk, improves
/// no choice and meets no policy or control: whether it does is for people to say.
Result<void> duplicateStory(Edit& edit, const StoryId& story, const QString& reference);

/// Moves the points of `rest`, and the criteria numbered in `criteria` (from 0), to this new story. It is of the first
/// one's kind, stands in its sprint, is ranked right behind it, has all its links, and is tied to the same risks, policy statements,
/// controls, game days and choices of reviews. Errors: Invalid, unless both keep at least one point, or if the sprint is closed.
Result<void> splitStory(Edit& edit, const StoryId& story, const Story& rest, const std::vector<int>& criteria);

/// `story` can only be done after `other`. Errors: Invalid, naming the path that would close a circle, "A → B → A".
Result<void> addDependency(Edit& edit, const StoryId& story, const StoryId& other);

/// The stories along which `from` depends on `to`, both included; empty: it doesn't.
std::vector<StoryId> dependencyPath(const Records& records, const StoryId& from, const StoryId& to);

/// Errors: Invalid, unless `abuse` is an abuse case and `use` a use case.
Result<void> addMitigation(Edit& edit, const StoryId& abuse, const StoryId& use);
Result<void> linkCheck(Edit& edit, const StoryId& story, const CheckKey& check);
Result<void> removeLinks(Edit& edit, const std::function<bool(const Link&)>& which);

/// A dated note under the name of `author`.
Result<void> addNote(Edit& edit, Note note, const QString& author, const QDateTime& now);

} // namespace waymark
