// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/peoplemodel.h"

#include "model/edit/records.h"
#include "views/shared/numbers.h"

#include <algorithm>

namespace waymark {

bool PersonRow::looksLike(const PersonRow& other) const
{
    const auto same = [](const std::optional<PersonLoad>& a, const std::optional<PersonLoad>& b) {
        return a.has_value() == b.has_value() && (!a || (a->capacity == b->capacity && a->planned == b->planned));
    };
    return person == other.person && me == other.me && stories == other.stories && points == other.points
        && same(load, other.load) && away == other.away;
}

std::vector<PersonRow> peopleRows(const Records& records, const Sprint* sprint, QDate today, const QString& author)
{
    std::vector<PersonRow> rows;
    for (const Person& person : records.people())
        rows.push_back({.person = person, .me = person.name == author});
    std::ranges::sort(rows, [](const PersonRow& a, const PersonRow& b) { return a.person.name.localeAwareCompare(b.person.name) < 0; });
    const auto rowOf = [&](const std::optional<PersonId>& id) {
        const auto it = std::ranges::find_if(rows, [&](const PersonRow& row) { return row.person.id == id; });
        return it == rows.end() ? nullptr : &*it;
    };
    for (const Story& story : records.stories())
        if (PersonRow* row = rowOf(story.owner); row && story.status != StoryStatus::Done && story.priority != Priority::Wont) {
            ++row->stories;
            row->points += story.points;
        }
    for (const Absence& absence : records.absences())
        if (PersonRow* row = rowOf(absence.person); row && absence.last >= today)
            row->away.push_back(absence);
    for (PersonRow& row : rows)
        std::ranges::sort(row.away, {}, &Absence::first);
    if (sprint)
        for (const PersonLoad& load : sprintLoad(*sprint, records.stories(), {.people = records.people(), .absences = records.absences()}))
            if (PersonRow* row = rowOf(load.person))
                row->load = load;
    return rows;
}

PeopleModel::PeopleModel(Change change, QObject* parent)
    : KeyedRowsModel(parent)
    , m_change(std::move(change))
{
}

void PeopleModel::show(std::vector<PersonRow> rows, std::optional<int> sprint, QDate today)
{
    m_today = today;
    if (m_sprint != sprint) {
        m_sprint = sprint;
        Q_EMIT headerDataChanged(Qt::Horizontal, LoadColumn, LoadColumn);
    }
    setRows(std::move(rows));
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() && index.column() <= CapacityColumn ? flags | Qt::ItemIsEditable : flags;
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() > CapacityColumn)
        return false;
    if (value == index.data(Qt::EditRole))
        return true;
    return m_change(rowAt(index.row()).person.id, index.column(), value);
}

QVariant PeopleModel::cell(const PersonRow& row, int column, int role) const
{
    const bool over = row.load && row.load->isOver();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole:
        return column == NameColumn   ? QVariant(row.person.name)
            : column == InitialsColumn ? QVariant(row.person.initials)
            : column == CapacityColumn ? QVariant(row.person.capacity)
                                       : text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.person.id.toString();
    case OutcomeRole: return column == LoadColumn && over ? QVariant(static_cast<int>(Outcome::Failed)) : QVariant();
    case StrongRole: return column == LoadColumn && over;
    case MutedRole: return column == InitialsColumn || (column >= StoriesColumn && row.stories == 0 && column != AwayColumn);
    case Qt::ToolTipRole: return hint(row, column);
    case Qt::TextAlignmentRole:
        return column == CapacityColumn || column == StoriesColumn || column == PointsColumn
            ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant();
    default: return {};
    }
}

QVariant PeopleModel::text(const PersonRow& row, int column) const
{
    switch (column) {
    case NameColumn: return row.me ? tr("%1 (you)", "person").arg(row.person.name) : row.person.name;
    case InitialsColumn: return initialsOf(row.person);
    case CapacityColumn: return row.person.capacity > 0 ? QVariant(row.person.capacity) : QVariant(tr("not said", "capacity"));
    case LoadColumn:
        if (!row.load)
            return QString();
        if (!row.load->capacity)
            return countedPoints(row.load->planned);
        return (row.load->isOver() ? tr("%1 of %2, over", "points planned, capacity") : tr("%1 of %2", "points planned, capacity"))
            .arg(row.load->planned)
            .arg(*row.load->capacity);
    case StoriesColumn: return row.stories;
    case PointsColumn: return row.points;
    case AwayColumn: return awayText(row);
    default: return {};
    }
}

QString PeopleModel::awayText(const PersonRow& row) const
{
    if (row.away.empty())
        return {};
    const Absence& next = row.away.front();
    const QString days = next.first == next.last ? dayText(next.first, m_today) : dayRangeText(next.first, next.last);
    return row.away.size() == 1 ? days : tr("%1 and %2 more", "days off").arg(days).arg(row.away.size() - 1);
}

QString PeopleModel::hint(const PersonRow& row, int column) const
{
    switch (column) {
    case NameColumn: return row.me ? tr("You work in this workspace under this name") : row.person.name;
    case CapacityColumn: return tr("Points in a sprint without days off");
    case LoadColumn:
        return row.load && row.load->capacity && *row.load->capacity != row.person.capacity
            ? tr("%1 in this sprint instead of %2, for the days off", "points").arg(countedPoints(*row.load->capacity)).arg(row.person.capacity)
            : QString();
    case AwayColumn: return awayText(row);
    default: return {};
    }
}

QVariant PeopleModel::sortValue(const PersonRow& row, int column)
{
    switch (column) {
    case NameColumn: return row.person.name;
    case InitialsColumn: return initialsOf(row.person);
    case CapacityColumn: return row.person.capacity;
    case LoadColumn: return row.load ? row.load->planned : 0;
    case StoriesColumn: return row.stories;
    case PointsColumn: return row.points;
    case AwayColumn: return row.away.empty() ? QDate(9999, 1, 1) : row.away.front().first;
    default: return {};
    }
}

QVariant PeopleModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && (column == CapacityColumn || column == StoriesColumn || column == PointsColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == CapacityColumn)
        return tr("Points in a sprint without days off");
    if (role == Qt::ToolTipRole && column == LoadColumn)
        return tr("Points of their stories in the sprint, of what they have room for; days off are taken off");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn: return tr("Name");
    case InitialsColumn: return tr("Initials");
    case CapacityColumn: return tr("Capacity");
    case LoadColumn: return m_sprint ? tr("Load in sprint %1").arg(*m_sprint) : tr("Load");
    case StoriesColumn: return tr("Stories");
    case PointsColumn: return tr("Points");
    case AwayColumn: return tr("Days off");
    default: return {};
    }
}

} // namespace waymark
