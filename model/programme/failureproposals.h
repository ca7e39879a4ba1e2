// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"
#include "model/domain/severity.h"
#include "model/domain/story.h"

#include <span>

namespace waymark {

/// What is known of a check that somebody wants to act upon.
struct FailingCheck {
    CheckKey check = CheckKey(0);
    QString tool = {};
    QString checkId = {};
    QString title = {};
    QString epic = {};        ///< id; empty: unassigned
    Severity severity = Severity::Unrated;
    QString remediation = {}; ///< what a tool says of it; foreign text
};

// What is proposed to whoever turns failing checks into something to do. Only proposals: each is shown before it counts,
// and may be changed. Foreign text comes in plain, harmful characters taken out, and no longer than it has to be.

/// A use case: the checks' title, the epic that they share (empty: none), the priority by the worst severity (critical,
/// high and unrated: must; medium: should; low and info: could), and a criterion that names them.
Story proposedStory(std::span<const FailingCheck> checks);

/// What to do about the checks, one paragraph for each different text; empty: no tool says so.
QString proposedNarrative(std::span<const FailingCheck> checks);

/// An open risk that is to be mitigated, rated by the worst severity. Its cause is left for people to say.
Risk proposedRisk(std::span<const FailingCheck> checks);

/// Likelihood and impact, each 1..5, that a severity proposes: what fails can happen.
struct ProposedRating {
    int likelihood = 0;
    int impact = 0;
};
ProposedRating proposedRating(Severity severity);

/// Of no checks: unrated. What no tool rated is taken as high, so that it goes before medium.
Severity worstSeverity(std::span<const FailingCheck> checks);

} // namespace waymark
