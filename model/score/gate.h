// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"
#include "model/domain/exceptionrecord.h"
#include "model/domain/gatepolicy.h"
#include "model/domain/risk.h"
#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/score/figure.h"
#include "model/score/gateoverride.h"
#include "model/score/riskfigures.h"
#include "model/score/storyproof.h"

#include <QStringList>

namespace waymark {

/// How a tool looked at a target, at one class of things and by one severity filter: all such runs that count.
struct ScopeLook {
    QString tool = {};        ///< lower-case slug
    QString target = {};      ///< identity
    QString environment = {}; ///< of the target; empty: not assigned
    QDateTime complete = {};  ///< UTC: its latest complete run; invalid: none was
    QDateTime latest = {};    ///< UTC: its latest run
    ScannerClass scannerClass = ScannerClass::Misconfiguration;
    QString severityFilter = {}; ///< as the tool states it; empty: none known
};

/// What gates are judged by besides stories and checks; the same for all sprints.
struct GateFacts {
    std::span<const ExceptionRecord> exceptions = {}; ///< that concern the evidence, whatever their state
    std::span<const GateDecision> decisions = {};     ///< on all sprints, as of `now`
    std::span<const Risk> risks = {};
    std::span<const RiskTie> riskTies = {};
    RiskGrid riskGrid = {};
    int riskAppetite = 9;               ///< highest level that needs no treatment, 1..25
    std::vector<ScopeLook> looks = {};
    std::optional<Figure> overdue = {}; ///< failures older than their severity's deadline; none: nothing has counted them
    QStringList unassigned = {}; ///< names of targets that no environment is assigned to, sorted
    Figure highRiskIssues = {};         ///< of reviews; see highRiskIssues(). No value: there is nothing to count
    QDateTime now = {};                 ///< UTC: the moment at which exceptions are in force, or have expired
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    std::span<const CheckUnit> units = {}; ///< the names of checks that never ran
};

inline RiskFacts riskFacts(const GateFacts& facts, std::span<const CheckOutcome> checks,
                           std::span<const AttestedCheck> attested)
{
    return {.risks = facts.risks,
            .ties = facts.riskTies,
            .exceptions = facts.exceptions,
            .checks = checks,
            .attested = attested,
            .grid = facts.riskGrid,
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
    std::span<const AttestedCheck> attested = {};   ///< that are not among `checks`
    std::span<const ExceptionRecord> lapsed = {};   ///< as ExceptionFigures has them
};

/// A review with questions in the way of a clause.
struct GateReview {
    ReviewReach reach = {};
    qsizetype line = 0; ///< of the clause's evidence, which names the questions
};

/// One clause, with what it rests on.
struct GateClause {
    QString id = {}; ///< a GateRule's word, or "policy" (see below); empty: frozen when the sprint was closed
    bool holds = false;
    QString text = {};        ///< what is asked for: "Compliance is at least 85 %"
    QStringList evidence = {}; ///< what is so: "66.66 %: 2 of 3 checks passed"
    std::vector<CheckKey> checks = {}; ///< in the way of it; of linked checks that all passed, these
    std::vector<StoryId> stories = {}; ///< in the way of it
    std::vector<ExceptionId> exceptions = {}; ///< that have expired and are in the way of it
    std::vector<RiskId> risks = {};           ///< in the way of it
    std::vector<GateReview> reviews = {};     ///< likewise
    QStringList basis = {}; ///< what is asked for and so, as bare numbers, names and days: the same in every language
    /// 16 hexadecimal digits that are others as soon as something else is asked for or in the way of it, or is worse or better:
    /// a check, its severity, its results in the way, a risk's level. The same in every language. Empty: it holds, or was
    /// recorded without.
    QString facts = {};
};

/// Whether a sprint may go to production.
struct GateVerdict {
    bool holds = false; ///< all clauses do; a gate without clauses does not. No override changes that
    std::vector<GateClause> clauses = {};
    std::optional<GateOverride> overridden = {}; ///< of a gate that doesn't hold; see gateOverride()
    /// Names of targets that the policy leaves unjudged although nobody said that it should: it names environments, and none is
    /// assigned to these.
    QStringList unjudged = {};
};

/// Nothing to prove is not proof: a clause over an empty set does not hold and says "no evidence". Only "no expired
/// exception" holds if there is none. The evidence is what the policy's environments have of it: it isn't restricted here.
GateVerdict gateVerdict(const GateEvidence& evidence, const GatePolicy& policy = {});
/// A policy that can't be read is a clause of its own, "policy", that does not hold.
GateVerdict gateVerdict(const GateEvidence& evidence, const SprintPolicy& policy);

/// Names a few of the targets that are unjudged; empty: there is none.
QString unjudgedText(const GateVerdict& verdict);

/// The verdict as records keep it, a line a clause with its facts: "[x] All musts are done: 12 of 12".
QStringList gateLines(const GateVerdict& verdict);
/// And back. Nothing if the gate was not judged when the sprint was closed.
std::optional<GateVerdict> frozenGate(const SprintClosure& closure);

} // namespace waymark
