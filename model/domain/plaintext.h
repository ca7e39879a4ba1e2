// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// Whether a character of a foreign text would command a terminal, or hide or reorder what stands beside it: control
/// and bidirectional formatting characters, all but line ends (LF) and tabs.
bool isHarmful(QChar c);

/// Foreign text on one line that shows all there is: harmful characters as U+FFFD, line ends and tabs as blanks.
QString plainLine(const QString& text);

} // namespace waymark
