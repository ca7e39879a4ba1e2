// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/evidencerules.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

bool isSha256(const QString& text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f'));
    });
}

} // namespace

std::optional<QString> evidenceFileFault(const QString& file, const QString& sha256)
{
    const bool hasFile = !file.trimmed().isEmpty();
    if (hasFile == !sha256.isEmpty() && (!hasFile || isSha256(sha256)))
        return std::nullopt;
    return QCoreApplication::translate(
        "EvidenceRules", "a file as evidence needs its name and its SHA-256, 64 hexadecimal digits in small letters");
}

} // namespace waymark
