// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/edit/imports.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <thread>

namespace waymark::bench {

namespace {

Result<std::unique_ptr<Workspace>> open(const QStringList& arguments)
{
    return Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
}

/// Renames one story; the time that it took, or nothing if it was refused.
std::optional<double> timedEdit(Workspace& workspace, size_t number)
{
    const auto stories = workspace.records().stories();
    const Story before = stories[number % stories.size()];
    Story after = before;
    after.title = QStringLiteral("Title %1 of %2").arg(number).arg(QCoreApplication::applicationPid()); // new in each run
    const Stopwatch watch;
    const auto done = workspace.edit(QStringLiteral("Rename a story"),
                                     [&](Edit& edit) { return edit.update(before, after); });
    if (!done) {
        fail(done.error().message);
        return std::nullopt;
    }
    return watch.milliseconds();
}

/// Edits every 20 ms for as long as `going` says, and prints how long they took.
int editWhile(Workspace& workspace, const char* name, const std::function<bool()>& going)
{
    std::vector<double> times;
    for (size_t i = 0; going(); ++i) {
        const auto time = timedEdit(workspace, i);
        if (!time)
            return 1;
        times.push_back(*time);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    if (times.empty())
        return fail(QStringLiteral("nothing to edit against"));
    printSpread(name, times);
    return 0;
}

} // namespace

int makeStories(const QStringList& arguments)
{
    auto workspace = open(arguments);
    if (!workspace)
        return fail(workspace.error().message);
    const int count = arguments.value(1).toInt();
    const auto done = (*workspace)->edit(QStringLiteral("Add stories"), [&](Edit& edit) -> Result<void> {
        for (int i = 0; i < count; ++i)
            if (auto inserted = edit.insert(Story{.reference = QStringLiteral("B-%1").arg(i),
                                                  .title = QStringLiteral("Story %1").arg(i),
                                                  .epic = QStringLiteral("iam"),
                                                  .points = 3,
                                                  .criteria = {QStringLiteral("The check passes")},
                                                  .rank = (i + 1) * rankStep});
                !inserted)
                return inserted;
        return {};
    });
    return done ? 0 : fail(done.error().message);
}

int measureEdits(const QStringList& arguments)
{
    auto workspace = open(arguments);
    if (!workspace)
        return fail(workspace.error().message);
    std::vector<double> edits;
    std::vector<double> undos;
    for (size_t i = 0; i < 200; ++i) {
        const auto time = timedEdit(**workspace, i);
        if (!time)
            return 1;
        edits.push_back(*time);
        const Stopwatch watch;
        if (auto undone = (*workspace)->undo(); !undone)
            return fail(undone.error().message);
        undos.push_back(watch.milliseconds());
    }
    printSpread("edit", edits);
    printSpread("undo", undos);
    return 0;
}

int measureEditsWhileImporting(const QStringList& arguments)
{
    auto workspace = open(arguments);
    if (!workspace)
        return fail(workspace.error().message);
    const auto formats = FormatCatalogue::load({builtInFormatFolder()});
    std::atomic<bool> importing = true;
    Result<StagedImports> staged = Error{};
    Progress progress;
    std::thread importer([&] {
        staged = stageImports(arguments.value(0), {{.file = arguments.value(1)}}, formats, SystemClock(), progress);
        importing = false;
    });
    const int exit = editWhile(**workspace, "edit-while-importing", [&] { return importing.load(); });
    importer.join();
    if (!staged)
        return fail(staged.error().message);
    if (auto discarded = discardImports(arguments.value(0), *staged); !discarded)
        return fail(discarded.error().message);
    return exit;
}

int measureEditsUntilGone(const QStringList& arguments)
{
    auto workspace = open(arguments);
    if (!workspace)
        return fail(workspace.error().message);
    const pid_t process = arguments.value(1).toInt();
    return editWhile(**workspace, "edit-while-another-imports", [&] { return ::kill(process, 0) == 0; });
}

} // namespace waymark::bench
