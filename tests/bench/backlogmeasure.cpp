// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"

namespace waymark::bench {

namespace {

/// Changes what moves a story: title, points, epic, rank, in turn.
std::optional<double> timedChange(Workspace& workspace, const BacklogModel& model, size_t number)
{
    const auto stories = workspace.records().stories();
    const StoryId id = stories[number * 37 % stories.size()].id;
    const StoryId other = stories[number * 101 % stories.size()].id;
    const Stopwatch watch;
    const auto done = workspace.edit(QStringLiteral("Change a story"), [&](Edit& edit) {
        if (number % 4 == 3)
            return rankStories(edit, std::array{id}, other);
        return changeStories(edit, std::array{id}, [number](Story& story) {
            if (number % 4 == 0)
                story.title = QStringLiteral("Title %1").arg(number);
            else if (number % 4 == 1)
                story.points = static_cast<int>(number % 13);
            else
                story.epic = number % 8 == 2 ? QStringLiteral("logging") : QStringLiteral("data");
        });
    });
    if (!done || !model.indexOf(id).isValid()) {
        fail(done ? QStringLiteral("the story is not shown") : done.error().message);
        return std::nullopt;
    }
    return watch.milliseconds();
}

std::vector<double> times(int rounds, const std::function<void(int)>& step)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const Stopwatch watch;
        step(round);
        times.push_back(watch.milliseconds());
    }
    return times;
}

void printArranging(BacklogModel& model)
{
    const StoryGrouping groupings[] = {StoryGrouping::None, StoryGrouping::Sprint, StoryGrouping::Owner, StoryGrouping::Capability, StoryGrouping::Epic};
    printSpread("backlog-group", times(20, [&](int round) { model.setGrouping(groupings[round % 5]); }));
    printSpread("backlog-filter", times(20, [&](int round) {
                    model.setFilter(round % 2 == 0 ? StoryFilter{.words = QStringLiteral("story 7")} : StoryFilter());
                }));
    printSpread("backlog-sort", times(28, [&](int round) { model.sort(round % BacklogModel::ColumnCount, round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder); }));
}

} // namespace

int measureBacklog(const QStringList& arguments)
{
    auto workspace = Workspace::open(arguments.value(0), {.author = QStringLiteral("bench"), .pollInterval = 0});
    if (!workspace)
        return fail(workspace.error().message);
    const auto catalogues = Catalogues::loadBuiltIn();
    if (!catalogues)
        return fail(catalogues.error().message);
    const Stopwatch opening;
    BacklogModel model(**workspace, *catalogues);
    print("backlog-open", opening.milliseconds(), "ms");
    std::vector<double> edits;
    std::vector<double> undos;
    for (size_t i = 0; i < 200; ++i) {
        const auto time = timedChange(**workspace, model, i);
        if (!time)
            return 1;
        edits.push_back(*time);
        const Stopwatch watch;
        if (auto undone = (*workspace)->undo(); !undone)
            return fail(undone.error().message);
        undos.push_back(watch.milliseconds());
    }
    printSpread("backlog-edit", edits);
    printSpread("backlog-undo", undos);
    printArranging(model);
    return 0;
}

} // namespace waymark::bench
