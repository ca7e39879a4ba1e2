// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/epicname.h"
#include "model/domain/run.h"
#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/score/compliance.h"
#include "model/score/storyproof.h"
#include "model/score/trend.h"

namespace waymark {

/// Where one epic stands.
struct EpicFigures {
    EpicName epic = {}; ///< id empty: the checks that belong to no epic
    Compliance compliance = {};
    int stories = 0;
    int done = 0;
};

/// Where one sprint stands; points of stories.
struct SprintFigures {
    Sprint sprint = {};
    int planned = 0;
    int done = 0;
};

/// Every figure of the programme. Screens, HTML, JSON and the command line all take their numbers from here.
struct ProgrammeFigures {
    Compliance overall = {};
    Figure severeFailures = {};
    std::vector<EpicFigures> epics = {}; ///< in the catalogue's order; the unassigned last, if there are any
    std::vector<SprintFigures> sprints = {}; ///< by number
    std::vector<TrendPoint> trend = {};
    std::vector<CheckOutcome> checks = {};
    QHash<CheckKey, CheckUnit> units = {}; ///< every check that a record or a run knows, for the names of those that never ran
    StoryProofs proofs = {};  ///< of every story
    QDateTime latestRun = {}; ///< invalid: none counted
    int countedRuns = 0;      ///< drills left out
};

/// What the figures are made of.
struct ProgrammeEvidence {
    std::vector<AssignedCheck> checks = {};
    std::vector<RunDeltas> deltas = {};
    std::vector<TrendScope> scopes = {};
    std::vector<EpicName> epics = {};
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    std::set<CheckKey> everFailed = {};
    QDateTime freshSince = {}; ///< UTC: evidence from before is stale; invalid: none is
    std::span<const Sprint> sprints = {};
    std::span<const Run> runs = {};
};

ProgrammeFigures scoreProgramme(const ProgrammeEvidence& evidence);

/// The sprint whose days include `day`; else the next to come; else the last. Null if there is none.
const Sprint* currentSprint(std::span<const Sprint> sprints, QDate day);

} // namespace waymark
