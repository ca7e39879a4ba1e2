// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/reportrequest.h"
#include "model/report/reportfacts.h"
#include "model/report/sprintrows.h"
#include "model/score/programmereport.h"

#include <QByteArray>

namespace waymark {

/// What all reports but those of reviews are written from.
struct ReportBasis {
    ProgrammeFigures figures = {};
    ProgrammeReport programme = {}; ///< of that kind only
    RiskReport risks = {};          ///< likewise
    PlanRows rows = {};
    std::optional<SprintId> sprint = {}; ///< the only one that it is of; none: all
};

/// One report as "html", "csv" or "json". `kind`: any but Review.
QByteArray reportOf(ReportKind kind, const QString& suffix, const ReportBasis& basis, const ReportFacts& facts);

} // namespace waymark
