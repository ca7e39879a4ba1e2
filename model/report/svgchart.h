// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QString>

namespace waymark {

/// Compliance by epic as stacked bars, one row an epic: code, bar, percentage, number of checks. Colours are CSS
/// variables of the page (`--passed`, `--failed`, ...), so that it follows light and dark.
QString epicBarsSvg(const std::vector<EpicFigures>& epics);

/// Check-level compliance over runs, 0 to 100 %, at times of `timeZone`, an IANA name. Empty if fewer than two points have a value.
QString trendSvg(const std::vector<TrendPoint>& trend, const QString& timeZone);

} // namespace waymark
