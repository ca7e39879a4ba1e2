// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the backlog gives rank and group: by dragging, and by keys.
#include "model/edit/workspace.h"
#include "views/backlog/backlogmodel.h"
#include "views/shared/midsentence.h"
#include "views/shared/storycarrier.h"

#include <QMimeData>

#include <algorithm>

namespace waymark {

namespace {

bool among(const std::vector<StoryId>& stories, const StoryId& story)
{
    return std::ranges::find(stories, story) != stories.end();
}

} // namespace

QStringList BacklogModel::mimeTypes() const
{
    return {storiesFormat};
}

QMimeData* BacklogModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<const Story*> stories;
    for (const StoryId& id : storiesAt(indexes))
        stories.push_back(&m_rows.find(id)->story);
    return carryStories(stories);
}

bool BacklogModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent) const
{
    const BacklogGroup* group = groupOf(parent);
    return data->hasFormat(storiesFormat) && action == Qt::MoveAction && group && !group->group.closed
        && (row < 0 ? !isFlat() : isRanked()) && !storiesIn(*data).empty();
}

/// Always false: the rows move by the change of the workspace, and the view must not remove them.
bool BacklogModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int, const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(storiesFormat))
        return false;
    if (const auto placed = place(storiesIn(*data), parent, row); !placed)
        Q_EMIT refused(placed.error());
    return false;
}

Error BacklogModel::rankIsOff() const
{
    return {.message = tr("The rank stays as it is: the stories are sorted by %1 now. Go back to the order of rank to change it.")
                           .arg(midSentence(headerData(sortColumn(), Qt::Horizontal).toString()))};
}

Result<void> BacklogModel::place(const std::vector<StoryId>& stories, const QModelIndex& parent, int row)
{
    const BacklogGroup* group = groupOf(parent);
    if (!group || stories.empty())
        return {};
    if (row < 0) {
        const auto field = fieldOf(m_rows.grouping);
        if (!field)
            return {};
        const auto moved = setStoryField(m_workspace, stories, *field, group->group.key, m_proofs);
        return moved ? Result<void>() : moved.error();
    }
    if (!isRanked())
        return rankIsOff();
    const auto& items = group->items;
    auto below = items.begin() + std::min(row, static_cast<int>(items.size()));
    auto above = below;
    while (below != items.end() && among(stories, (*below)->story.id))
        ++below;
    while (above != items.begin() && among(stories, (*(above - 1))->story.id))
        --above;
    const std::optional<QString> key = isFlat() ? std::nullopt : std::optional(group->group.key);
    std::optional<StoryId> before;
    if (below != items.end())
        before = (*below)->story.id;
    else if (above != items.begin())
        before = nextInRank((*(above - 1))->story.id, stories); // others may follow that aren't shown here
    else // the group is empty but for them: they keep their rank
        before = nextInRank(stories.back(), stories);
    return placeStories(m_workspace, stories, before, m_rows.grouping, key);
}

/// The story that follows another one in the order of rank, shown or not, leaving out those that move.
std::optional<StoryId> BacklogModel::nextInRank(const StoryId& story, const std::vector<StoryId>& moving) const
{
    const QSet<StoryId> left(moving.begin(), moving.end());
    const auto rank = [](const Story& each) { return std::pair(each.rank, each.reference); };
    const Story& from = m_rows.find(story)->story;
    const Story* next = nullptr;
    for (const Story& each : m_workspace.records().stories())
        if (!left.contains(each.id) && rank(from) < rank(each) && (!next || rank(each) < rank(*next)))
            next = &each;
    return next ? std::optional(next->id) : std::nullopt;
}

Result<void> BacklogModel::step(const std::vector<StoryId>& stories, int steps)
{
    const BacklogItem* first = stories.empty() ? nullptr : m_rows.find(stories.front());
    if (!first || !first->shownIn)
        return {};
    const BacklogGroup& group = *first->shownIn;
    std::vector<StoryId> moving; // of its group only: rank is given within one
    int top = static_cast<int>(group.items.size());
    int bottom = -1;
    for (int row = 0; row < static_cast<int>(group.items.size()); ++row)
        if (const StoryId id = group.items[static_cast<size_t>(row)]->story.id; among(stories, id)) {
            moving.push_back(id);
            top = std::min(top, row);
            bottom = row;
        }
    const int last = static_cast<int>(group.items.size());
    const int row = steps == -2 ? 0 : steps == 2 ? last : steps < 0 ? std::max(0, top - 1) : std::min(last, bottom + 2);
    return place(moving, indexOf(group), row);
}

} // namespace waymark
