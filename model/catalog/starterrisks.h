// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/epics.h"
#include "model/domain/risk.h"

namespace waymark {

/// A risk that the catalogue offers as a starting point. Ratings are proposals, which a person looks at.
struct StarterRisk {
    QString id; ///< "RSK-07"
    QString title;
    QString category;
    QString cause;
    QString event;
    QString consequence;
    int inherentLikelihood = 0;
    int inherentImpact = 0;
    int targetLikelihood = 0;
    int targetImpact = 0;
    RiskTreatment treatment = RiskTreatment::Mitigate;
    QString plan;
    QString epic;
    QStringList abuseCases;        ///< ids of starter stories by which it comes true; at least one
    QStringList useCases;          ///< ids of starter stories that treat it; at least one
    std::vector<CheckName> checks; ///< that show it
    QStringList controls;          ///< "cis-docker/5.4"

    /// A new risk made from this one: current ratings as inherent ones, as nothing is proven yet.
    Risk toRisk() const;
};

/// From risks.json. Pointers are valid as long as it is.
struct StarterRiskCatalogue {
    QString version;
    QString source;
    std::vector<StarterRisk> risks;

    const StarterRisk* find(QStringView id) const;

    /// Besides its form it is checked that ids are unique, epics and stories exist, and no target is above the inherent
    /// rating. Errors: Io, Parse (file, JSON pointer, reason).
    static Result<StarterRiskCatalogue> load(const QString& file, const EpicCatalogue& epics);
};

} // namespace waymark
