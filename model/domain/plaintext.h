// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// Whether a character of a foreign text would command a terminal, or hide or reorder what stands beside it: control
/// and bidirectional formatting characters, all but line ends (LF) and tabs.
bool isHarmful(QChar c);

/// Whether nobody sees anything of a text: it is empty, or of blanks, control and formatting characters (zero-width ones
/// among them) alone. Such a text names nothing.
bool showsNothing(const QString& text);

/// Foreign text on one line that shows all there is: harmful characters as U+FFFD, line ends and tabs as blanks.
QString plainLine(const QString& text);

/// The same for a cell of a table: of a text longer than any cell shows only its beginning and its end. To measure
/// megabytes each time that a cell is painted would take seconds.
QString plainCell(const QString& text);

/// Foreign text on as many lines as it has, harmful characters as U+FFFD. No more than `longest` characters of it: what
/// was left out is marked by " [...]".
QString plainText(const QString& text, qsizetype longest);

} // namespace waymark
