// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/programme/programmefigures.h"
#include "model/score/programmereport.h"

namespace waymark {

/// What the report of a programme tells besides its figures, which are of the same request; see figuresThen(). Reads evidence and
/// audit log of `file`, for what was: for a worker. `progress` counts entries of the log. Errors: Cancelled, Storage, Broken.
Result<ProgrammeReport> programmeReport(const QString& file, const Records& records, const Catalogues& catalogues,
                                        const FigureRequest& request, const ProgrammeFigures& figures, Progress& progress);

} // namespace waymark
