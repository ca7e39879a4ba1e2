// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/oscalparts.h"

namespace waymark {

class JsonStream;

/// The checks of one tool, by id.
struct OscalToolChecks {
    QString tool = {};
    std::vector<CheckOutcome> checks = {};
    std::vector<AttestedCheck> attested = {}; ///< that it has not run
};

/// Writes them as one result of an assessment, see writeOscalResults(). Errors: Cancelled, those of reading, those of the stream;
/// what it keeps back is for the caller to flush.
Result<void> writeOscalTool(const OscalToolChecks& tool, const ExportFacts& facts, OscalTerms& terms, JsonStream& stream,
                            Progress& progress);

} // namespace waymark
