// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/riskgrid.h"
#include "model/domain/riskrating.h"
#include "model/domain/sprint.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// The sum of the current levels of all risks that were open at a moment.
struct ExposurePoint {
    QDateTime moment = {}; ///< UTC
    int sprint = -1;       ///< number of the one that ended then; -1: now
    int exposure = 0;
    int risks = 0;         ///< open and rated then
    int aboveAppetite = 0; ///< of these, by level alone
    int unrated = 0;       ///< open, and not rated
};

struct ExposureFacts {
    std::span<const Risk> risks = {};
    std::span<const RiskRating> ratings = {};
    std::span<const Sprint> sprints = {};
    RiskGrid grid = {};
    int appetite = 9;
    QDateTime now = {}; ///< UTC
    QString timeZone = QStringLiteral("UTC"); ///< IANA name: a sprint ends with its last day there
};

/// At the end of each sprint that is over, from the first rating on, for before nobody knows; then now; by each risk's latest
/// rating at the moment, and by the grid and the appetite of `facts`, whatever they were then. One that was removed counts
/// nowhere, not even in the past. Empty: nothing was ever rated.
std::vector<ExposurePoint> exposureTrend(const ExposureFacts& facts);

/// Today's exposure, each risk's part a reason. No value: no risk is open and rated.
Figure exposureFigure(const ExposureFacts& facts);

} // namespace waymark
