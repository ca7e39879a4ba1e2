// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// Whether the organisation holds itself to a statement.
enum class PolicyStatus { Draft, InForce, Withdrawn };

template <>
struct Words<PolicyStatus> {
    static constexpr std::pair<PolicyStatus, const char*> list[] = {{PolicyStatus::Draft, "draft"},
                                                                    {PolicyStatus::InForce, "inForce"},
                                                                    {PolicyStatus::Withdrawn, "withdrawn"}};
};

/// A statement of the organisation's own policy, which controls, stories and checks are mapped to.
struct Policy {
    PolicyId id = PolicyId::create();
    QString reference = {}; ///< unique, the organisation's own: "ISP-4.2"; else "POL-12"
    QString title = {};
    QString statement = {}; ///< what it demands
    QString source = {};    ///< document and section
    QString category = {};
    std::optional<PersonId> owner = {};
    std::optional<QDate> reviewDay = {};
    PolicyStatus status = PolicyStatus::InForce;
    qint64 revision = 0;

    friend bool operator==(const Policy&, const Policy&) = default;
};

template <>
struct EntityTraits<Policy> {
    static constexpr const char* table = "policy";
    static constexpr auto fields =
        fieldList(Field{"id", &Policy::id}, Field{"reference", &Policy::reference}, Field{"title", &Policy::title},
                  Field{"statement", &Policy::statement}, Field{"source", &Policy::source}, Field{"category", &Policy::category},
                  Field{"owner_id", &Policy::owner}, Field{"review_day", &Policy::reviewDay}, Field{"status", &Policy::status},
                  Field{"revision", &Policy::revision});
};

/// What the other end of a tie is to the statement.
enum class PolicyTieKind {
    MetBy,  ///< policy -> story that meets it
    ShownBy ///< policy -> check that shows whether it is met
};

template <>
struct Words<PolicyTieKind> {
    static constexpr std::pair<PolicyTieKind, const char*> list[] = {{PolicyTieKind::MetBy, "metBy"},
                                                                     {PolicyTieKind::ShownBy, "shownBy"}};
};

/// Maps a policy statement to a story or a check. Its controls are ControlTies.
struct PolicyTie {
    PolicyTieId id = PolicyTieId::create();
    PolicyTieKind kind = PolicyTieKind::MetBy;
    PolicyId policy = PolicyId::create();
    std::optional<StoryId> story = {};  ///< MetBy's other end
    std::optional<CheckKey> check = {}; ///< ShownBy's other end
    qint64 revision = 0;

    friend bool operator==(const PolicyTie&, const PolicyTie&) = default;
};

template <>
struct EntityTraits<PolicyTie> {
    static constexpr const char* table = "policy_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &PolicyTie::id}, Field{"kind", &PolicyTie::kind}, Field{"policy_id", &PolicyTie::policy},
                  Field{"story_id", &PolicyTie::story}, Field{"check_id", &PolicyTie::check},
                  Field{"revision", &PolicyTie::revision});
};

/// Ties a story, a policy statement or a risk, one of them, to a control. Those of checks are CheckTies.
struct ControlTie {
    ControlTieId id = ControlTieId::create();
    QString control = {}; ///< an item of a benchmark or framework: "cis-docker/4.1"
    std::optional<StoryId> story = {};
    std::optional<PolicyId> policy = {};
    std::optional<RiskId> risk = {};
    qint64 revision = 0;

    friend bool operator==(const ControlTie&, const ControlTie&) = default;
};

template <>
struct EntityTraits<ControlTie> {
    static constexpr const char* table = "control_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &ControlTie::id}, Field{"control", &ControlTie::control}, Field{"story_id", &ControlTie::story},
                  Field{"policy_id", &ControlTie::policy}, Field{"risk_id", &ControlTie::risk},
                  Field{"revision", &ControlTie::revision});
};

} // namespace waymark
