// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the roadmap follows the workspace and the choice of whose stories it shows, cell by cell.
#include "views/roadmap/roadmapmodel.h"

#include "model/edit/records.h"

#include <QHash>

#include <algorithm>
#include <set>
#include <utility>

namespace waymark {

void RoadmapModel::putIn(const Story& story)
{
    RoadmapCell& into = m_cells[{story.epic, story.sprint}];
    const auto key = [this](const StoryId& id) {
        const Story* one = m_records.of<Story>().find(id);
        return one ? std::pair(one->rank, one->reference) : std::pair<qint64, QString>();
    };
    const auto at = std::ranges::lower_bound(into.stories, std::pair(story.rank, story.reference), {}, key);
    into.stories.insert(at, story.id);
    if (story.priority == Priority::Wont)
        return;
    into.planned += story.points;
    into.done += story.status == StoryStatus::Done ? story.points : 0;
    into.open += story.status == StoryStatus::Done ? 0 : 1;
}

void RoadmapModel::takeOut(const Story& story)
{
    RoadmapCell& from = m_cells[{story.epic, story.sprint}];
    std::erase(from.stories, story.id);
    if (story.priority == Priority::Wont)
        return;
    from.planned -= story.points;
    from.done -= story.status == StoryStatus::Done ? story.points : 0;
    from.open -= story.status == StoryStatus::Done ? 0 : 1;
}

void RoadmapModel::showRow(const QString& epic)
{
    if (rowOf(epic) >= 0)
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_epics.push_back({.id = epic, .code = epic.toUpper(), .name = epic.isEmpty() ? tr("No epic") : epic});
    endInsertRows();
}

/// What came or went is inserted or removed; sprints never change their order, as their numbers stay.
void RoadmapModel::showSprints()
{
    std::vector<const Sprint*> wanted;
    for (const Sprint& sprint : m_records.sprints())
        wanted.push_back(&sprint);
    std::ranges::sort(wanted, {}, &Sprint::number);
    for (int i = static_cast<int>(m_sprints.size()) - 1; i >= 0; --i) {
        const auto at = m_sprints.begin() + i;
        if (std::ranges::find(wanted, *at, &Sprint::id) != wanted.end())
            continue;
        beginRemoveColumns({}, i + 1, i + 1);
        m_sprints.erase(at);
        endRemoveColumns();
    }
    for (size_t i = 0; i < wanted.size(); ++i) {
        if (i < m_sprints.size() && m_sprints[i] == wanted[i]->id)
            continue;
        if (const auto moved = std::ranges::find(m_sprints, wanted[i]->id); moved != m_sprints.end()) {
            const int from = static_cast<int>(moved - m_sprints.begin());
            beginMoveColumns({}, from + 1, from + 1, {}, static_cast<int>(i) + 1);
            std::rotate(m_sprints.begin() + static_cast<std::ptrdiff_t>(i), moved, moved + 1);
            endMoveColumns();
            continue;
        }
        beginInsertColumns({}, static_cast<int>(i) + 1, static_cast<int>(i) + 1);
        m_sprints.insert(m_sprints.begin() + static_cast<std::ptrdiff_t>(i), wanted[i]->id);
        endInsertColumns();
    }
}

void RoadmapModel::tell(const Story& story)
{
    const QModelIndex at = index(rowOf(story.epic), columnOf(story.sprint));
    if (at.isValid())
        Q_EMIT dataChanged(at, at);
}

/// All leave their cells before any enters one, so that each finds its place among those that stand where they should.
void RoadmapModel::apply(const ChangeSet& changes)
{
    QHash<StoryId, std::pair<const Story*, const Story*>> net; // the first before, the last after
    changes.forEach<Story>([&](const Story* before, const Story* after) {
        const StoryId id = (before ? before : after)->id;
        if (const auto known = net.find(id); known != net.end())
            known->second = after;
        else
            net.insert(id, {before, after});
        if (after)
            showRow(after->epic);
    });
    for (const auto& [before, after] : std::as_const(net))
        if (before && m_owner.accepts(*before))
            takeOut(*before);
    for (const auto& [before, after] : std::as_const(net))
        if (after && m_owner.accepts(*after))
            putIn(*after);
    if (changes.touches<Sprint>()) {
        showSprints();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    changes.forEach<Story>([this](const Story* before, const Story* after) {
        if (before)
            tell(*before);
        if (after)
            tell(*after);
    });
}

void RoadmapModel::setOwner(const OwnerChoice& owner)
{
    if (owner == m_owner)
        return;
    const OwnerChoice before = std::exchange(m_owner, owner);
    std::set<std::pair<int, int>> changed; // row and column
    for (const Story& story : m_records.stories()) {
        const bool was = before.accepts(story);
        if (was == m_owner.accepts(story))
            continue;
        if (was)
            takeOut(story);
        else
            putIn(story);
        changed.emplace(rowOf(story.epic), columnOf(story.sprint));
    }
    for (const auto& [row, column] : changed)
        if (const QModelIndex at = index(row, column); at.isValid())
            Q_EMIT dataChanged(at, at);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace waymark
