// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

class Records;
struct GateStanding;

// Why leading figures are what they are, where nothing else that computes them says so.

/// Epics at the baseline rung or above, each epic a reason with what its next rung asks for. No value: of one nobody knows.
Figure epicsAtBaseline(const ProgrammeFigures& figures);
/// Risks above the appetite that nobody accepted, at `moment` (UTC), which is that of the figures. No value: none is registered.
Figure risksAboveAppetite(const ProgrammeFigures& figures, const Records& records, const QDateTime& moment);
/// Those that risksAboveAppetite() counts, in the registry's order.
std::vector<RiskId> risksAbove(const ProgrammeFigures& figures, const Records& records, const QDateTime& moment);
/// How many clauses hold, each of them a reason. No value: it is not judged.
Figure clausesHolding(const GateStanding& standing);
/// Points done of a sprint as of a past moment, of whose stories the records may know no longer.
Figure pointsThen(const SprintFigures& sprint);

} // namespace waymark
