// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/riskfigures.h"
#include "views/shared/cellmodel.h"

#include <QString>

namespace waymark {

/// What people call the values of a risk.
QString signText(RiskTreatment treatment); ///< "Mitigate"
QString signText(RiskStatus status);       ///< "Treating"
QString signText(RiskBand band);           ///< "Extreme"
QString likelihoodText(int rating);        ///< "4, likely"; 0: "Not rated"
QString impactText(int rating);            ///< "5, severe"; 0: "Not rated"
/// "4 x 5 = 20, extreme"; "Not rated".
QString levelText(int likelihood, int impact);
/// Why it is in the way, or not: "Above the appetite of 9".
QString standText(RiskStand stand, int appetite);

/// The SVG of resources/icons that stands beside a level, and its colour: those of the severities.
QString signName(RiskBand band);
Tone toneOf(RiskBand band);

} // namespace waymark
