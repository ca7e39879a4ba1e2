// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace waymark {

/// A clause of a gate as records keep it: "[x] All musts are done: 12 of 12", or "[ ] ..." if it doesn't hold. `facts`:
/// 16 hexadecimal digits, or empty; they stand last, behind " #".
QString gateLine(bool holds, const QString& words, const QString& facts = {});

/// Whether the clause of a line holds; nothing if the line isn't marked.
std::optional<bool> lineHolds(const QString& line);
/// What stands between the mark and the facts.
QString lineWords(const QString& line);
/// Empty: it has none.
QString lineFacts(const QString& line);

/// Whether a gate of these clauses holds: all do, and there is one at least.
bool linesHold(const QStringList& lines);

} // namespace waymark
