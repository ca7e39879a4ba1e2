// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/leftoutmodel.h"

#include "views/shared/cellmodel.h"
#include "views/shared/numbers.h"

namespace waymark {

std::vector<LeftOutGroup> leftOutGroups(const PlanProposal& proposal)
{
    std::vector<LeftOutGroup> groups;
    for (const Reason& reason : proposal.plan.leftOut) {
        LeftOutGroup group{.why = reason.text};
        for (const StoryId& id : reason.stories)
            if (const Story* story = proposal.story(id))
                group.stories.push_back(*story);
        groups.push_back(std::move(group));
    }
    return groups;
}

void LeftOutModel::show(std::vector<LeftOutGroup> groups)
{
    if (groups == m_groups)
        return;
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

int LeftOutModel::count() const
{
    size_t count = 0;
    for (const LeftOutGroup& group : m_groups)
        count += group.stories.size();
    return static_cast<int>(count);
}

/// A story carries the number of its group, from 1.
const Story* LeftOutModel::storyAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups[index.internalId() - 1].stories[static_cast<size_t>(index.row())];
}

QModelIndex LeftOutModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex LeftOutModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int LeftOutModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.column() > 0 || storyAt(parent))
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].stories.size());
}

int LeftOutModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Story* story = storyAt(index);
    if (role == MutedRole)
        return story != nullptr;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (story)
        return tr("%1  %2", "reference, title").arg(story->reference, story->title);
    const LeftOutGroup& group = m_groups[static_cast<size_t>(index.row())];
    return tr("%1  %2", "how many, why").arg(countText(static_cast<qint64>(group.stories.size())), group.why);
}

} // namespace waymark
