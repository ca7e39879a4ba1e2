// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/gatepolicy.h"
#include "model/domain/risk.h"
#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/score/riskfigures.h"
#include "model/score/storyproof.h"

#include <QStringList>

namespace waymark {

/// How a tool looked at a target: all its runs there that count.
struct ScopeLook {
    QString tool = {};        ///< lower-case slug
    QString target = {};      ///< identity
    QString environment = {}; ///< of the target; empty: not assigned
    QDateTime complete = {};  ///< UTC: its latest complete run; invalid: none was
    QDateTime latest = {};    ///< UTC: its latest run
};

/// What gates are judged by besides stories and checks; the same for all sprints.
struct GateFacts {
    std::span<const ExceptionRecord> exceptions = {}; ///< that concern the evidence, whatever their state
    std::span<const Risk> risks = {};
    std::span<const RiskTie> riskTies = {};
    int riskAppetite = 9;               ///< highest likelihood x impact that needs no treatment, 1..25
    std::vector<ScopeLook> looks = {};
    std::optional<Figure> overdue = {}; ///< failures older than their severity's deadline; none: nothing has counted them
    Figure highRiskIssues = {};         ///< of reviews; no value: no review has been made
    QDateTime now = {};                 ///< UTC: the moment at which exceptions are in force, or have run out
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
};

inline RiskFacts riskFacts(const GateFacts& facts)
{
    return {.risks = facts.risks,
            .ties = facts.riskTies,
            .exceptions = facts.exceptions,
            .appetite = facts.riskAppetite,
            .now = facts.now,
            .timeZone = facts.timeZone};
}

/// What a gate is judged by.
struct GateEvidence {
    const Sprint& sprint;
    std::span<const Sprint> sprints;
    std::span<const Story> stories;
    std::span<const CheckOutcome> checks; ///< all that count
    const StoryProofs& proofs;
    QDateTime begin;      ///< the first moment of the sprint's first day, UTC
    QDateTime freshSince; ///< UTC; invalid: nothing is stale
    GateFacts facts = {};
};

/// One clause, with what it rests on.
struct GateClause {
    QString id = {}; ///< a GateRule's word, or "policy" (see below); empty: frozen when the sprint was closed
    bool holds = false;
    QString text = {};        ///< what is asked for: "Compliance is at least 85 %"
    QStringList evidence = {}; ///< what is so: "66.66 %: 2 of 3 checks passed"
    std::vector<CheckKey> checks = {}; ///< in the way of it; of linked checks that all passed, these
    std::vector<StoryId> stories = {}; ///< in the way of it
    std::vector<ExceptionId> exceptions = {}; ///< that have run out and are in the way of it
    std::vector<RiskId> risks = {};           ///< in the way of it
};

/// Whether a sprint may go to production.
struct GateVerdict {
    bool holds = false; ///< all clauses do; a gate without clauses does not
    std::vector<GateClause> clauses = {};
};

/// Nothing to prove is not proof: a clause over an empty set does not hold and says "no evidence". Only "no expired
/// exception" holds if there is none. The evidence is what the policy's environments have of it: it isn't restricted here.
GateVerdict gateVerdict(const GateEvidence& evidence, const GatePolicy& policy = {});
/// A policy that can't be read is a clause of its own, "policy", that does not hold.
GateVerdict gateVerdict(const GateEvidence& evidence, const SprintPolicy& policy);

/// The verdict as a closed sprint keeps it, a line a clause: "[x] All musts are done: 12 of 12".
QStringList gateLines(const GateVerdict& verdict);
/// And back. Nothing if the gate was not judged when the sprint was closed.
std::optional<GateVerdict> frozenGate(const SprintClosure& closure);

} // namespace waymark
