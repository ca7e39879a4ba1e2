// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/programmefigures.h"
#include "model/score/riskreport.h"

namespace waymark {

struct Catalogues;
class Records;

/// What a report of the risk registry tells. `figures` are of these records, as of `now` (UTC).
RiskReport riskReport(const Records& records, const Catalogues& catalogues, const ProgrammeFigures& figures, const QDateTime& now);

} // namespace waymark
