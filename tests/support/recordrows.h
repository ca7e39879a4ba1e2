// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/records.h"

#include <map>

namespace waymark {

/// Every row of a workspace by table and id, as JSON; with or without its revision.
inline std::map<std::pair<QString, QString>, QJsonObject> rowsOf(const Records& records, bool withRevision)
{
    std::map<std::pair<QString, QString>, QJsonObject> rows;
    const auto add = [&]<typename T>(const RecordSet<T>& set) {
        for (const T& row : set.all()) {
            QJsonObject json = toJson(row);
            if (!withRevision)
                json.remove(QStringLiteral("revision"));
            rows.emplace(entityIdentity(row), json);
        }
    };
    [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        (add(records.of<std::variant_alternative_t<Index, Entity>>()), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
    return rows;
}

} // namespace waymark
