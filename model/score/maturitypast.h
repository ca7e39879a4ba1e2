// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"
#include "model/domain/riskrating.h"
#include "model/domain/sprint.h"

#include <QSet>

#include <span>
#include <vector>

namespace waymark {

/// The end of a sprint that is over.
struct SprintEnd {
    int sprint = 0;        ///< number
    bool isClosed = false; ///< by now
    QDateTime moment = {}; ///< UTC: the end of its last day

    friend bool operator==(const SprintEnd&, const SprintEnd&) = default;
};

/// Of all sprints whose last day was over at `moment` (UTC), the earliest first. `timeZone`: an IANA name.
std::vector<SprintEnd> sprintEnds(std::span<const Sprint> sprints, const QDateTime& moment, const QString& timeZone);

/// The risk registry as it was at a moment, as far as that was noted.
struct RisksThen {
    /// Rated as they were; those that were not registered yet are left out. What they are tied to, and whose they are, is as
    /// it is now. One that was removed since is nowhere.
    std::vector<Risk> risks = {};
    QSet<RiskId> untold = {}; ///< of these: none of their ratings was ever noted, so they are rated as they are now
};

/// By each risk's latest rating at `moment` (UTC).
RisksThen risksThen(std::span<const Risk> risks, std::span<const RiskRating> ratings, const QDateTime& moment);

} // namespace waymark
