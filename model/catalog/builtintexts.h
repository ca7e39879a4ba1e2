// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace waymark {

/// What the built-in reference content and lenses say; the demo is no part of it, for it names people.
struct BuiltInTexts {
    QStringList terms = {}; ///< texts without blanks: ids of checks, epics, controls and tools, and words like them
    QString prose = {};     ///< all others, a line each, with single blanks
};

/// Reads it, which takes some ten milliseconds.
BuiltInTexts builtInTexts();

} // namespace waymark
