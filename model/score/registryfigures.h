// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/exceptionfigures.h"
#include "model/score/exposure.h"

#include <QHash>

namespace waymark {

/// Of the whole risk registry at the moment of the facts, beside RegistryCounts.
struct RegistryFigures {
    Figure exposure = {}; ///< see exposureFigure()
    std::vector<ExposurePoint> exposureTrend = {};
    int overdueReviews = 0;     ///< risks whose review day is over
    int expiredAcceptances = 0; ///< of risks themselves, that have run out and are still needed; see isLapsed()
    QHash<RiskId, QString> names = {}; ///< of every risk: "R-3 Keys leak"
    std::vector<Risk> risks = {};      ///< rated as they were at that moment
};

/// `exceptions`: of the same moment; what has lapsed of them counts. `today`: the day in the time zone of the facts.
RegistryFigures registryFigures(const ExposureFacts& facts, const ExceptionFigures& exceptions, QDate today);

} // namespace waymark
