// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <QStringList>

namespace waymark {

/// The runs that count, the latest first.
std::vector<Run> runsBehind(const ProgrammeFigures& figures);

/// What else is to be known about a run, in words: whose time it has, why it is partial, its warnings.
QStringList runNotes(const Run& run);

} // namespace waymark
