// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backlog/startersmodel.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"
#include "model/programme/newstories.h"
#include "views/shared/rowsmodel.h"
#include "views/shared/storywords.h"

namespace waymark {

StartersModel::StartersModel(const Workspace& workspace, const Catalogues& catalogues, QObject* parent)
    : QAbstractItemModel(parent)
    , m_workspace(workspace)
    , m_catalogues(catalogues)
    , m_present(presentStarters(workspace.records()))
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (!changes.touches<Story>())
            return;
        m_present = presentStarters(m_workspace.records());
        m_chosen -= m_present;
        announceAll();
    });
}

const StarterStory* StartersModel::storyAt(const QModelIndex& index) const
{
    return index.internalId() == 0 ? nullptr : &m_catalogues.epics.epics[index.internalId() - 1].stories[static_cast<size_t>(index.row())];
}

/// An epic's stories carry its number, from 1.
QModelIndex StartersModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0)) : QModelIndex();
}

QModelIndex StartersModel::indexOf(const QString& starter) const
{
    const auto& epics = m_catalogues.epics.epics;
    for (size_t epic = 0; epic < epics.size(); ++epic)
        for (size_t story = 0; story < epics[epic].stories.size(); ++story)
            if (epics[epic].stories[story].id == starter)
                return index(static_cast<int>(story), StoryColumn, index(static_cast<int>(epic), StoryColumn));
    return {};
}

QModelIndex StartersModel::parent(const QModelIndex& child) const
{
    return child.internalId() == 0 ? QModelIndex() : createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int StartersModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_catalogues.epics.epics.size());
    if (parent.column() > 0 || storyAt(parent))
        return 0;
    return static_cast<int>(m_catalogues.epics.epics[static_cast<size_t>(parent.row())].stories.size());
}

int StartersModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant StartersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return atTheRight(index.column() == PointsColumn || index.column() == ChecksColumn);
    if (const StarterStory* story = storyAt(index))
        return storyData(*story, index.column(), role);
    return epicData(index.row(), index.column(), role);
}

QVariant StartersModel::storyData(const StarterStory& story, int column, int role) const
{
    const bool present = m_present.contains(story.id);
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case StoryColumn: return tr("%1  %2", "reference, title").arg(story.id, story.title);
        case PriorityColumn: return signText(story.priority);
        case PointsColumn: return story.points;
        case ChecksColumn: return story.checks.empty() ? QVariant() : QVariant(static_cast<int>(story.checks.size()));
        case StateColumn: return present ? tr("In the backlog") : QString();
        default: return {};
        }
    case Qt::CheckStateRole:
        return column == StoryColumn ? QVariant(present || m_chosen.contains(story.id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: return column == StoryColumn ? QVariant(story.narrative) : QVariant();
    case MutedRole: return present || column == StateColumn;
    default: return {};
    }
}

QVariant StartersModel::epicData(int epic, int column, int role) const
{
    const Epic& it = m_catalogues.epics.epics[static_cast<size_t>(epic)];
    int points = 0;
    int present = 0;
    for (const StarterStory& story : it.stories) {
        points += story.points;
        present += m_present.contains(story.id) ? 1 : 0;
    }
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case StoryColumn: return it.name;
        case PointsColumn: return points;
        case StateColumn: return present > 0 ? tr("%1 of %2 there").arg(present).arg(it.stories.size()) : QString();
        default: return {};
        }
    case Qt::CheckStateRole: return column == StoryColumn ? QVariant(stateOf(epic)) : QVariant();
    case Qt::ToolTipRole: return column == StoryColumn ? QVariant(it.purpose) : QVariant();
    case EpicRole: return column == StoryColumn ? QVariant(it.code) : QVariant();
    case StrongRole: return column == StoryColumn;
    case MutedRole: return column != StoryColumn;
    default: return {};
    }
}

Qt::CheckState StartersModel::stateOf(int epic) const
{
    const auto& stories = m_catalogues.epics.epics[static_cast<size_t>(epic)].stories;
    const auto checked = std::ranges::count_if(stories, [this](const StarterStory& story) {
        return m_present.contains(story.id) || m_chosen.contains(story.id);
    });
    return checked == 0 ? Qt::Unchecked : checked == std::ssize(stories) ? Qt::Checked : Qt::PartiallyChecked;
}

bool StartersModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != StoryColumn)
        return false;
    const bool chosen = value.toInt() != Qt::Unchecked;
    const auto set = [&](const StarterStory& story) {
        if (!chosen)
            m_chosen.remove(story.id);
        else if (!m_present.contains(story.id))
            m_chosen.insert(story.id);
    };
    if (const StarterStory* story = storyAt(index))
        set(*story);
    else
        for (const StarterStory& each : m_catalogues.epics.epics[static_cast<size_t>(index.row())].stories)
            set(each);
    announceAll();
    return true;
}

void StartersModel::announceAll()
{
    const int last = rowCount() - 1;
    Q_EMIT dataChanged(index(0, 0), index(last, ColumnCount - 1));
    for (int epic = 0; epic <= last; ++epic) {
        const QModelIndex parent = index(epic, 0);
        Q_EMIT dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
    Q_EMIT choiceChanged();
}

void StartersModel::choose(const std::function<bool(const StarterStory&)>& which)
{
    m_chosen.clear();
    for (const Epic& epic : m_catalogues.epics.epics)
        for (const StarterStory& story : epic.stories)
            if (!m_present.contains(story.id) && which(story))
                m_chosen.insert(story.id);
    announceAll();
}

void StartersModel::chooseAll()
{
    choose([](const StarterStory&) { return true; });
}

void StartersModel::chooseMusts()
{
    choose([](const StarterStory& story) { return story.priority == Priority::Must; });
}

void StartersModel::chooseNone()
{
    choose([](const StarterStory&) { return false; });
}

int StartersModel::chosenPoints() const
{
    int points = 0;
    for (const Epic& epic : m_catalogues.epics.epics)
        for (const StarterStory& story : epic.stories)
            points += m_chosen.contains(story.id) ? story.points : 0;
    return points;
}

int StartersModel::available() const
{
    int count = 0;
    for (const Epic& epic : m_catalogues.epics.epics)
        for (const StarterStory& story : epic.stories)
            count += m_present.contains(story.id) ? 0 : 1;
    return count;
}

QVariant StartersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    return columnHead(section, role, {tr("Story"), tr("Priority"), tr("Points"), tr("Checks")}, {PointsColumn, ChecksColumn});
}

Qt::ItemFlags StartersModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const StarterStory* story = storyAt(index);
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == StoryColumn && !(story && m_present.contains(story->id)))
        flags |= Qt::ItemIsUserCheckable;
    if (story)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace waymark
