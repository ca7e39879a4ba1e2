// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

// Where checks are as of a moment, the last column is asOf: that moment, UTC.

/// Epics with their figures. Columns: epic, name, compliance (per cent, two decimals; empty: no evidence), checks by
/// outcome, stories, done, maturity (the rung, 0..5), missing (for the next rung, in sentences). The checks of no epic come
/// last, without an id.
QString programmeCsv(const ProgrammeFigures& figures);

/// Every check that ran, by tool and id. Columns: tool, check, title, epic, outcome, byAbsence (yes: only because later
/// runs no longer report it), severity, its results by outcome; of tools that report only failures those still open and
/// those resolved instead; excepted (how many results an exception in force covers), attested (by a person), exceptions
/// (those in force, see exceptionsText()); bestPractices and controls (ids, joined by "; "; empty, too, if the figures
/// weren't asked for them). Checks that never ran but are attested come last, without an outcome.
QString complianceCsv(const ProgrammeFigures& figures);

} // namespace waymark
