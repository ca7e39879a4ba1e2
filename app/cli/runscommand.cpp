// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runscommand.h"

#include "model/domain/runsprint.h"
#include "model/edit/evidencereader.h"
#include "model/edit/imports.h"
#include "model/edit/runedits.h"
#include "model/report/jsonreport.h"
#include "model/report/jsonvalues.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QJsonObject toJson(const NumberedRun& numbered, const std::optional<int>& sprint, const ChangesByRun& changes)
{
    const Run& run = numbered.run;
    return {{u"number"_s, numbered.number},
            {u"id"_s, run.id.toString()},
            {u"file"_s, run.file},
            {u"sha256"_s, run.sha256},
            {u"format"_s, run.format},
            {u"tool"_s, run.tool},
            {u"target"_s, run.target},
            {u"time"_s, Codec<QDateTime>::encode(run.time)},
            {u"imported"_s, Codec<QDateTime>::encode(run.imported)},
            {u"sprint"_s, orNull(sprint)},
            {u"sprintTold"_s, run.sprint.has_value()},
            {u"drill"_s, run.drill},
            {u"complete"_s, run.complete},
            {u"state"_s, word(run.state)},
            {u"changes"_s, runChangesJson(run.id, changes)}};
}

QString line(const NumberedRun& numbered, const std::optional<int>& sprint, const ChangesByRun& changes)
{
    const Run& run = numbered.run;
    QStringList parts = {QString::number(numbered.number), run.id.toString(), run.time.toString(Qt::ISODate), run.tool};
    parts << (run.target.isEmpty() ? u"no target"_s : run.target);
    parts << (sprint ? u"sprint %1"_s.arg(*sprint) : u"no sprint"_s);
    parts << word(run.state) + (run.drill ? u", drill"_s : QString()) + (run.complete ? QString() : u", partial"_s) << run.file;
    if (const auto found = changes.constFind(run.id); found != changes.cend())
        parts << u"%1 new, %2 resolved, %3 reopened"_s.arg(found->added).arg(found->resolved).arg(found->reopened);
    return parts.join(u"  "_s);
}

Result<std::vector<NumberedRun>> numberedRuns(const Workspace& workspace)
{
    const auto reader = EvidenceReader::open(workspace.file());
    if (!reader)
        return reader.error();
    const auto numbers = reader->runNumbers();
    if (!numbers)
        return numbers.error();
    std::vector<NumberedRun> runs;
    for (const Run& run : workspace.records().runs())
        runs.push_back({.number = numbers->value(run.id), .run = run});
    std::ranges::sort(runs, {}, &NumberedRun::number);
    return runs;
}

} // namespace

Result<WorkspaceRuns> openWithRuns(const Arguments& arguments, const Session& session)
{
    auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return workspace.error();
    auto runs = numberedRuns(**workspace);
    if (!runs)
        return runs.error();
    return WorkspaceRuns{.workspace = *std::move(workspace), .runs = *std::move(runs)};
}

Result<Run> runNamed(const QString& name, std::span<const NumberedRun> runs)
{
    constexpr qsizetype shortest = 4; ///< beginning of an id
    bool isNumber = false;
    const qint64 number = name.toLongLong(&isNumber);
    if (const auto found = std::ranges::find(runs, number, &NumberedRun::number); isNumber && number >= 1 && found != runs.end())
        return found->run;
    std::vector<Run> matching;
    for (const NumberedRun& numbered : runs)
        if (name.size() >= shortest && numbered.run.id.toString().startsWith(name, Qt::CaseInsensitive))
            matching.push_back(numbered.run);
    if (matching.size() == 1)
        return matching.front();
    return Error{.message = matching.empty() ? u"there is no run \"%1\"; see waymark-cli runs"_s.arg(name)
                                             : u"\"%1\" begins the ids of %2 runs; see waymark-cli runs"_s.arg(name, QString::number(matching.size()))};
}

namespace {

Exit setCounted(const Arguments& arguments, const Session& session, bool counts)
{
    const auto opened = openWithRuns(arguments, session);
    const QString file = arguments.positionals().front();
    if (!opened)
        return fail(opened.error(), file);
    Workspace& workspace = *opened->workspace;
    const auto run = runNamed(arguments.positionals().at(1), opened->runs);
    if (!run)
        return badUsage(run.error().message);
    if (run->state == (counts ? RunState::Counted : RunState::Withdrawn))
        return badUsage((counts ? u"run %1 (%2) counts already; see waymark-cli runs"_s
                                : u"run %1 (%2) was removed before; see waymark-cli runs"_s)
                            .arg(arguments.positionals().at(1), run->file));
    const QString text = (counts ? u"Restore the run %1"_s : u"Delete the run %1"_s).arg(run->file);
    const auto done = workspace.edit(text, [&](Edit& edit) {
        return counts ? restoreRun(edit, run->id) : removeRun(edit, run->id);
    });
    if (!done)
        return fail(done.error(), file);
    Progress progress;
    if (const auto settled = settle(workspace.file(), progress); !settled)
        return fail(settled.error(), file);
    printText((counts ? u"%1 counts again"_s : u"%1 no longer counts"_s).arg(run->file));
    return Exit::Fine;
}

} // namespace

Exit runRuns(const Arguments& arguments, const Session& session)
{
    const QString file = arguments.positionals().front();
    const auto opened = openWithRuns(arguments, session);
    if (!opened)
        return fail(opened.error(), file);
    const Records& records = opened->workspace->records();
    const auto changes = readRunChanges(*opened->workspace);
    if (!changes)
        return fail(changes.error(), file);
    QJsonArray list;
    for (const NumberedRun& numbered : opened->runs) {
        const auto sprint = runSprint(numbered.run, records.sprints(), records.properties().timeZone);
        if (arguments.has(u"json"_s))
            list.append(toJson(numbered, sprint, *changes));
        else
            printText(line(numbered, sprint, *changes));
    }
    if (arguments.has(u"json"_s))
        printJson({{u"runs"_s, list}});
    return Exit::Fine;
}

Exit runRemoveRun(const Arguments& arguments, const Session& session)
{
    return setCounted(arguments, session, false);
}

Exit runRestoreRun(const Arguments& arguments, const Session& session)
{
    return setCounted(arguments, session, true);
}

} // namespace waymark::cli
