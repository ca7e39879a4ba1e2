// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/storyrowsmodel.h"

#include "model/catalog/epics.h"
#include "model/edit/records.h"
#include "views/shared/storycarrier.h"
#include "views/shared/storywords.h"

#include <limits>
#include <tuple>

namespace waymark {

StoryRow rowOf(const Story& story, const Records& records, const EpicCatalogue* epics)
{
    const Sprint* sprint = story.sprint ? records.of<Sprint>().find(*story.sprint) : nullptr;
    const Epic* epic = epics ? epics->find(story.epic) : nullptr;
    return {.story = story,
            .sprint = sprint ? std::optional(sprint->number) : std::nullopt,
            .epicCode = epic ? epic->code : QString()};
}

std::vector<StoryRow> storiesOf(const PersonId& person, const Records& records, const EpicCatalogue* epics)
{
    std::vector<StoryRow> list;
    for (const Story& story : records.stories())
        if (story.owner == person)
            list.push_back(rowOf(story, records, epics));
    std::ranges::sort(list, {}, [](const StoryRow& row) {
        return std::tuple(row.story.status == StoryStatus::Done, row.sprint.value_or(std::numeric_limits<int>::max()),
                          row.story.rank, row.story.reference);
    });
    return list;
}

Qt::ItemFlags StoryRowsModel::flags(const QModelIndex& index) const
{
    return KeyedRowsModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList StoryRowsModel::mimeTypes() const
{
    return {storiesFormat};
}

QMimeData* StoryRowsModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<const Story*> stories;
    for (const QModelIndex& index : indexes)
        if (index.column() == 0)
            stories.push_back(&rowAt(index.row()).story);
    return carryStories(stories);
}

QVariant StoryRowsModel::cell(const StoryRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case KeyRole: return row.story.id.toString();
    case EpicRole: return column == ReferenceColumn ? QVariant(row.epicCode) : QVariant();
    case MutedRole: return row.story.status == StoryStatus::Done || column == StatusColumn || column == SprintColumn;
    case Qt::ToolTipRole: return column == TitleColumn ? row.story.title : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == PointsColumn);
    default: return {};
    }
}

QVariant StoryRowsModel::text(const StoryRow& row, int column)
{
    switch (column) {
    case ReferenceColumn: return row.story.reference;
    case TitleColumn: return row.story.title;
    case StatusColumn: return signText(row.story.status);
    case SprintColumn: return row.sprint ? QString::number(*row.sprint) : QString();
    case PointsColumn: return row.story.points > 0 ? QVariant(row.story.points) : QVariant();
    default: return {};
    }
}

QVariant StoryRowsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Story"), tr("Title"), tr("Status"), tr("Sprint"), tr("Points")}, {PointsColumn});
}

} // namespace waymark
