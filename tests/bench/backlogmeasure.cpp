// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edittimes.h"
#include "tests/bench/measures.h"

#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"

#include <array>

namespace waymark::bench {

namespace {

/// Changes what moves a story: title, points, epic, rank, in turn.
Result<void> change(Workspace& workspace, const BacklogModel& model, size_t number)
{
    const auto stories = workspace.records().stories();
    const StoryId id = stories[number * 37 % stories.size()].id;
    const StoryId other = stories[number * 101 % stories.size()].id;
    const auto done = workspace.edit(QStringLiteral("Change a story"), [&](Edit& edit) {
        if (number % 4 == 3)
            return rankStories(edit, std::array{id}, other);
        return changeStories(edit, std::array{id}, [number](Story& story) {
            if (number % 4 == 0)
                story.title = newTitle(number);
            else if (number % 4 == 1)
                story.points = otherPoints(story.points);
            else
                story.epic = story.epic == QLatin1String("logging") ? QStringLiteral("data") : QStringLiteral("logging");
        });
    });
    if (done && !model.indexOf(id).isValid())
        return Error{.message = QStringLiteral("the story is not shown")};
    return done;
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
    const auto edits = timeEdits(**workspace, {.edit = [&](size_t i) { return change(**workspace, model, i); }});
    if (const int code = printEdits("backlog-", edits); code != 0)
        return code;
    printArranging(model);
    return 0;
}

} // namespace waymark::bench
