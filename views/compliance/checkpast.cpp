// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checkpast.h"

#include <algorithm>

namespace waymark {

std::vector<CheckMoment> checkPast(CheckKey check, std::span<const RunDeltas> runs)
{
    std::vector<CheckMoment> moments;
    qint64 failing = 0;
    for (const RunDeltas& run : runs) {
        bool touched = false;
        qint64 change = 0;
        for (const TallyDelta& delta : run.deltas)
            if (delta.check == check && delta.delta != 0) {
                touched = true;
                if (delta.state.outcome == Outcome::Failed)
                    change += delta.delta;
            }
        if (!touched)
            continue;
        failing += change;
        moments.push_back({.run = run.run, .time = run.time, .failing = failing, .change = change});
    }
    std::ranges::reverse(moments);
    return moments;
}

} // namespace waymark
