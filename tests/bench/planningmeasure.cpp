// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/screens.h"

#include "model/edit/workspace.h"
#include "views/backlog/backloghead.h"
#include "views/backlog/backlogmodel.h"
#include "views/backlog/storyfilterrow.h"
#include "views/backlog/storytree.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/roadmap/roadmapmodel.h"

#include <QHeaderView>

namespace waymark::bench {

int measureArranging(ShownScreen& shown)
{
    auto* head = shown.screen().findChild<BacklogHead*>();
    auto* filter = shown.screen().findChild<StoryFilterRow*>();
    auto* tree = shown.screen().findChild<StoryTree*>();
    if (!head || !filter || !tree)
        return fail(QStringLiteral("the backlog has not what it is arranged by"));
    constexpr StoryGrouping groupings[] = {StoryGrouping::None, StoryGrouping::Sprint, StoryGrouping::Owner,
                                           StoryGrouping::Capability, StoryGrouping::Epic};
    printSpread("backlog-group", shown.times(20, [&](int round) { Q_EMIT head->groupingChosen(groupings[round % 5]); }));
    printSpread("backlog-filter", shown.times(20, [&](int round) {
                    filter->setFilter(round % 2 == 0 ? StoryFilter{.words = QStringLiteral("account 7")} : StoryFilter());
                }));
    printSpread("backlog-sort", shown.times(2 * BacklogModel::ColumnCount, [&](int round) {
                    tree->header()->setSortIndicator(round % BacklogModel::ColumnCount,
                                                     round % 2 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
                }));
    return 0;
}

/// Between the two last sprints, which have not begun, forth and back.
int measurePlanning(ShownScreen& shown)
{
    auto* grid = shown.screen().findChild<RoadmapGrid*>();
    const auto* model = grid ? qobject_cast<const RoadmapModel*>(grid->model()) : nullptr;
    if (!model || model->columnCount() < 3)
        return fail(QStringLiteral("the roadmap has too few sprints"));
    const QModelIndex cells[] = {model->index(0, model->columnCount() - 1), model->index(0, model->columnCount() - 2)};
    if (model->cell(cells[0]).stories.empty())
        return fail(QStringLiteral("there is no story to move"));
    const StoryId story = model->cell(cells[0]).stories.front();
    const auto sprint = [&] { return model->story(story)->sprint; };
    bool moved = true;
    const auto times = shown.times(60, [&](int round) {
        const auto before = sprint();
        Q_EMIT grid->moveRequested({story}, cells[(round + 1) % 2]);
        moved = moved && sprint() != before;
    });
    if (!moved)
        return fail(QStringLiteral("the story stays where it is"));
    printSpread("roadmap-move", times);
    return 0;
}

} // namespace waymark::bench
