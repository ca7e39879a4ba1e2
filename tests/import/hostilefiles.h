// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/import/importfixture.h"

namespace waymark {

constexpr int tenMebibytes = 10 << 20;

inline QByteArray resultsOf(const QByteArray& rows)
{
    return R"({"schema":"results/1","target":"t","results":[)" + rows + "]}";
}

/// One failed result with this value, as JSON, in one of its members.
inline QByteArray resultWith(const QByteArray& member, const QByteArray& value)
{
    QByteArray row;
    for (const auto& [name, usual] :
         {std::pair<QByteArray, QByteArray>{"id", "\"a\""}, {"status", "\"failed\""}, {"resource", "\"r\""}})
        row += "\"" + name + "\":" + (name == member ? value : usual) + ",";
    if (!row.contains("\"" + member + "\":"))
        row += "\"" + member + "\":" + value + ",";
    return resultsOf("{" + row.chopped(1) + "}");
}

inline QByteArray quoted(const QByteArray& text)
{
    return "\"" + text + "\"";
}

/// `depth` containers inside one another, all closed again.
inline QByteArray nested(int depth, const QByteArray& open, const QByteArray& close)
{
    return open.repeated(depth) + "1" + close.repeated(depth);
}

inline QString messageOf(const Outcomes& read)
{
    return read.facts ? QString() : read.facts.error().message;
}

} // namespace waymark
