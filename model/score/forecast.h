// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/planday.h"
#include "model/score/velocity.h"

namespace waymark {

/// A sprint that is not closed yet, as a forecast sees it.
struct OpenSprint {
    int number = 0;
    QDate start = {};
    QDate end = {};
    std::optional<int> capacity = {}; ///< points
    int done = 0;                     ///< points done in it so far, of any story
};

/// What a forecast is made of.
struct ForecastEvidence {
    PlanTotals totals = {}; ///< of the set of stories that is to be done
    int unestimated = 0;    ///< its open stories without points, which no forecast can count
    std::span<const SprintVelocity> velocities = {};
    std::span<const OpenSprint> sprints = {}; ///< by number
    QDate today = {};
    int lastNumber = 0; ///< of all sprints, closed ones included
    QDate lastEnd = {};
    int sprintDays = 14; ///< how long sprints are that nobody has planned yet
};

/// When: at the end of a sprint, planned or to be expected.
struct ForecastDate {
    int sprint = 0;
    QDate day = {};

    friend bool operator==(const ForecastDate&, const ForecastDate&) = default;
};

/// Points that remain at the end of a sprint to come: with a chance of so many per cent, no more than that.
struct FanStep {
    int sprint = 0;
    QDate day = {};
    int p5 = 0;
    int p20 = 0;
    int p50 = 0;
    int p80 = 0;
    int p95 = 0;
};

/// By when a set of stories is done, and how sure that is.
struct Forecast {
    int points = 0;    ///< of the set
    int remaining = 0; ///< of them, today; 0 with points: all is done and there is nothing to forecast
    std::optional<ForecastDate> p50 = {}; ///< none: the reasons say why
    std::optional<ForecastDate> p80 = {};
    std::optional<ForecastDate> p95 = {};
    bool outOfSight = false;       ///< there is evidence, and yet P95 or more of them lie too far off to say
    std::vector<FanStep> fan = {}; ///< from the first sprint to come to that of P95, as far as days can be told
    /// If every sprint did all that it has room for. Not a forecast, and to be labelled so: nothing shows yet that it can.
    std::optional<ForecastDate> byCapacity = {};
    std::vector<Reason> reasons = {};
};

/// Monte Carlo over past velocities: in each of 10,000 runs, every sprint to come does as much as one of the closed
/// sprints, drawn at random (the sprint under way: less what is done in it already), on this set before all else. P80 is
/// the sprint by whose end 80 % of the runs are done. After the last planned sprint others of `sprintDays` follow. No day
/// is told beyond 2100. The same evidence gives the same forecast on every platform. Without a closed sprint there is none.
Forecast forecast(const ForecastEvidence& evidence);

} // namespace waymark
