// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/restore.h"

namespace waymark {

/// These rows as a plan that is imported; each stands at "/row/0", "/row/1" and so on.
inline PlanningData planOf(const std::vector<Entity>& rows)
{
    PlanningData data;
    for (const Entity& row : rows)
        data.rows.push_back({.entity = row, .place = QStringLiteral("/row/%1").arg(data.rows.size())});
    return data;
}

} // namespace waymark
