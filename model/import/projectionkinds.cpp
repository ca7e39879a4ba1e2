// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/projection.h"

#include <algorithm>

namespace waymark {

/// Null is how many tools say that there are no results. As an entry of a list of results it is one that is lost.
void Projection::weighAt(int at, Kind kind)
{
    const PlanNode& node = m_plan.node(at);
    const bool root = m_open == 0;
    if (kind != Kind::Object && (root || !node.sites.empty()))
        m_receiver.notAnObject();
    if (!root && !node.leadsToResults)
        return;
    if (!root)
        m_receiver.placeMet();
    const bool list = !root && node.element >= 0;
    const bool object = root || !node.keys.empty() || node.member >= 0 || !node.sites.empty();
    const bool fits = kind == Kind::List     ? list
                      : kind == Kind::Object ? object
                                             : kind == Kind::Null && (root || !m_levels[m_open - 1].array);
    if (!fits && m_misfit.count++ == 0)
        m_misfit = {.pointer = placeOf(at), .list = list, .object = object, .count = 1};
}

/// Where the value of this node stands that now comes.
std::string Projection::placeOf(int at) const
{
    std::string place;
    for (size_t i = 0; i < m_open; ++i) {
        const OpenLevel& level = m_levels[i];
        const bool last = i + 1 == m_open;
        const auto& keys = m_plan.node(level.node).keys;
        const auto key = std::ranges::find(keys, last ? at : m_levels[i + 1].node, &std::pair<std::string, int>::second);
        place += '/';
        if (level.array)
            place += std::to_string(level.elements - 1);
        else if (key != keys.end())
            place += key->first;
        else
            place += last ? m_pendingMember : m_levels[i + 1].memberKey;
    }
    return place;
}

} // namespace waymark
