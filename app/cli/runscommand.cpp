// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runscommand.h"

#include "model/domain/runsprint.h"
#include "model/edit/imports.h"
#include "model/edit/runedits.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

std::vector<Run> runsOf(const Records& records)
{
    std::vector<Run> runs(records.runs().begin(), records.runs().end());
    std::ranges::sort(runs, [](const Run& a, const Run& b) {
        return std::tuple(a.imported, a.time, a.id.toString()) < std::tuple(b.imported, b.time, b.id.toString());
    });
    return runs;
}

QJsonObject toJson(const Run& run, size_t number, const std::optional<int>& sprint)
{
    return {{u"number"_s, static_cast<qint64>(number)},
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
            {u"state"_s, word(run.state)}};
}

QString line(const Run& run, size_t number, const std::optional<int>& sprint)
{
    QStringList parts = {QString::number(number), run.id.toString(), run.time.toString(Qt::ISODate), run.tool};
    parts << (run.target.isEmpty() ? u"no target"_s : run.target);
    parts << (sprint ? u"sprint %1"_s.arg(*sprint) : u"no sprint"_s);
    parts << word(run.state) + (run.drill ? u", drill"_s : QString()) + (run.complete ? QString() : u", partial"_s) << run.file;
    return parts.join(u"  "_s);
}

} // namespace

Result<Run> runNamed(const QString& name, const Records& records)
{
    constexpr qsizetype shortest = 4; ///< beginning of an id
    const std::vector<Run> runs = runsOf(records);
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (isNumber && number >= 1 && static_cast<size_t>(number) <= runs.size())
        return runs[static_cast<size_t>(number) - 1];
    std::vector<Run> matching;
    std::ranges::copy_if(runs, std::back_inserter(matching), [&](const Run& run) {
        return name.size() >= shortest && run.id.toString().startsWith(name, Qt::CaseInsensitive);
    });
    if (matching.size() == 1)
        return matching.front();
    return Error{.message = matching.empty() ? u"there is no run \"%1\"; see waymark-cli runs"_s.arg(name)
                                             : u"\"%1\" begins the ids of %2 runs; see waymark-cli runs"_s.arg(name, QString::number(matching.size()))};
}

namespace {

Exit setCounted(const Arguments& arguments, const Session& session, bool counts)
{
    const auto workspace = openWorkspace(arguments, session);
    const QString file = arguments.positionals().front();
    if (!workspace)
        return fail(workspace.error(), file);
    const auto run = runNamed(arguments.positionals().at(1), (*workspace)->records());
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
    const std::vector<Run> runs = runsOf(records);
    QJsonArray list;
    for (size_t i = 0; i < runs.size(); ++i) {
        const auto sprint = runSprint(runs[i], records.sprints(), records.properties().timeZone);
        if (arguments.has(u"json"_s))
            list.append(toJson(runs[i], i + 1, sprint));
        else
            printText(line(runs[i], i + 1, sprint));
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
