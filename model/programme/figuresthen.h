// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/programme/programmefigures.h"

namespace waymark {

/// All figures as of `request.asOf` (UTC), with that moment's day for today. Evidence is of the runs that looked by then, risks are
/// rated as they were, and plan and answers are what the audit log knows of them, see PlanRewind. What a check, risk or exception
/// belongs to, targets, policies of gates and the workspace's properties are as they are now. Of a moment from before the log began
/// plan, answers and registry are as they are now, ladders have no rung, and ProgrammeFigures::isPlanThen is false. Without `asOf`, or
/// if that isn't over yet, they are programmeFigures().
///
/// Reads evidence and audit log of `file`, of this only what `request.log` doesn't know: for a worker. `progress` counts entries of
/// the log. Errors: Cancelled, Storage, Broken.
Result<ProgrammeFigures> figuresThen(const QString& file, const Records& records, const Catalogues& catalogues,
                                     const FigureRequest& request, Progress& progress);

} // namespace waymark
