// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/import/plan.h"

#include <bitset>
#include <unordered_set>

namespace waymark {

/// A container of the document that is open and wanted.
struct OpenLevel {
    int node = 0;
    bool array = false;
    uint64_t element = 0; ///< see CapturedValue
    uint64_t start = 0;   ///< what was captured from here on may be from inside
    int keyLevel = -1;    ///< the level whose memberKey counts here
    std::string memberKey = {};
    std::bitset<Plan::mostKeys> seen = {};              ///< named children met
    std::vector<std::pair<int, qint64>> frameKeys = {}; ///< children with rows inside, and where their key stands
    std::unordered_set<std::string> members = {};

    /// For the next container; what it allocated is kept.
    void reset()
    {
        seen.reset();
        frameKeys.clear();
        if (!members.empty())
            members.clear();
    }
};

} // namespace waymark
