// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QStringList>

namespace waymark {

/// The runs that count, the latest first.
std::vector<Run> runsBehind(const ProgrammeFigures& figures);

/// The number of the sprint that the run belongs to, as told or by its day, see runSprint(); nothing: to none.
std::optional<int> sprintOf(const Run& run, const ProgrammeFigures& figures);

/// What else is to be known about a run, in words: whose time it has, why it is partial, its warnings.
QStringList runNotes(const Run& run);

} // namespace waymark
