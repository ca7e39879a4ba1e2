// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/gateline.h"

#include <algorithm>

namespace waymark {

namespace {

constexpr QLatin1String heldMark("[x] ");
constexpr QLatin1String missedMark("[ ] ");

constexpr QLatin1String factsMark(" #");
constexpr qsizetype factsDigits = 16;

/// Where the facts of a line begin, their mark included; its end if there are none.
qsizetype beginOfFacts(const QString& line)
{
    const qsizetype begin = line.size() - factsMark.size() - factsDigits;
    const auto isDigit = [](QChar letter) { return (letter >= u'0' && letter <= u'9') || (letter >= u'a' && letter <= u'f'); };
    const bool are = begin >= 0 && line.mid(begin, factsMark.size()) == factsMark
        && std::all_of(line.end() - factsDigits, line.end(), isDigit);
    return are ? begin : line.size();
}

} // namespace

QString gateLine(bool holds, const QString& words, const QString& facts)
{
    const QString line = (holds ? heldMark : missedMark) + words;
    return facts.isEmpty() ? line : line + factsMark + facts;
}

std::optional<bool> lineHolds(const QString& line)
{
    if (line.startsWith(heldMark))
        return true;
    return line.startsWith(missedMark) ? std::optional(false) : std::nullopt;
}

QString lineWords(const QString& line)
{
    return lineHolds(line) ? line.left(beginOfFacts(line)).mid(heldMark.size()) : line;
}

QString lineFacts(const QString& line)
{
    return lineHolds(line) ? line.mid(beginOfFacts(line) + factsMark.size()) : QString();
}

bool linesHold(const QStringList& lines)
{
    return !lines.isEmpty() && std::ranges::all_of(lines, [](const QString& line) { return lineHolds(line) == true; });
}

} // namespace waymark
