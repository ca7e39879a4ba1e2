// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"

namespace waymark {

/// How a risk was rated from a moment on, by whom and why. Each change of its ratings or of its status leaves one, which
/// nothing changes afterwards; the latest agrees with the risk itself.
struct RiskRating {
    RiskRatingId id = RiskRatingId::create();
    RiskId risk = RiskId::create();
    QDateTime rated = {};  ///< UTC
    QString author = {};
    QString reason = {};   ///< empty: the first one, when the risk was registered
    int inherentLikelihood = 0;
    int inherentImpact = 0;
    int currentLikelihood = 0;
    int currentImpact = 0;
    int targetLikelihood = 0;
    int targetImpact = 0;
    RiskStatus status = RiskStatus::Open;
    qint64 revision = 0;

    friend bool operator==(const RiskRating&, const RiskRating&) = default;
};

template <>
struct EntityTraits<RiskRating> {
    static constexpr const char* table = "risk_rating";
    static constexpr auto fields = fieldList(
        Field{"id", &RiskRating::id}, Field{"risk_id", &RiskRating::risk}, Field{"rated", &RiskRating::rated},
        Field{"author", &RiskRating::author}, Field{"reason", &RiskRating::reason},
        Field{"inherent_likelihood", &RiskRating::inherentLikelihood}, Field{"inherent_impact", &RiskRating::inherentImpact},
        Field{"current_likelihood", &RiskRating::currentLikelihood}, Field{"current_impact", &RiskRating::currentImpact},
        Field{"target_likelihood", &RiskRating::targetLikelihood}, Field{"target_impact", &RiskRating::targetImpact},
        Field{"status", &RiskRating::status}, Field{"revision", &RiskRating::revision});
};

} // namespace waymark
