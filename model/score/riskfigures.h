// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionrecord.h"
#include "model/domain/risk.h"
#include "model/score/compliance.h"

#include <span>

namespace waymark {

/// Likelihood x impact, 1..25; 0: not rated, which one of the two alone is too.
constexpr int riskLevel(int likelihood, int impact)
{
    return likelihood * impact;
}
inline int currentLevel(const Risk& risk) { return riskLevel(risk.currentLikelihood, risk.currentImpact); }

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
    /// Above, and approved acceptances in force cover all that shows it: each check tied to it that is in the way, wholly
    /// (whatever it says, or all of its results that are in the way), and one such check at least.
    Accepted
};

/// What the stand of risks is told from.
struct RiskFacts {
    std::span<const Risk> risks = {};
    std::span<const RiskTie> ties = {};
    std::span<const ExceptionRecord> exceptions = {};
    std::span<const CheckOutcome> checks = {};    ///< with what exceptions cover of them; one that isn't there never ran
    std::span<const AttestedCheck> attested = {}; ///< that are not among `checks`
    int appetite = 9;   ///< highest likelihood x impact that needs no treatment, 1..25
    QDateTime now = {}; ///< UTC
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
};

/// Where one risk stands by its current rating.
RiskStand riskStand(const Risk& risk, const RiskFacts& facts);

/// Whether it is in the way: above the appetite and not accepted, or not rated.
constexpr bool isInTheWay(RiskStand stand)
{
    return stand == RiskStand::Above || stand == RiskStand::UnbackedAccept || stand == RiskStand::Unrated;
}

/// Of the whole registry. What isn't closed is open, whatever is done about it.
struct RegistryCounts {
    int open = 0;
    int aboveAppetite = 0; ///< of these, and not accepted by an exception in force
    int unrated = 0;       ///< of these
};

/// How many stand where.
RegistryCounts riskCounts(const RiskFacts& facts);

} // namespace waymark
