// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"
#include "model/score/autoplan.h"
#include "model/score/programmefigures.h"

#include <QSet>

#include <memory>

namespace waymark {

/// A plan with what it is proposed from: values, so that a worker can make it, and so that it can be looked into while
/// the workspace goes on.
struct PlanProposal {
    std::shared_ptr<const Records> records = {};
    std::shared_ptr<const ProgrammeFigures> figures = {}; ///< null: nothing is proven
    QDate today = {};
    AutoPlan plan = {};

    PlanningEvidence evidence() const;
    const Story* story(const StoryId& id) const { return records->of<Story>().find(id); }
    std::optional<int> numberOf(const std::optional<SprintId>& sprint) const; ///< none: the backlog
    /// As a sprint counts them.
    int pointsOf(const StoryId& story) const;
    std::vector<PlanMove> movesOf(const QSet<StoryId>& stories) const;
    /// Points of a sprint, if only the moves of these stories were made.
    int pointsWith(const QSet<StoryId>& stories, const SprintRoom& room) const;
    /// What would be wrong then.
    std::vector<Reason> faultsWith(const QSet<StoryId>& stories) const;
};

/// These stories, and those whose moves are needed for theirs: what they depend on, and what makes room for them.
QSet<StoryId> withWhatIsNeeded(const PlanProposal& proposal, QSet<StoryId> stories);

} // namespace waymark
