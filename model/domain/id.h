// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QUuid>

#include <compare>
#include <optional>

namespace waymark {

/// Of version 4; never null. Thread-safe.
QUuid newUuid();

/// Identity of one planning record: a UUID made by the client, so that undoing a deletion restores the same id.
/// Never null, and ids of different tags neither convert nor compare.
template <typename Tag>
class Id {
public:
    static Id create() { return Id(newUuid()); }
    static std::optional<Id> parse(QStringView text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional(Id(uuid));
    }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id&, const Id&) = default;
    friend size_t qHash(const Id& id, size_t seed = 0) noexcept { return ::qHash(id.m_uuid, seed); }

private:
    explicit Id(QUuid uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

/// Row key of a bulk record (results, checks, resources), given by the database.
template <typename Tag>
class Key {
public:
    constexpr explicit Key(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }

    friend constexpr auto operator<=>(Key, Key) = default;
    friend size_t qHash(Key key, size_t seed = 0) noexcept { return qHashMulti(seed, key.m_value); }

private:
    qint64 m_value;
};

using WorkspaceId = Id<struct WorkspaceTag>;
using SprintId = Id<struct SprintTag>;
using StoryId = Id<struct StoryTag>;
using LinkId = Id<struct LinkTag>;
using PersonId = Id<struct PersonTag>;
using AbsenceId = Id<struct AbsenceTag>;
using NoteId = Id<struct NoteTag>;
using SprintClosureId = Id<struct SprintClosureTag>;
using ClosedStoryId = Id<struct ClosedStoryTag>;
using SavedFilterId = Id<struct SavedFilterTag>;
using ThreatElementId = Id<struct ThreatElementTag>;
using ThreatReviewId = Id<struct ThreatReviewTag>;
using ExceptionId = Id<struct ExceptionTag>;
using RiskId = Id<struct RiskTag>;
using RiskTieId = Id<struct RiskTieTag>;
using RiskRatingId = Id<struct RiskRatingTag>;
using PolicyId = Id<struct PolicyTag>;
using PolicyTieId = Id<struct PolicyTieTag>;
using ControlTieId = Id<struct ControlTieTag>;
using GameDayId = Id<struct GameDayTag>;
using GameDayTieId = Id<struct GameDayTieTag>;
using CheckTieId = Id<struct CheckTieTag>;
using ToolTieId = Id<struct ToolTieTag>;
using GatePolicyId = Id<struct GatePolicyTag>;
using GateDecisionId = Id<struct GateDecisionTag>;
using WorkloadId = Id<struct WorkloadTag>;
using WorkloadTargetId = Id<struct WorkloadTargetTag>;
using LensId = Id<struct LensTag>;
using ReviewId = Id<struct ReviewTag>;
using AnswerId = Id<struct AnswerTag>;
using ChoiceAnswerId = Id<struct ChoiceAnswerTag>;
using MilestoneId = Id<struct MilestoneTag>;
using ImprovementTieId = Id<struct ImprovementTieTag>;
using TargetId = Id<struct TargetTag>;
using TargetRuleId = Id<struct TargetRuleTag>;
using RunId = Id<struct RunTag>;

using CheckKey = Key<struct CheckKeyTag>;
using ScopeKey = Key<struct ScopeKeyTag>;
using ResultKey = Key<struct ResultKeyTag>;

} // namespace waymark
