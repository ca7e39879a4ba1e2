// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/check.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace waymark {

// What the writer and the reader of an exported workspace agree on.

inline constexpr QLatin1String workspaceFormat("waymark-workspace");
inline constexpr int workspaceFormatVersion = 1;

/// A check in the list of those that rows refer to. Its key is the database's own and means nothing elsewhere.
template <>
struct EntityTraits<CheckUnit> {
    static constexpr const char* table = "checks";
    static constexpr auto fields = fieldList(Field{"tool", &CheckUnit::tool}, Field{"check_id", &CheckUnit::checkId},
                                              Field{"title", &CheckUnit::title});
};

/// What stands in a row instead of the key of a check.
inline QJsonObject checkReference(const CheckUnit& check)
{
    return {{QStringLiteral("tool"), check.tool}, {QStringLiteral("check_id"), check.checkId}};
}

/// Calls `visit.operator()<T>()` for each kind of row that has a list of its own, parents before children: all but the
/// properties, of which there is one, and runs, which are evidence.
template <typename Visitor>
void forEachListedKind(Visitor&& visit)
{
    const auto consider = [&]<typename T>() {
        if constexpr (!std::is_same_v<T, WorkspaceProperties> && !std::is_same_v<T, Run>)
            visit.template operator()<T>();
    };
    [&]<size_t... Index>(std::index_sequence<Index...>)
    {
        (consider.template operator()<std::variant_alternative_t<Index, Entity>>(), ...);
    }
    (std::make_index_sequence<std::variant_size_v<Entity>>());
}

} // namespace waymark
