// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/roadmapmodel.h"

#include "model/edit/records.h"

#include <QHash>
#include <QPoint>

#include <algorithm>

namespace waymark {

bool RoadmapModel::Before::operator()(const Place& a, const Place& b) const
{
    if (a.first != b.first)
        return a.first < b.first;
    if (a.second.has_value() != b.second.has_value())
        return !a.second;
    return a.second && a.second->toString() < b.second->toString();
}

RoadmapModel::RoadmapModel(const Records& records, std::vector<EpicName> epics, QObject* parent)
    : QAbstractTableModel(parent), m_records(records), m_epics(std::move(epics))
{
    load();
}

void RoadmapModel::load()
{
    showSprints();
    for (const Story& story : m_records.stories()) {
        showRow(story.epic);
        putIn(story);
    }
}

int RoadmapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_epics.size());
}

int RoadmapModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sprints.size()) + 1;
}

const RoadmapCell& RoadmapModel::cell(const QModelIndex& index) const
{
    static const RoadmapCell none;
    if (!index.isValid())
        return none;
    const auto sprint = index.column() == backlogColumn
        ? std::nullopt
        : std::optional(m_sprints[static_cast<size_t>(index.column()) - 1]);
    const auto found = m_cells.find({epic(index.row()).id, sprint});
    return found == m_cells.end() ? none : found->second;
}

const Sprint* RoadmapModel::sprint(int column) const
{
    if (column <= backlogColumn || column >= columnCount())
        return nullptr;
    return m_records.of<Sprint>().find(m_sprints[static_cast<size_t>(column) - 1]);
}

const SprintFigures* RoadmapModel::sprintFigures(int column) const
{
    const Sprint* shown = sprint(column);
    if (!shown || !m_figures)
        return nullptr;
    const auto found = std::ranges::find(m_figures->sprints, shown->id,
                                         [](const SprintFigures& figures) { return figures.sprint.id; });
    return found == m_figures->sprints.end() ? nullptr : &*found;
}

int RoadmapModel::columnOf(const std::optional<SprintId>& sprint) const
{
    if (!sprint)
        return backlogColumn;
    const auto found = std::ranges::find(m_sprints, *sprint);
    return found == m_sprints.end() ? -1 : static_cast<int>(found - m_sprints.begin()) + 1;
}

int RoadmapModel::rowOf(const QString& epic) const
{
    const auto found = std::ranges::find(m_epics, epic, &EpicName::id);
    return found == m_epics.end() ? -1 : static_cast<int>(found - m_epics.begin());
}

const Story* RoadmapModel::story(const StoryId& id) const
{
    return m_records.of<Story>().find(id);
}

QString RoadmapModel::cellText(const RoadmapCell& cell) const
{
    if (cell.stories.empty())
        return {};
    return tr("%1 of %2", "points done, planned").arg(cell.done).arg(cell.planned);
}

QString RoadmapModel::cellTip(const QModelIndex& index) const
{
    const RoadmapCell& shown = cell(index);
    const Sprint* in = sprint(index.column());
    QStringList lines = {tr("%1, %2", "epic, sprint")
                             .arg(epic(index.row()).name, in ? tr("sprint %1").arg(in->number) : tr("backlog"))};
    lines << (shown.stories.empty() ? tr("No stories")
                                    : tr("%1 of %2 points done, %3 stories").arg(shown.done).arg(shown.planned).arg(shown.stories.size()));
    constexpr size_t mostLines = 12;
    for (size_t i = 0; i < std::min(shown.stories.size(), mostLines); ++i)
        if (const Story* one = story(shown.stories[i]))
            lines << tr("%1 %2", "reference, title").arg(one->reference, one->title);
    if (shown.stories.size() > mostLines)
        lines << tr("and %1 more").arg(shown.stories.size() - mostLines);
    return lines.join(u'\n');
}

QVariant RoadmapModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RoadmapCell& shown = cell(index);
    switch (role) {
    case Qt::DisplayRole: return cellText(shown);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return cellTip(index);
    case ShareRole: return QPoint(shown.done, shown.planned);
    case EpicRole: return epic(index.row()).code;
    default: return {};
    }
}

QVariant RoadmapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(epic(section).name) : QVariant();
    if (section >= columnCount())
        return {};
    const Sprint* shown = sprint(section);
    return shown ? tr("Sprint %1").arg(shown->number) : tr("Backlog");
}

Qt::ItemFlags RoadmapModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled : flags;
}

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
        if (before)
            takeOut(*before);
    for (const auto& [before, after] : std::as_const(net))
        if (after)
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

void RoadmapModel::showFigures(std::shared_ptr<const ProgrammeFigures> figures)
{
    m_figures = std::move(figures);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace waymark
