// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

// The figures of the plan in words, for reports and the command line. What can't be computed is "no evidence", never 0.

/// "21", or "no evidence".
QString pointsText(const std::optional<qint64>& points);

/// "9.50" of 950 hundredths of a point, as shownHundredths() has it, or "no evidence".
QString meanText(const std::optional<qint64>& hundredths);

/// "9.50 points a sprint, closed sprints: 2", or why there is none.
QString velocityText(const Velocity& velocity);

/// "2026-03-02 to 2026-03-15".
QString datesText(const Sprint& sprint);

/// Whether more is planned than there is room for: "over by 3", "not over", "no evidence".
QString roomText(const SprintFigures& figures);

/// "holds", "does not hold", "does not hold, overridden by Olga", "no evidence".
QString gateText(const std::optional<GateVerdict>& gate);

/// "confirmed", "with exceptions", "contradicted", "stale", "unproven".
QString proofText(Proof proof);

/// "carried over to sprint 4".
QString fateText(StoryFate fate, const std::optional<int>& carriedTo);

/// "counted", "leftOut" or "missing", as documents have it.
QString kindWord(Reason::Kind kind);
/// Whether it is a sentence of its own, which no number stands before.
bool isSentence(const Reason& reason);
/// "12 points done in sprint 1", "left out: 3 points of stories that won't be done".
QString reasonText(const Reason& reason);

/// One of the forecast's days: "2026-03-29", "done", "too far off to say" or "no evidence".
QString dayText(const Forecast& forecast, const std::optional<ForecastDate>& date);
/// "P50 2026-03-15, P80 2026-03-29, P95 2026-04-12", or why there is none.
QString forecastText(const Forecast& forecast);

} // namespace waymark
