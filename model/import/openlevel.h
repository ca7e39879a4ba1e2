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
    uint32_t elements = 0; ///< met so far, if it is an array
    uint64_t element = 0;  ///< see CapturedValue
    uint64_t start = 0;    ///< what was captured from here on may be from inside
    int keyLevel = -1;     ///< the level whose memberKey counts here
    std::string memberKey = {};
    std::bitset<Plan::mostKeys> seen = {};              ///< named children met
    std::vector<std::pair<int, qint64>> frameKeys = {}; ///< children with rows inside, and where their key stands
    std::unordered_set<std::string> members = {};       ///< names that "{*}" met
    size_t memberBytes = 0;

    /// For the next container; what it allocated is kept, unless clearing so much would take long.
    void reset()
    {
        constexpr size_t mostKeptMembers = 1024;
        elements = 0;
        seen.reset();
        frameKeys.clear();
        if (members.bucket_count() > mostKeptMembers)
            members = {};
        else if (!members.empty())
            members.clear();
        memberBytes = 0;
    }
    /// False if the name was there before.
    bool addMember(const std::string& name)
    {
        constexpr size_t nodeBytes = 64; ///< that a set takes for each
        const bool added = members.insert(name).second;
        memberBytes += added ? name.size() + nodeBytes : 0;
        return added;
    }
};

} // namespace waymark
