// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <utility>

namespace waymark {

/// The one written form of each value of an enumeration, in files, tables and JSON alike. Specialise beside the
/// enumeration: `static constexpr std::pair<E, const char*> list[] = {...}`.
template <typename E>
struct Words;

template <typename E>
concept Worded = requires { Words<E>::list[0].second; };

template <Worded E>
QString word(E value)
{
    for (const auto& [candidate, text] : Words<E>::list)
        if (candidate == value)
            return QString::fromLatin1(text);
    Q_UNREACHABLE();
}

template <Worded E>
std::optional<E> fromWord(QStringView text)
{
    for (const auto& [value, candidate] : Words<E>::list)
        if (text == QLatin1String(candidate))
            return value;
    return std::nullopt;
}

} // namespace waymark
