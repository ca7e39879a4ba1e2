// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runscommand.h"

#include "model/domain/runsprint.h"
#include "model/edit/evidencereader.h"
#include "model/edit/imports.h"
#include "model/edit/runedits.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

/// Null: the run doesn't count, so it changes nothing.
QJsonValue changesJson(const Run& run, const ChangesByRun& changes)
{
    const auto found = changes.constFind(run.id);
    if (found == changes.cend())
        return {};
    return QJsonObject{{u"new"_s, found->added},
                       {u"changed"_s, found->changed},
                       {u"resolved"_s, found->resolved},
                       {u"reopened"_s, found->reopened}};
}

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
            {u"sprint"_s, sprint ? QJsonValue(*sprint) : QJsonValue(QJsonValue::Null)},
            {u"sprintTold"_s, run.sprint.has_value()},
            {u"drill"_s, run.drill},
            {u"complete"_s, run.complete},
            {u"state"_s, word(run.state)},
            {u"changes"_s, changesJson(run, changes)}};
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

} // namespace

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

Result<ChangesByRun> changesOf(const Workspace& workspace)
{
    const auto reader = EvidenceReader::open(workspace.file());
    Progress progress;
    return reader ? reader->runChanges(progress) : Result<ChangesByRun>(reader.error());
}

Exit setCounted(const Arguments& arguments, const Session& session, bool counts)
{
    const auto workspace = openWorkspace(arguments, session);
    const QString file = arguments.positionals().front();
    if (!workspace)
        return fail(workspace.error(), file);
    const auto runs = numberedRuns(**workspace);
    if (!runs)
        return fail(runs.error(), file);
    const auto run = runNamed(arguments.positionals().at(1), *runs);
    if (!run)
        return badUsage(run.error().message);
    if (run->state == (counts ? RunState::Counted : RunState::Withdrawn))
        return badUsage((counts ? u"run %1 (%2) counts already; see waymark-cli runs"_s
                                : u"run %1 (%2) was removed before; see waymark-cli runs"_s)
                            .arg(arguments.positionals().at(1), run->file));
    const QString text = (counts ? u"Restore the run %1"_s : u"Delete the run %1"_s).arg(run->file);
    const auto done = (*workspace)->edit(text, [&](Edit& edit) {
        return counts ? restoreRun(edit, run->id) : removeRun(edit, run->id);
    });
    if (!done)
        return fail(done.error(), file);
    Progress progress;
    if (const auto settled = settle((*workspace)->file(), progress); !settled)
        return fail(settled.error(), file);
    printText((counts ? u"%1 counts again"_s : u"%1 no longer counts"_s).arg(run->file));
    return Exit::Fine;
}

} // namespace

Exit runRuns(const Arguments& arguments, const Session& session)
{
    const auto workspace = openWorkspace(arguments, session);
    if (!workspace)
        return fail(workspace.error(), arguments.positionals().front());
    const Records& records = (*workspace)->records();
    const auto runs = numberedRuns(**workspace);
    if (!runs)
        return fail(runs.error(), (*workspace)->file());
    const auto changes = changesOf(**workspace);
    if (!changes)
        return fail(changes.error(), (*workspace)->file());
    QJsonArray list;
    for (const NumberedRun& numbered : *runs) {
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
