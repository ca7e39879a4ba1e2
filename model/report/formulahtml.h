// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// A section of a report: what Waymark's formulas and those of other tools make of the same results, how each is computed, what it
/// counts and leaves out, and why it differs.
QString formulasHtml(const ProgrammeFigures& figures);

} // namespace waymark
