// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the backlog follows its workspace, without a reset.
#include "views/backlog/backlogmodel.h"

namespace waymark {

namespace {

/// More changes than these are cheaper to show by arranging all anew.
constexpr size_t few = 50;

} // namespace

void BacklogModel::setProofs(const StoryProofs& proofs)
{
    m_proofs = proofs;
    std::vector<StoryId> changed;
    m_rows.forEach([&](const BacklogItem& item) {
        if (proofs.of(item.story.id).proof != item.proof)
            changed.push_back(item.story.id);
    });
    if (changed.size() > few) {
        m_rows.forEach([&](BacklogItem& item) { item.proof = proofs.of(item.story.id).proof; });
        rearrange();
        return;
    }
    for (const StoryId& id : changed)
        updateItem(id, [&](BacklogItem& item) { item.proof = proofs.of(id).proof; });
}

void BacklogModel::follow(const ChangeSet& changes)
{
    change(changes);
    Q_EMIT countsChanged();
}

void BacklogModel::change(const ChangeSet& changes)
{
    const bool described = changes.touches<Person>() || changes.touches<Sprint>();
    size_t stories = 0;
    changes.forEach<Story>([&](const Story*, const Story*) { ++stories; });
    if (!described && stories <= few) {
        changes.forEach<Story>([&](const Story* before, const Story* after) {
            if (!after) {
                remove(before->id);
            } else if (m_rows.find(after->id)) {
                updateItem(after->id, [&](BacklogItem& item) { item.story = *after; });
            } else {
                BacklogItem& item = m_rows.add(*after);
                replace(item, [](BacklogItem&) {});
            }
        });
        changes.forEach<Link>([&](const Link* before, const Link* after) {
            for (const auto& [item, by] : {std::pair(dependant(before), -1), {dependant(after), 1}})
                if (item)
                    replace(*item, [by = by](BacklogItem& changed) { changed.dependencies += by; });
        });
        return;
    }
    changeAtOnce(changes);
}

void BacklogModel::changeAtOnce(const ChangeSet& changes)
{
    // Rows that go must leave before others are arranged: what views hold on to them ends properly.
    changes.forEach<Story>([&](const Story* before, const Story* after) {
        if (!after)
            remove(before->id);
    });
    changes.forEach<Story>([&](const Story*, const Story* after) {
        if (BacklogItem* item = after ? m_rows.find(after->id) : nullptr)
            item->story = *after;
        else if (after)
            m_rows.add(*after);
    });
    changes.forEach<Link>([&](const Link* before, const Link* after) {
        for (const auto& [item, by] : {std::pair(dependant(before), -1), {dependant(after), 1}})
            if (item)
                item->dependencies += by;
    });
    m_rows.describeAll();
    rearrange();
}

/// The story that waits for another by this link; null: none that is there, or another kind of link.
BacklogItem* BacklogModel::dependant(const Link* link) const
{
    return link && link->kind == LinkKind::DependsOn ? m_rows.find(link->story) : nullptr;
}

void BacklogModel::updateItem(const StoryId& id, const std::function<void(BacklogItem&)>& update)
{
    if (BacklogItem* item = m_rows.find(id))
        replace(*item, [&](BacklogItem& changed) {
            update(changed);
            m_rows.describe(changed);
        });
}

/// Changes an item and moves it to where it then belongs.
void BacklogModel::replace(BacklogItem& item, const std::function<void(BacklogItem&)>& update)
{
    BacklogGroup* const from = item.shownIn;
    const int row = from ? m_rows.rowOf(item) : -1;
    update(item);
    BacklogGroup* const to = m_rows.groupFor(item);
    const bool appears = to && !m_rows.isShown(*to);
    const bool vanishes = from && from != to && from->items.size() == 1 && !isFlat() && !m_rows.stays(*from);
    if (appears || vanishes) {
        rearrange();
        return;
    }
    if (!from || !to) {
        if (from)
            leave(item, row);
        if (to)
            enter(item, *to);
        return;
    }
    const int place = m_rows.placeIn(*to, item, from == to ? row : -1);
    if (from != to || place != row) {
        const int target = from == to && place > row ? place + 1 : place;
        beginMoveRows(indexOf(*from), row, row, indexOf(*to), target);
        from->items.erase(from->items.begin() + row);
        to->items.insert(to->items.begin() + place, &item);
        item.shownIn = to;
        endMoveRows();
        announce(*from);
    }
    announce(*to);
    announce(item);
}

void BacklogModel::remove(const StoryId& id)
{
    BacklogItem* item = m_rows.find(id);
    if (!item)
        return;
    const BacklogGroup* group = item->shownIn;
    if (group)
        leave(*item, m_rows.rowOf(*item));
    m_rows.remove(id);
    if (group && group->items.empty() && !isFlat() && !m_rows.stays(*group))
        rearrange();
}

void BacklogModel::leave(BacklogItem& item, int row)
{
    BacklogGroup& group = *item.shownIn;
    beginRemoveRows(indexOf(group), row, row);
    group.items.erase(group.items.begin() + row);
    item.shownIn = nullptr;
    endRemoveRows();
    announce(group);
}

void BacklogModel::enter(BacklogItem& item, BacklogGroup& group)
{
    const int row = m_rows.placeIn(group, item, -1);
    beginInsertRows(indexOf(group), row, row);
    group.items.insert(group.items.begin() + row, &item);
    item.shownIn = &group;
    endInsertRows();
    announce(group);
}

void BacklogModel::announce(const BacklogItem& item)
{
    Q_EMIT dataChanged(indexOf(item, 0), indexOf(item, ColumnCount - 1));
}

void BacklogModel::announce(const BacklogGroup& group)
{
    if (const QModelIndex index = indexOf(group); index.isValid())
        Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
}

} // namespace waymark
