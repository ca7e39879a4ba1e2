// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "model/edit/evidencereader.h"
#include "model/programme/programmefigures.h"
#include "model/report/statusjson.h"

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QString percent(const std::optional<qint64>& hundredths)
{
    return hundredths ? u"%1 %"_s.arg(static_cast<double>(*hundredths) / 100, 0, 'f', 2) : u"no evidence"_s;
}

void print(const ProgrammeFigures& figures, const QString& name)
{
    printText(u"%1: compliance %2 of checks, %3 of results, %4 runs"_s.arg(
        name, percent(figures.overall.checkLevel.value), percent(figures.overall.resultLevel.value),
        QString::number(figures.countedRuns)));
    for (const EpicFigures& epic : figures.epics)
        printText(u"  %1 %2  %3 checks, %4 of %5 stories done"_s
                      .arg(epic.epic.code.isEmpty() ? u"---"_s : epic.epic.code)
                      .arg(percent(epic.compliance.checkLevel.value), 12)
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
        return fail(workspace.error());
    const auto evidence = EvidenceReader::open((*workspace)->file());
    if (!evidence)
        return fail(evidence.error());
    const Records& records = (*workspace)->records();
    const auto figures =
        programmeFigures(*evidence, records, session.catalogues, session.clock->now(), arguments.value(u"environment"_s));
    if (!figures)
        return fail(figures.error());
    if (arguments.has(u"json"_s))
        printJson(statusJson(*figures, records.properties().name));
    else
        print(*figures, records.properties().name);
    return Exit::Fine;
}

} // namespace waymark::cli
