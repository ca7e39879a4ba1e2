// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edittimes.h"
#include "tests/bench/measures.h"

#include "model/edit/imports.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "model/import/formatcatalogue.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace waymark::bench {

namespace {

Result<std::unique_ptr<Workspace>> open(const QStringList& arguments)
{
    return Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
}

/// Edits every 20 ms for as long as `going` says, and prints how long they took.
int editWhile(Workspace& workspace, const char* name, const std::function<bool()>& going)
{
    std::vector<double> times;
    for (size_t i = 0; going(); ++i) {
        const Stopwatch watch;
        if (auto renamed = renameStory(workspace, i); !renamed)
            return fail(renamed.error().message);
        times.push_back(watch.milliseconds());
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
    return printEdits({}, timeEdits(**workspace, {.edit = [&](size_t i) { return renameStory(**workspace, i); }}));
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
