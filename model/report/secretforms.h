// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

// How names and numbers that a redaction looks for may be written.

inline constexpr qsizetype accountLength = 12;

bool isWordPart(QChar c);
bool isDigit(QChar c); ///< of ASCII
/// One QChar for one, so that places in the text stay what they are.
QString folded(const QString& text);
qsizetype endOfWord(const QString& text, qsizetype at);
qsizetype endOfDigits(const QString& text, qsizetype at);
/// Gaps that have a blank as one blank: "anna - maria" as "anna maria".
QString withSingleBlanks(const QString& name);
/// What may stand between the parts of a name or a number: blanks, dots, hyphens and dashes, underscores.
bool isGap(QChar c);
/// Where a folded name that begins at `at` ends, and the word with it; -1: it isn't that name. A plus, as URLs have it for a blank, is a
/// gap too.
qsizetype endOfName(const QString& text, qsizetype at, const QString& name);
/// Whether what stands there is a field of its own: between ends of lines, brackets, quotes, commas and the like, or after "by" and
/// "owner".
bool standsAlone(const QString& text, qsizetype from, qsizetype to);
/// Where 12 digits end that begin at `at`, with gaps of up to three signs among them; -1: there are fewer. `account`: as a number.
qsizetype endOfAccount(const QString& text, qsizetype at, qint64& account);
/// "1234-5678-9012", as the AWS console prints it, with whatever dashes: where it ends; -1: it isn't that, or goes on before or behind.
qsizetype endOfPartedAccount(const QString& text, qsizetype at);
/// Whether digits are part of a UUID or of a digest in hexadecimal digits.
bool isInDigest(const QString& text, qsizetype from, qsizetype to);

} // namespace waymark
