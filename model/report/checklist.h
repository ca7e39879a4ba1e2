// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

namespace waymark {

/// The checks that ran, by tool and id.
std::vector<CheckOutcome> checksByName(const ProgrammeFigures& figures);

/// The worst first: by outcome, then severity, then name.
std::vector<CheckOutcome> checksByUrgency(const ProgrammeFigures& figures);

} // namespace waymark
