// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// What characters that stand for another one are and what that is.
struct Decoded {
    qsizetype length = 0; ///< 0: they stand for themselves
    QString shown = {};
};

/// A character reference of HTML that begins at `at`: by number, decimal or hexadecimal, or by a name of those of XML, of Latin-1 and
/// of characters without width. Numbers need no semicolon, as browsers take them.
Decoded entityAt(const QString& text, qsizetype at);

} // namespace waymark
