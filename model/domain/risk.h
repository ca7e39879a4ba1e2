// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What is done about a risk: make it smaller, live with it, let others bear it, or give up what brings it.
enum class RiskTreatment { Mitigate, Accept, Transfer, Avoid };

template <>
struct Words<RiskTreatment> {
    static constexpr std::pair<RiskTreatment, const char*> list[] = {{RiskTreatment::Mitigate, "mitigate"},
                                                                     {RiskTreatment::Accept, "accept"},
                                                                     {RiskTreatment::Transfer, "transfer"},
                                                                     {RiskTreatment::Avoid, "avoid"}};
};

/// How far that is, as a person says. Accepted counts only with acceptances in force, see RiskStand.
enum class RiskStatus { Open, Treating, Accepted, Closed };

template <>
struct Words<RiskStatus> {
    static constexpr std::pair<RiskStatus, const char*> list[] = {{RiskStatus::Open, "open"},
                                                                  {RiskStatus::Treating, "treating"},
                                                                  {RiskStatus::Accepted, "accepted"},
                                                                  {RiskStatus::Closed, "closed"}};
};

/// What may happen, why, and what then. Ratings are 1..5; 0: not rated yet.
struct Risk {
    RiskId id = RiskId::create();
    QString reference = {}; ///< unique: "R-12"
    QString title = {};
    QString category = {};
    QString epic = {};    ///< id of the one that treats it; empty: none is named
    QString cause = {};
    QString event = {};
    QString consequence = {};
    int inherentLikelihood = 0; ///< before any treatment
    int inherentImpact = 0;
    int currentLikelihood = 0;
    int currentImpact = 0;
    int targetLikelihood = 0; ///< where the treatment is to bring it
    int targetImpact = 0;
    RiskTreatment treatment = RiskTreatment::Mitigate;
    QString plan = {}; ///< of the treatment
    std::optional<PersonId> owner = {};
    std::optional<QDate> reviewDay = {};
    RiskStatus status = RiskStatus::Open;
    qint64 revision = 0;

    friend bool operator==(const Risk&, const Risk&) = default;
};

template <>
struct EntityTraits<Risk> {
    static constexpr const char* table = "risk";
    static constexpr auto fields = fieldList(
        Field{"id", &Risk::id}, Field{"reference", &Risk::reference}, Field{"title", &Risk::title},
        Field{"category", &Risk::category}, Field{"epic", &Risk::epic, addedLater}, Field{"cause", &Risk::cause}, Field{"event", &Risk::event},
        Field{"consequence", &Risk::consequence}, Field{"inherent_likelihood", &Risk::inherentLikelihood},
        Field{"inherent_impact", &Risk::inherentImpact}, Field{"current_likelihood", &Risk::currentLikelihood},
        Field{"current_impact", &Risk::currentImpact}, Field{"target_likelihood", &Risk::targetLikelihood},
        Field{"target_impact", &Risk::targetImpact}, Field{"treatment", &Risk::treatment}, Field{"plan", &Risk::plan},
        Field{"owner_id", &Risk::owner}, Field{"review_day", &Risk::reviewDay}, Field{"status", &Risk::status},
        Field{"revision", &Risk::revision});
};

/// What the other end of a tie is to the risk.
enum class RiskTieKind {
    ShownBy,   ///< risk -> check that shows whether it is real
    TreatedBy, ///< risk -> story that makes it smaller: what its plan is made of
    RealisedBy ///< risk -> abuse case by which it comes true
};

template <>
struct Words<RiskTieKind> {
    static constexpr std::pair<RiskTieKind, const char*> list[] = {{RiskTieKind::ShownBy, "shownBy"},
                                                                   {RiskTieKind::TreatedBy, "treatedBy"},
                                                                   {RiskTieKind::RealisedBy, "realisedBy"}};
};

/// Ties a risk to a check or a story.
struct RiskTie {
    RiskTieId id = RiskTieId::create();
    RiskTieKind kind = RiskTieKind::ShownBy;
    RiskId risk = RiskId::create();
    std::optional<CheckKey> check = {}; ///< ShownBy's other end
    std::optional<StoryId> story = {};  ///< TreatedBy's and RealisedBy's other end
    qint64 revision = 0;

    friend bool operator==(const RiskTie&, const RiskTie&) = default;
};

template <>
struct EntityTraits<RiskTie> {
    static constexpr const char* table = "risk_tie";
    static constexpr auto fields =
        fieldList(Field{"id", &RiskTie::id}, Field{"kind", &RiskTie::kind}, Field{"risk_id", &RiskTie::risk},
                  Field{"check_id", &RiskTie::check}, Field{"story_id", &RiskTie::story},
                  Field{"revision", &RiskTie::revision});
};

} // namespace waymark
