// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the backlog is arranged. backlogcells.cpp says what its cells show, backlogchanges.cpp how it follows the workspace,
// backlogranking.cpp how it gives rank.
#include "views/backlog/backlogmodel.h"

#include "model/edit/workspace.h"

#include <algorithm>

namespace waymark {

BacklogModel::BacklogModel(Workspace& workspace, const Catalogues& catalogues, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_rows(workspace, catalogues)
{
    connect(&workspace, &Workspace::changed, this, &BacklogModel::follow);
}

QModelIndex BacklogModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (parent.isValid())
        return createIndex(row, column, m_rows.groups()[static_cast<size_t>(parent.row())]);
    return createIndex(row, column, isFlat() ? m_rows.groups().front() : nullptr);
}

QModelIndex BacklogModel::parent(const QModelIndex& child) const
{
    const auto* group = static_cast<const BacklogGroup*>(child.internalPointer());
    return !group || isFlat() ? QModelIndex() : indexOf(*group);
}

int BacklogModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(isFlat() ? m_rows.groups().front()->items.size() : m_rows.groups().size());
    if (parent.column() > 0 || parent.internalPointer())
        return 0;
    return static_cast<int>(m_rows.groups()[static_cast<size_t>(parent.row())]->items.size());
}

int BacklogModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

BacklogGroup* BacklogModel::groupOf(const QModelIndex& index) const
{
    if (!index.isValid())
        return isFlat() ? m_rows.groups().front() : nullptr;
    if (index.internalPointer())
        return static_cast<BacklogGroup*>(index.internalPointer());
    return m_rows.groups()[static_cast<size_t>(index.row())];
}

QModelIndex BacklogModel::indexOf(const BacklogGroup& group) const
{
    return isFlat() || group.row < 0 ? QModelIndex() : createIndex(group.row, 0, nullptr);
}

QModelIndex BacklogModel::indexOf(const BacklogItem& item, int column) const
{
    return item.shownIn ? createIndex(m_rows.rowOf(item), column, item.shownIn) : QModelIndex();
}

QModelIndex BacklogModel::indexOf(const StoryId& story, int column) const
{
    const BacklogItem* item = m_rows.find(story);
    return item ? indexOf(*item, column) : QModelIndex();
}

const BacklogItem* BacklogModel::itemAt(const QModelIndex& index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !index.internalPointer())
        return nullptr;
    return static_cast<const BacklogGroup*>(index.internalPointer())->items[static_cast<size_t>(index.row())];
}

const Story* BacklogModel::storyAt(const QModelIndex& index) const
{
    const BacklogItem* item = itemAt(index);
    return item ? &item->story : nullptr;
}

const StoryGroup* BacklogModel::groupAt(const QModelIndex& index) const
{
    return index.isValid() && !isFlat() ? &groupOf(index)->group : nullptr;
}

std::vector<StoryId> BacklogModel::storiesAt(const QModelIndexList& indexes) const
{
    std::vector<std::tuple<int, int, const BacklogItem*>> items;
    for (const QModelIndex& index : indexes)
        if (const BacklogItem* item = itemAt(index))
            items.emplace_back(item->shownIn->row, index.row(), item);
    std::ranges::sort(items);
    items.erase(std::unique(items.begin(), items.end()), items.end());
    std::vector<StoryId> stories;
    for (const auto& [group, row, item] : items)
        stories.push_back(item->story.id);
    return stories;
}

std::vector<StoryId> BacklogModel::shownStories() const
{
    std::vector<StoryId> stories;
    for (const BacklogGroup* group : m_rows.groups())
        for (const BacklogItem* item : group->items)
            stories.push_back(item->story.id);
    return stories;
}

int BacklogModel::shownCount() const
{
    size_t count = 0;
    for (const BacklogGroup* group : m_rows.groups())
        count += group->items.size();
    return static_cast<int>(count);
}

int BacklogModel::shownPoints() const
{
    int points = 0;
    for (const BacklogGroup* group : m_rows.groups())
        points += group->points();
    return points;
}

void BacklogModel::setGrouping(StoryGrouping grouping)
{
    if (m_rows.grouping == grouping)
        return;
    beginResetModel(); // another tree: a person has asked for it
    m_rows.grouping = grouping;
    m_rows.arrange();
    endResetModel();
    Q_EMIT countsChanged();
}

void BacklogModel::setFilter(const StoryFilter& filter)
{
    if (m_rows.filter == filter)
        return;
    m_rows.filter = filter;
    rearrange();
}

void BacklogModel::sort(int column, Qt::SortOrder order)
{
    m_rows.sortColumn = column;
    m_rows.sortOrder = column < 0 ? Qt::AscendingOrder : order;
    rearrange();
}

/// Everything may be somewhere else afterwards; what a view has selected and where it stands goes along.
void BacklogModel::rearrange()
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::pair<const BacklogItem*, const BacklogGroup*>> meant;
    for (const QModelIndex& index : before)
        meant.emplace_back(itemAt(index), groupOf(index));
    m_rows.arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto& [item, group] = meant[static_cast<size_t>(i)];
        const int column = before[i].column();
        after << (item ? indexOf(*item, column) : indexOf(*group).siblingAtColumn(column));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT countsChanged();
}

} // namespace waymark
