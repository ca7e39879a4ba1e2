// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/runsprint.h"

#include "model/domain/localday.h"

namespace waymark {

std::optional<int> runSprint(const Run& run, std::span<const Sprint> sprints, const QString& timeZone)
{
    if (run.sprint)
        return run.sprint;
    const QDate day = localDay(run.time, timeZone);
    const Sprint* found = nullptr;
    for (const Sprint& sprint : sprints)
        if (sprint.start <= day && day <= sprint.end && (!found || found->start < sprint.start))
            found = &sprint;
    return found ? std::optional(found->number) : std::nullopt;
}

} // namespace waymark
