// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/restore.h"

namespace waymark {

/// A row of a plan that a file holds, and where the file says it.
template <typename T>
struct Placed {
    const T* row = nullptr;
    const QString* place = nullptr;
};

/// In the order of the file.
template <typename T>
std::vector<Placed<T>> placed(const PlanningData& data)
{
    std::vector<Placed<T>> rows;
    for (const PlanningData::Row& row : data.rows)
        if (const T* own = std::get_if<T>(&row.entity))
            rows.push_back({own, &row.place});
    return rows;
}

/// Why a plan can't be imported, in words that a fault goes into.
Error planFault(const QString& place, const QString& fault);

/// What can be said of each row of a kind alone.
template <typename T, typename FaultOf>
Result<void> checkEach(const PlanningData& data, FaultOf&& faultOf)
{
    for (const Placed<T>& each : placed<T>(data))
        if (const auto fault = faultOf(*each.row))
            return planFault(*each.place, *fault);
    return {};
}

} // namespace waymark
