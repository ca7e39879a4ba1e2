// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/maturityhistory.h"

#include <optional>
#include <vector>

namespace waymark {

/// The dashboard's leading figures at one moment. Those without a value aren't known of that moment.
struct LeadingFigures {
    QDateTime moment = {}; ///< UTC
    int sprint = -1;       ///< number of the one that ended then; -1: the moment of the figures
    std::optional<qint64> compliance = {};         ///< of checks, hundredths of a percent
    std::optional<qint64> epicsAtBaseline = {};    ///< at rung 3 or above; of the past only if each had a rung
    std::optional<qint64> severeFailures = {};     ///< failing checks, critical or high
    std::optional<qint64> highRiskIssues = {};     ///< questions; of the past by the answers of then, see MaturityHistory
    std::optional<qint64> contradictions = {};     ///< selected choices that a test contradicts; likewise
    std::optional<qint64> risksAboveAppetite = {}; ///< as they were rated then, and not accepted
    std::optional<qint64> baselinePointsLeft = {}; ///< of the musts
    std::optional<qint64> exceptionsEnding = {}; ///< within the warning's days, or expired and still needed
};

/// Of the moment of `figures`, which is `moment` (UTC): what is shown of these elsewhere.
LeadingFigures leadingFigures(const ProgrammeFigures& figures, const QDateTime& moment);

/// The leading figures at the end of each sprint that is over by the moment of `figures`, and at last theirs. `maturity`: of the
/// same figures, whose moments these are. Reads nothing but what it's given.
std::vector<LeadingFigures> leadingCourse(const ProgrammeFigures& figures, const std::vector<MaturityPoint>& maturity);

} // namespace waymark
