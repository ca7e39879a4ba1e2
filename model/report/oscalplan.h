// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/exportfacts.h"

class QIODevice;

namespace waymark {

/// Writes a plan of action and milestones of OSCAL 1.1.2 as JSON. Its items are the checks that failed or are errors, or that a
/// person attests to have failed, those that exceptions in force or asked for are about, and the risks of the registry that aren't
/// closed. Each item has a risk: what is done about it are the stories that are linked to the check or treat the risk, each with
/// its sprint as milestone; in its log stand exceptions and ratings. Checks that were only skipped or suppressed are no items; how
/// many there are is said in the head.
///
/// The same state gives the same bytes, but for the time of writing. Errors: Io; Invalid: there is no item, and without one a plan
/// isn't valid.
Result<void> writeOscalPlan(const ExportFacts& facts, QIODevice& out);

/// Whether there is anything to plan.
bool hasPlanItems(const ExportFacts& facts);

} // namespace waymark
