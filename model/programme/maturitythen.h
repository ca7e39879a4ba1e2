// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"
#include "model/score/maturitypast.h"

namespace waymark {

/// What the workspace asks of the ladder's rungs.
MaturityThresholds maturityThresholds(const Records& records);

/// The plan that ladders are judged by.
struct PlanThen {
    std::span<const Story> stories = {};
    std::span<const Link> links = {};
    bool isKnown = true; ///< false: nobody noted the one of then, so this is another, which only tells what belongs to an epic
};

/// What evidence and registry of a moment come to.
struct LaddersThen {
    std::vector<EpicMaturity> epics = {};
    std::optional<qint64> risksAboveAppetite = {}; ///< none: there was no risk, or nobody noted how one was rated
    std::optional<qint64> exceptionsEnding = {};   ///< see ExceptionFigures::warning
};

/// The ladders as the moment `request.asOf` has them, which has to be there: by runs, exceptions and ratings of risks of then, and
/// what counts for which epic now. Errors: Storage.
Result<LaddersThen> laddersThen(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                                              const FigureRequest& request, const PlanThen& plan);

/// As of the ends of the last sprints that are closed and were over at the request's moment, as many as rung 5 asks for, the latest
/// first; by the plan that the request's figures are of. Errors: Storage.
Result<std::vector<PastLadders>> pastLadders(const EvidenceReader& evidence, const Records& records, const Catalogues& catalogues,
                                             const FigureRequest& request);

} // namespace waymark
