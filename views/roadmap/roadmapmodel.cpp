// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/roadmapmodel.h"

#include "model/edit/records.h"
#include "views/shared/numbers.h"

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
        if (m_owner.accepts(story))
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
                                    : tr("%1 of %2 points done, %3", "points, points, stories")
                                          .arg(QString::number(shown.done), QString::number(shown.planned), countedStories(std::ssize(shown.stories))));
    constexpr size_t mostLines = 12;
    for (size_t i = 0; i < std::min(shown.stories.size(), mostLines); ++i)
        if (const Story* one = story(shown.stories[i]))
            lines << tr("%1 %2", "reference, title").arg(one->reference, one->title);
    if (shown.stories.size() > mostLines)
        lines << tr("and %1 more").arg(shown.stories.size() - mostLines);
    return lines.join(u'\n');
}

QString RoadmapModel::ownerText(int column) const
{
    int planned = 0;
    int done = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const RoadmapCell& shown = cell(index(row, column));
        planned += shown.planned;
        done += shown.done;
    }
    const Person* person = m_owner.person ? m_records.of<Person>().find(*m_owner.person) : nullptr;
    switch (m_owner.kind) {
    case OwnerChoice::Kind::Anyone: break;
    case OwnerChoice::Kind::Mine: return tr("Yours: %1 of %2 points done").arg(done).arg(planned);
    case OwnerChoice::Kind::Nobody: return tr("Nobody's: %1 of %2 points done").arg(done).arg(planned);
    case OwnerChoice::Kind::Person:
        return tr("%1: %2 of %3 points done", "a person")
            .arg(person ? person->name : QString(), QString::number(done), QString::number(planned));
    }
    return {};
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

void RoadmapModel::showFigures(std::shared_ptr<const ProgrammeFigures> figures)
{
    m_figures = std::move(figures);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace waymark
