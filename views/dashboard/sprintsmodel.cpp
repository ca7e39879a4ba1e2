// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/dashboard/sprintsmodel.h"

#include "views/shared/numbers.h"

#include <QPoint>

namespace waymark {

void SprintsModel::show(const ProgrammeFigures& figures, QDate today)
{
    std::vector<Sprint> sprints;
    for (const SprintFigures& row : figures.sprints)
        sprints.push_back(row.sprint);
    const std::optional<SprintId> before = m_current;
    const Sprint* current = currentSprint(sprints, today);
    m_current = current ? std::optional(current->id) : std::nullopt;
    setRows(figures.sprints);
    if (before != m_current && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SprintsModel::currentRow() const
{
    return m_current ? rowOf(*m_current) : -1;
}

QVariant SprintsModel::cell(const SprintFigures& row, int column, int role) const
{
    const bool current = m_current == row.sprint.id;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case SprintColumn: return current ? tr("%1, now").arg(row.sprint.number) : QString::number(row.sprint.number);
        case DaysColumn: return tr("%1 to %2", "days").arg(dayText(row.sprint.start), dayText(row.sprint.end));
        case ShareColumn:
        case PointsColumn: return tr("%1 of %2").arg(row.done).arg(row.planned);
        default: return {};
        }
    case SortRole: return column == PointsColumn ? row.done : row.sprint.number;
    case ShareRole: return column == ShareColumn ? QVariant(QPoint(row.done, row.planned)) : QVariant();
    case StrongRole: return current;
    case MutedRole: return column == DaysColumn || (!current && row.done == 0);
    case Qt::ToolTipRole: return tr("Sprint %1: %2").arg(row.sprint.number).arg(row.sprint.goal);
    case Qt::TextAlignmentRole:
        return column == PointsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant SprintsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == PointsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SprintColumn: return tr("Sprint");
    case DaysColumn: return tr("Days");
    case ShareColumn: return tr("Done of planned");
    case PointsColumn: return tr("Points");
    default: return {};
    }
}

bool SprintsModel::looksSame(const SprintFigures& a, const SprintFigures& b) const
{
    return a.planned == b.planned && a.done == b.done && a.sprint == b.sprint;
}

} // namespace waymark
