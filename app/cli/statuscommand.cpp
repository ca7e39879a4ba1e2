// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/report/html.h"
#include "model/report/statusjson.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

void print(const ProgrammeFigures& figures, const QString& name)
{
    printText(u"%1: compliance %2 of checks, %3 of results, %4 runs"_s.arg(
        name, percentageText(figures.overall.checkLevel.value), percentageText(figures.overall.resultLevel.value),
        QString::number(figures.countedRuns)));
    for (const EpicFigures& epic : figures.epics)
        printText(u"  %1 %2  %3 checks, %4 of %5 stories done"_s
                      .arg(epic.epic.code.isEmpty() ? u"---"_s : epic.epic.code)
                      .arg(percentageText(epic.compliance.checkLevel.value), 12)
                      .arg(epic.compliance.checks.total(), 4)
                      .arg(epic.done)
                      .arg(epic.stories));
    for (const SprintFigures& sprint : figures.sprints)
        printText(u"  sprint %1  %2 to %3  %4 of %5 points done"_s.arg(sprint.sprint.number)
                      .arg(sprint.sprint.start.toString(Qt::ISODate), sprint.sprint.end.toString(Qt::ISODate))
                      .arg(sprint.done)
                      .arg(sprint.planned));
}

} // namespace

Exit runStatus(const Arguments& arguments, const Session& session)
{
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto chosen = environment(arguments, records);
    if (!chosen)
        return badUsage(chosen.error().message);
    const auto figures = readFigures(**workspace, session, *chosen);
    if (!figures)
        return fail(figures.error(), (*workspace)->file());
    if (arguments.has(u"json"_s))
        printJson(statusJson(*figures, records.properties().name));
    else
        print(*figures, chosen->isEmpty() ? records.properties().name
                                          : u"%1, environment %2"_s.arg(records.properties().name, *chosen));
    return Exit::Fine;
}

} // namespace waymark::cli
