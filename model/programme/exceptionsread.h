// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/programme/programmefigures.h"

namespace waymark {

class Boundary;

/// What exceptions bring to figures, as of the moment of these and as far as they concern anything inside a boundary.
struct ExceptionsRead {
    std::vector<ExceptionRecord> exceptions = {};
    std::vector<ExceptionReach> reaches = {};  ///< of those in force
    std::vector<ExceptedCount> named = {};
    /// Expired ones that named resources, none of which stands in the way any more without being covered by another. Of the
    /// 200 that ended last; those from before are judged by their checks.
    std::vector<ExceptionId> mended = {};
};

/// Errors: Storage.
Result<ExceptionsRead> readExceptions(const EvidenceReader& evidence, const Records& records, const FigureRequest& request,
                                      const Boundary& boundary);

/// Checks that exceptions are for, without counts, so that those that never ran get their names and epics like the others.
std::vector<CheckTally> talliesOfExcepted(std::span<const ExceptionRecord> exceptions, std::span<const CheckUnit> units);
/// Checks that are attested, likewise.
std::vector<CheckTally> talliesOfAttested(std::span<const ExceptionReach> reaches, std::span<const CheckUnit> units);

} // namespace waymark
