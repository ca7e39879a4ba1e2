// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr QLatin1String heldMark("[x] ");
constexpr QLatin1String missedMark("[ ] ");

} // namespace

QString gateLine(bool holds, const QString& words)
{
    return (holds ? heldMark : missedMark) + words;
}

std::optional<bool> lineHolds(const QString& line)
{
    if (line.startsWith(heldMark))
        return true;
    return line.startsWith(missedMark) ? std::optional(false) : std::nullopt;
}

QString lineWords(const QString& line)
{
    return lineHolds(line) ? line.mid(heldMark.size()) : line;
}

bool linesHold(const QStringList& lines)
{
    return !lines.isEmpty() && std::ranges::all_of(lines, [](const QString& line) { return lineHolds(line) == true; });
}

} // namespace waymark
