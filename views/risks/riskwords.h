// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/heatmap.h"
#include "model/score/riskfigures.h"
#include "views/shared/cellmodel.h"

#include <QString>

namespace waymark {

/// What people call the values of a risk.
QString signText(RiskTreatment treatment); ///< "Mitigate"
QString signText(RiskStatus status);       ///< "Treating"
QString signText(RiskBand band);           ///< "Extreme"
QString signText(RatingKind kind);         ///< "Inherent"
QString signText(RiskStand stand);         ///< "Above", "Accepted": where it stands against the appetite
QString likelihoodText(int rating);        ///< "4, likely"; 0: "Not rated"
QString impactText(int rating);            ///< "5, severe"; 0: "Not rated"
/// "4 x 5 = 20, extreme", or where the grid says something else "12, high (4 x 5)"; "Not rated".
QString levelText(int likelihood, int impact, const RiskGrid& grid);
QString levelText(int likelihood, int impact, int level); ///< likewise, with what the grid says
/// "20, extreme"; "Not rated". For where the ratings have no room.
QString levelWord(int level);
/// "4 x 5 = 20, extreme" of a kind of a risk's ratings.
QString levelText(const Risk& risk, RatingKind kind, const RiskGrid& grid);
/// Why it is in the way, or not: "Above the appetite of 9".
QString standText(RiskStand stand, int appetite);

/// The SVG of resources/icons that stands beside a level, and its colour: those of the severities.
QString signName(RiskBand band);
QString signName(RiskStand stand); ///< empty: it needs none
Tone toneOf(RiskStand stand);
Tone toneOf(RiskBand band);

} // namespace waymark
