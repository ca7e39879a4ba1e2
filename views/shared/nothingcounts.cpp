// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/nothingcounts.h"

#include "model/domain/localday.h"
#include "model/score/programmefigures.h"
#include "views/shared/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NothingCounts)
};

/// Of runs none of which counts.
QString reason(std::span<const Run> runs, const QString& timeZone)
{
    const auto withdrawn = std::ranges::count(runs, RunState::Withdrawn, &Run::state);
    const auto others = static_cast<qint64>(runs.size()) - withdrawn;
    if (withdrawn == 0)
        return Text::tr("Only drills were imported here: they show that a check can fail, and stand outside every figure. "
                        "Import a run that is none.");
    if (others > 0)
        return Text::tr("Of the runs here %1 were deleted, and the others are drills, which stand outside every figure. "
                        "Restore one under Compliance, or import other results.")
            .arg(countText(withdrawn));
    if (withdrawn > 1)
        return Text::tr("All %1 runs here were deleted. Show them under Compliance and restore one, or import other results.")
            .arg(countText(withdrawn));
    const Run& run = runs.front();
    return Text::tr("The only run here, %1 of %2, was deleted. Show deleted ones under Compliance and restore it, or import other "
                    "results.", "file, day")
        .arg(run.file, dayText(localDay(run.time, timeZone)));
}

} // namespace

EmptyWords nothingCounts(const ProgrammeFigures& figures, const QString& environment, bool anyImported, const EmptyWords& ifNone)
{
    if (!anyImported)
        return ifNone;
    if (figures.runs.empty() && figures.asOf)
        return {.title = Text::tr("No run had looked by %1").arg(dayText(localDay(*figures.asOf, figures.timeZone), QDate())),
                .sentence = Text::tr("The figures are as of that day, and what counts now is of later runs. Go back to now, "
                                     "or choose a later day.")};
    if (!figures.runs.empty())
        return {.title = environment.isEmpty() ? Text::tr("No run counts") : Text::tr("No run counts in %1").arg(environment),
                .sentence = reason(figures.runs, figures.timeZone)};
    if (environment.isEmpty()) // the figures are not those of the latest import yet
        return ifNone;
    return {.title = Text::tr("Nothing was imported for %1").arg(environment),
            .sentence = Text::tr("No file that was imported looked at a target of this environment. Put targets into it under "
                                 "Targets, choose another environment, or import results of it.")};
}

} // namespace waymark
