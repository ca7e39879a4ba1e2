// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// A promotion policy that people have edited. `document` is the JSON that `waymark-cli gate --policy` takes too.
struct GatePolicyRecord {
    GatePolicyId id = GatePolicyId::create();
    std::optional<SprintId> sprint = {}; ///< the one it is for; none: all that have none of their own
    QString document = {};
    qint64 revision = 0;

    friend bool operator==(const GatePolicyRecord&, const GatePolicyRecord&) = default;
};

template <>
struct EntityTraits<GatePolicyRecord> {
    static constexpr const char* table = "gate_policy";
    static constexpr auto fields =
        fieldList(Field{"id", &GatePolicyRecord::id}, Field{"sprint_id", &GatePolicyRecord::sprint},
                  Field{"document", &GatePolicyRecord::document}, Field{"revision", &GatePolicyRecord::revision});
};

/// How a decision on a gate came out.
enum class GateOutcome {
    Holds,
    Refused,   ///< a clause at least doesn't hold
    Overridden ///< a clause at least doesn't hold, and somebody named took that upon themselves
};

template <>
struct Words<GateOutcome> {
    static constexpr std::pair<GateOutcome, const char*> list[] = {{GateOutcome::Holds, "holds"},
                                                                   {GateOutcome::Refused, "refused"},
                                                                   {GateOutcome::Overridden, "overridden"}};
};

/// What was decided on a sprint's promotion, with what it rested on, as it was then. Never changed afterwards.
struct GateDecision {
    GateDecisionId id = GateDecisionId::create();
    SprintId sprint = SprintId::create();
    QDateTime decided = {}; ///< UTC
    QString author = {};
    GateOutcome outcome = GateOutcome::Refused;
    QStringList lines = {};  ///< the clauses in words, see gateLines()
    QString policy = {};     ///< the document it was judged by
    QString approver = {};   ///< of an override: not the author
    QString reason = {};     ///< of an override; otherwise as people like
    qint64 revision = 0;

    friend bool operator==(const GateDecision&, const GateDecision&) = default;
};

template <>
struct EntityTraits<GateDecision> {
    static constexpr const char* table = "gate_decision";
    static constexpr auto fields =
        fieldList(Field{"id", &GateDecision::id}, Field{"sprint_id", &GateDecision::sprint},
                  Field{"decided", &GateDecision::decided}, Field{"author", &GateDecision::author},
                  Field{"outcome", &GateDecision::outcome}, Field{"lines", &GateDecision::lines},
                  Field{"policy", &GateDecision::policy}, Field{"approver", &GateDecision::approver},
                  Field{"reason", &GateDecision::reason}, Field{"revision", &GateDecision::revision});
};

} // namespace waymark
