// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/runlist.h"

#include "model/domain/runsprint.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace waymark {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Report", text);
}

} // namespace

std::vector<Run> runsBehind(const ProgrammeFigures& figures)
{
    std::vector<Run> runs;
    std::ranges::copy_if(figures.runs, std::back_inserter(runs), &Run::counts);
    // Those of one time too in an order of their own: records are in that in which they came and went
    std::ranges::sort(runs, [](const Run& a, const Run& b) {
        return std::tie(b.time, a.tool, a.target, a.sha256) < std::tie(a.time, b.tool, b.target, b.sha256);
    });
    return runs;
}

std::optional<int> sprintOf(const Run& run, const ProgrammeFigures& figures)
{
    std::vector<Sprint> sprints;
    std::ranges::transform(figures.sprints, std::back_inserter(sprints), &SprintFigures::sprint);
    return runSprint(run, sprints, figures.timeZone);
}

QStringList runNotes(const Run& run)
{
    QStringList notes;
    if (run.timeSource == TimeSource::ImportTime)
        notes << tr("the time is that of its import");
    if (!run.complete)
        notes << (run.incompleteReason.isEmpty() ? tr("partial") : tr("partial (%1)").arg(run.incompleteReason));
    return notes + run.warnings;
}

} // namespace waymark
