// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/person.h"
#include "model/score/programmefigures.h"

namespace waymark {

/// What a sprint's list of stories is read from.
struct PlanRows {
    std::span<const Story> stories = {};
    std::span<const Person> people = {};
    std::span<const ClosedStory> closedStories = {};
};

/// One story of a sprint. Of a closed sprint it is as it was then, and what nobody noted then is missing.
struct SprintRow {
    QString reference = {};
    QString title = {};
    QString epic = {}; ///< id
    StoryKind kind = StoryKind::Use;
    Priority priority = Priority::Should;
    std::optional<int> points = {}; ///< none: not estimated; 0: it won't be done, so it doesn't count
    StoryStatus status = StoryStatus::Backlog;
    std::optional<QString> owner = {}; ///< name; empty: nobody. None: not known of a closed sprint
    std::optional<Proof> proof = {};   ///< none: not known of a closed sprint
    std::optional<StoryFate> fate = {}; ///< of a closed sprint
    std::optional<int> carriedTo = {};  ///< number of the sprint that took it over
};

/// Stories of a sprint by reference; of a closed one those that its closure froze, whatever happened to them since.
std::vector<SprintRow> sprintRows(const SprintFigures& sprint, const StoryProofs& proofs, const PlanRows& rows);

} // namespace waymark
