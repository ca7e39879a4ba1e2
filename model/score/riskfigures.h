// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/risk.h"
#include "model/domain/riskgrid.h"
#include "model/score/compliance.h"

#include <span>

namespace waymark {

struct WorkspaceProperties;

/// The grid that the workspace's risks are levelled by. Edits refuse a text that is none, so one that was written past them
/// counts as the usual grid.
RiskGrid gridOf(const WorkspaceProperties& properties);

/// As the grid has it, 1..25; 0: not rated, which one of the two alone is too.
inline int inherentLevel(const Risk& risk, const RiskGrid& grid) { return grid.level(risk.inherentLikelihood, risk.inherentImpact); }
inline int currentLevel(const Risk& risk, const RiskGrid& grid) { return grid.level(risk.currentLikelihood, risk.currentImpact); }
inline int targetLevel(const Risk& risk, const RiskGrid& grid) { return grid.level(risk.targetLikelihood, risk.targetImpact); }

/// What a level is called: low up to 4, moderate up to 9, high up to 14, extreme from 15 on.
enum class RiskBand { Low, Moderate, High, Extreme };
/// Of a level of 1 or more.
constexpr RiskBand riskBand(int level)
{
    return level >= 15 ? RiskBand::Extreme : level >= 10 ? RiskBand::High : level >= 5 ? RiskBand::Moderate : RiskBand::Low;
}

/// Where a risk stands against the appetite, by its current level.
enum class RiskStand {
    Closed,
    Unrated,        ///< nobody can tell
    Within,         ///< at the appetite or below
    Above,
    UnbackedAccept, ///< above and said to be accepted, but not by acceptances as below: anybody can tick a status
    /// Above, and an approved acceptance of the risk itself is in force; or acceptances cover all that shows it: each check tied
    /// to it that is in the way, wholly (whatever it says, or all of its results that are in the way), and one such check at least.
    Accepted
};

/// What the stand of risks is told from.
struct RiskFacts {
    std::span<const Risk> risks = {};
    std::span<const RiskTie> ties = {};
    std::span<const ExceptionRecord> exceptions = {};
    std::span<const CheckOutcome> checks = {};    ///< with what exceptions cover of them; one that isn't there never ran
    std::span<const AttestedCheck> attested = {}; ///< that are not among `checks`
    RiskGrid grid = {};
    int appetite = 9;   ///< highest level that needs no treatment, 1..25
    QDateTime now = {}; ///< UTC
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
};

/// Where one risk stands by its current rating.
RiskStand riskStand(const Risk& risk, const RiskFacts& facts);

/// Whether it is above the appetite, and no exception in force accepts that.
constexpr bool isAboveAppetite(RiskStand stand)
{
    return stand == RiskStand::Above || stand == RiskStand::UnbackedAccept;
}

/// Whether it is in the way: above the appetite and not accepted, or not rated.
constexpr bool isInTheWay(RiskStand stand)
{
    return isAboveAppetite(stand) || stand == RiskStand::Unrated;
}

/// Whether an acceptance of a risk itself has run out although it is still needed: it expired after it was approved, and the
/// risk is still above the appetite and said to be accepted, which nothing else backs.
bool isLapsed(const ExceptionRecord& acceptance, const RiskFacts& facts);

/// Whether the day on which somebody was to look at it again is over. Nobody has to look at a closed one.
inline bool isReviewOverdue(const Risk& risk, QDate today)
{
    return risk.reviewDay && *risk.reviewDay < today && risk.status != RiskStatus::Closed;
}

/// "R-3 Keys leak".
QString riskName(const Risk& risk);

/// Of the whole registry. What isn't closed is open, whatever is done about it.
struct RegistryCounts {
    int open = 0;
    int aboveAppetite = 0; ///< of these, and not accepted by an exception in force
    int unrated = 0;       ///< of these
};

/// How many stand where.
RegistryCounts riskCounts(const RiskFacts& facts);

} // namespace waymark
