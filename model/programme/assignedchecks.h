// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/assignedcheck.h"
#include "model/programme/exceptionsread.h"

namespace waymark {

class CheckMap;

/// Checks with the epics that they count for: those with tallies inside a boundary, then without counts those that exceptions
/// are for, whether or not they ever ran.
std::vector<AssignedCheck> assignedChecks(std::vector<CheckTally> tallies, std::span<const ExceptionRecord> exceptions,
                                          std::span<const CheckUnit> units, const Records& records, const CheckMap& map,
                                          const Boundary& boundary);

} // namespace waymark
