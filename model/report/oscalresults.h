// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/exportfacts.h"

class QIODevice;

namespace waymark {

/// Writes assessment results of OSCAL 1.1.2 as JSON: one result a tool, in which each check is an objective.
///
/// A check that ran has an observation of its own, which counts its results, and each result that failed, is an error, was skipped
/// or suppressed has one more; those that passed have none. Its finding is satisfied only if the check passed; what no tool could
/// tell is "not-satisfied" for the reason "other"; a check that isn't applicable has no finding. Exceptions change none of this:
/// they stand beside it. Attestations are attestations, risks those of the registry that such a check shows. A workspace in which
/// nothing has run has one result that says so.
///
/// Results are read page by page. The same state gives the same bytes, but for the time of writing. `scratch`: to read and write,
/// empty; about as long as the whole. Errors: Io (`out` or `scratch` can't be written), Cancelled, those of reading.
Result<void> writeOscalResults(const ExportFacts& facts, QIODevice& out, QIODevice& scratch, Progress& progress);

/// The outcomes of which each result has an observation.
const std::vector<Outcome>& outcomesObserved();

} // namespace waymark
