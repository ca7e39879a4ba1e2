// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprintclosure.h"
#include "model/domain/sprint.h"
#include "model/score/storyproof.h"

#include <QStringList>

namespace waymark {

/// What a gate asks for.
enum class GateRule {
    MustsDone,      ///< all musts of this sprint and those before it are done
    ChecksPassed,   ///< all checks linked to the sprint's stories passed; one that never ran or is stale is unproven
    Compliance,     ///< at check level, at least so much
    SevereFailures, ///< failed checks that are critical or high (or not rated), at most so many
    Errors,         ///< checks that could not be run to the end, at most so many
    Fresh           ///< every check that counts ran since the sprint's start and within the freshness window
};

template <>
struct Words<GateRule> {
    static constexpr std::pair<GateRule, const char*> list[] = {
        {GateRule::MustsDone, "mustsDone"},           {GateRule::ChecksPassed, "checksPassed"},
        {GateRule::Compliance, "compliance"},         {GateRule::SevereFailures, "severeFailures"},
        {GateRule::Errors, "errors"},                 {GateRule::Fresh, "fresh"}};
};

/// The promotion-to-production policy of a sprint; as it stands here, the default one.
struct GatePolicy {
    std::vector<GateRule> rules = {GateRule::MustsDone,      GateRule::ChecksPassed, GateRule::Compliance,
                                   GateRule::SevereFailures, GateRule::Errors,       GateRule::Fresh};
    int minCompliance = 8'500; ///< hundredths of a per cent
    int maxSevereFailures = 0;
    int maxErrors = 0;
};

/// What a gate is judged by.
struct GateEvidence {
    const Sprint& sprint;
    std::span<const Sprint> sprints;
    std::span<const Story> stories;
    std::span<const CheckOutcome> checks; ///< all that count
    const StoryProofs& proofs;
    QDateTime begin;      ///< the first moment of the sprint's first day, UTC
    QDateTime freshSince; ///< UTC; invalid: nothing is stale
};

/// One clause, with what it rests on.
struct GateClause {
    QString id = {}; ///< a GateRule's word; empty: frozen when the sprint was closed
    bool holds = false;
    QString text = {};        ///< what is asked for: "Compliance is at least 85 %"
    QStringList evidence = {}; ///< what is so: "66.66 %: 2 of 3 checks passed"
    std::vector<CheckKey> checks = {}; ///< in the way of it; of linked checks that all passed, these
    std::vector<StoryId> stories = {}; ///< in the way of it
};

/// Whether a sprint may go to production.
struct GateVerdict {
    bool holds = false; ///< all clauses do; a gate without clauses does not
    std::vector<GateClause> clauses = {};
};

/// Nothing to prove is not proof: a clause over an empty set does not hold and says "no evidence".
GateVerdict gateVerdict(const GateEvidence& evidence, const GatePolicy& policy = {});

/// The verdict as a closed sprint keeps it, a line a clause: "[x] All musts are done: 12 of 12".
QStringList gateLines(const GateVerdict& verdict);
/// And back. Nothing if the gate was not judged when the sprint was closed.
std::optional<GateVerdict> frozenGate(const SprintClosure& closure);

} // namespace waymark
