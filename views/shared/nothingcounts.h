// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

struct ProgrammeFigures;

/// What an empty screen says.
struct EmptyWords {
    QString title = {};
    QString sentence = {};
};

/// Why no run counts in the figures, and what to do. `environment`: the one that they are restricted to; empty: none. `ifNone`:
/// the screen's own words for a workspace into which nothing was imported at all.
EmptyWords nothingCounts(const ProgrammeFigures& figures, const QString& environment, bool anyImported, const EmptyWords& ifNone);

} // namespace waymark
