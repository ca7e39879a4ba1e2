// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/progress/planset.h"
#include "views/shared/headline.h"

namespace waymark {

/// A figure as a card shows it, and what opens behind it.
struct PlanFigure {
    QString value = {}; ///< "17 Jun", "12.5"; what can't be computed says so
    QString note = {};
    Figure figure = {};
};

/// By when all of it is done, with a chance of 80 %. The figure's value: the day, as a Julian day number.
PlanFigure doneBy(const Forecast& forecast, const Velocity& velocity, QDate today);
/// Mean points of a closed sprint.
PlanFigure meanVelocity(const Velocity& velocity);
/// Points that are not done.
PlanFigure pointsLeft(const PlanFigures& plan);

Headline burndownHeadline(const PlanSet& set, QDate today);
Headline velocityHeadline(const Velocity& velocity);
Headline scopeHeadline(const PlanSet& set, QDate today);

QString meanPointsText(qint64 hundredths); ///< "12.5"
QString missingText(const Figure& figure); ///< why it has no value; empty: it has one

} // namespace waymark
