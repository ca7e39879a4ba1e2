// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkresult.h"
#include "model/domain/gameday.h"
#include "model/domain/policy.h"
#include "model/domain/risk.h"
#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/programme/trace.h"
#include "model/score/choiceproof.h"
#include "model/score/compliance.h"
#include "model/score/storyproof.h"

#include <span>

namespace waymark {

/// How an item of a thread stands; as in TraceNode.
struct TraceStanding {
    QString state = {};
    TraceState tone = TraceState::None;
    std::optional<Outcome> outcome = {};
};

/// `proofs` null: nobody knows what its checks say. Good only if it is done and proven; of an abuse case, if it is mitigated.
TraceStanding standingOf(const Story& story, const StoryProofs* proofs);
TraceStanding standingOf(const Sprint& sprint);
/// By what it showed, once it was held.
TraceStanding standingOf(const GameDay& day);
TraceStanding traceStandingOf(const CheckOutcome& check);
TraceStanding traceStandingOf(const AttestedCheck& check);
TraceStanding neverRunStanding();
TraceStanding standingOf(const CheckResult& result);
TraceStanding standingOf(ChoiceEvidence evidence);
/// `level`: as the grid has it, 0: not rated. Above the appetite it is bad, unless an approved acceptance is in force.
TraceStanding standingOf(const Risk& risk, int level, int appetite, bool accepted);

/// Of what people look after by stories: how many of them are good. Those that won't be done don't count.
TraceStanding standingByStories(std::span<const TraceStanding* const> stories);
/// Of what checks speak for: how many of them passed. Not applicable ones don't count, unless there are no others.
TraceStanding standingByChecks(std::span<const TraceStanding* const> checks);
/// Of a perspective: of how many of its capabilities there are stories.
TraceStanding standingByCoverage(int covered, int capabilities);
/// A draft or withdrawn statement stands as that, others by their checks.
TraceStanding standingOf(PolicyStatus status, TraceStanding byChecks);

} // namespace waymark
