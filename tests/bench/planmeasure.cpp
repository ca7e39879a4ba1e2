// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"
#include "tests/support/plancases.h"

namespace waymark::bench {

/// Auto-plan on stories made at random, with dependencies, over as many sprints as hold a third of their points.
int measureAutoPlan(const QStringList& arguments)
{
    const auto count = arguments.value(0).toULongLong();
    if (count == 0)
        return fail(QStringLiteral("auto-plan COUNT"));
    PlanCases cases(1, {.stories = count, .sprints = count / 75, .capacity = 60, .full = true, .tied = 5});
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        const PlanCase one = cases.next();
        const Stopwatch watch;
        const AutoPlan plan = autoPlan(one.evidence());
        times.push_back(watch.milliseconds());
        if (plan.moves.empty() || !planFaults(one.evidence(), plan.moves).empty())
            return fail(QStringLiteral("the plan is none"));
    }
    printSpread("auto-plan", times);
    return 0;
}

} // namespace waymark::bench
