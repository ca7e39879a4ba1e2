// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score/velocity.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Velocity)
};

Reason reasonOf(const SprintVelocity& sprint)
{
    const int left = sprint.carried + sprint.returned;
    return {.text = left == 0 ? Text::tr("points done in sprint %1").arg(sprint.number)
                              : Text::tr("points done in sprint %1, which left %2 undone").arg(sprint.number).arg(left),
            .count = sprint.done};
}

Figure meanOf(std::span<const SprintVelocity> sprints)
{
    Figure mean;
    qint64 done = 0;
    for (const SprintVelocity& sprint : sprints) {
        done += sprint.done;
        mean.reasons.push_back(reasonOf(sprint));
    }
    if (sprints.empty())
        mean.reasons.push_back({.kind = Reason::Kind::Missing,
                                .text = Text::tr("No evidence: no sprint has been closed yet.")});
    else
        mean.value = 100 * done / static_cast<qint64>(sprints.size());
    return mean;
}

} // namespace

Velocity velocity(std::span<const Sprint> sprints, std::span<const SprintClosure> closures)
{
    Velocity result;
    for (const SprintClosure& closure : closures) {
        const auto sprint = std::ranges::find(sprints, closure.sprint, &Sprint::id);
        if (sprint != sprints.end())
            result.sprints.push_back({.sprint = sprint->id,
                                      .number = sprint->number,
                                      .end = sprint->end,
                                      .planned = closure.planned,
                                      .done = closure.done,
                                      .carried = closure.carried,
                                      .returned = closure.returned});
    }
    std::ranges::sort(result.sprints, {}, &SprintVelocity::number);
    result.mean = meanOf(result.sprints);
    return result;
}

} // namespace waymark
