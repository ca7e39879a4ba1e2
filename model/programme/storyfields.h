// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "model/programme/storystatus.h"

#include <QVariant>

namespace waymark {

struct Catalogues;

/// What people change of a story in a list, one at a time or for many at once.
enum class StoryField { Title, Kind, Epic, Priority, Points, Owner, Sprint, Status, Component, Layer, Capability };

/// The value of a field: text of Title; id of Epic and Capability (empty: none); int of Kind, Priority, Points, Status,
/// Component and Layer; of Owner and Sprint the id as text (empty: none).
QVariant storyFieldValue(const Story& story, StoryField field);

/// A step of an edit that gives stories this value. Not for Status, which has a rule of its own. Errors: Invalid, with
/// what would be wrong; NotFound; Edit's own.
Result<void> changeField(Edit& edit, std::span<const StoryId> stories, StoryField field, const QVariant& value);

/// Gives stories this value: one edit. Errors: as above; of Status, those of moveToStatus().
Result<StatusMoved> setStoryField(Workspace& workspace, std::span<const StoryId> stories, StoryField field,
                                  const QVariant& value, const StoryProofs& proofs);

/// "IAM-UC-101", "12 stories": what an edit's text calls them.
QString namesOf(const Records& records, std::span<const StoryId> stories);

/// What may still be planned into: not closed, by number.
std::vector<const Sprint*> openSprints(const Records& records);

/// By name.
std::vector<const Person*> peopleByName(const Records& records);

/// Most points that a story can have; more is no story.
inline constexpr int mostPoints = 999;

} // namespace waymark
