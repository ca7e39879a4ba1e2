// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/programme/programmefigures.h"
#include "model/score/maturitypast.h"

#include <map>
#include <optional>
#include <vector>

namespace waymark {

class PlanRewind;

/// What reviews, risks and exceptions came to at one moment, as LeadingFigures tells them. No value: as there, or nobody knows the
/// answers of then.
struct EndCounts {
    std::optional<qint64> highRiskIssues = {};
    std::optional<qint64> contradictions = {};
    std::optional<qint64> risksAboveAppetite = {};
    std::optional<qint64> exceptionsEnding = {};
};

/// The ladders of all epics at one moment, and what else is counted then.
struct MaturityPoint {
    QDateTime moment = {}; ///< UTC
    int sprint = -1;       ///< number of the one that ended then; -1: the moment of the figures
    std::vector<EpicMaturity> epics = {}; ///< in the catalogue's order
    EndCounts counts = {};
};

/// How ladders, reviews, risks and exceptions came to be what they are: as of the end of each sprint that is over, and at last as the figures have
/// them. Evidence is of the runs that looked by then, risks are rated as they were, and plan and answers are what the audit log
/// knows of them, as figuresThen() has it all; a ladder from before the log began has no rung. What a check, risk or exception belongs
/// to, targets and the workspace's properties are as they are now.
///
/// Keeps what it has read, so that whoever computes again and again has one, and only pays for ends that something new bears on.
/// One thread at a time.
class MaturityHistory {
public:
    /// `figures`: of the same request. Reads evidence and audit log of `file`, of this only what `request.log` doesn't know: for a
    /// worker. `progress` counts entries of the log, if they have to be read. Errors: Cancelled, Storage, Broken.
    Result<std::vector<MaturityPoint>> points(const QString& file, const Records& records, const Catalogues& catalogues,
                                              const FigureRequest& request, const ProgrammeFigures& figures, Progress& progress);

private:
    /// One end, as its moment alone has it.
    struct Kept {
        QByteArray basis = {}; ///< another one as soon as anything bears on it
        bool isPlanKnown = true;
        std::vector<EpicMaturity> ladders = {};
        EndCounts counts = {};
    };
    using Ends = std::vector<SprintEnd>;

    Ends forget(const Records& records, const FigureRequest& request);
    static Result<void> readEnd(Kept& kept, PlanRewind& plan, const EvidenceReader& evidence, const Records& records,
                                const Catalogues& catalogues, const FigureRequest& request);
    Result<void> readMissing(const QString& file, const Records& records, const Catalogues& catalogues,
                             const FigureRequest& request, const Ends& missing, Progress& progress);
    std::vector<EpicMaturity> finished(const Ends& ends, size_t at, const MaturityThresholds& thresholds) const;

    std::map<QDateTime, Kept> m_kept;
};

} // namespace waymark
