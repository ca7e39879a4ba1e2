// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/roadmap/planroomsmodel.h"

#include "views/shared/numbers.h"

namespace waymark {

std::vector<PlanRoom> planRooms(const PlanProposal& proposal, const QSet<StoryId>& ticked)
{
    std::vector<PlanRoom> rooms;
    for (const SprintRoom& room : proposal.plan.sprints) {
        PlanRoom row{.sprint = room.sprint,
                     .number = room.number,
                     .capacity = room.capacity,
                     .before = room.before,
                     .then = proposal.pointsWith(ticked, room)};
        for (const PlanMove& move : proposal.plan.moves) {
            if (move.to != room.sprint)
                continue;
            ++row.moves;
            row.ticked += ticked.contains(move.story) ? 1 : 0;
        }
        rooms.push_back(row);
    }
    return rooms;
}

void PlanRoomsModel::toggle(const QList<int>& rows)
{
    const bool allTicked = std::ranges::all_of(rows, [this](int row) { return rowAt(row).ticked == rowAt(row).moves; });
    Q_EMIT ticksAsked(rows, !allTicked);
}

Qt::ItemFlags PlanRoomsModel::flags(const QModelIndex& index) const
{
    const bool ticks = index.isValid() && index.column() == SprintColumn && rowAt(index.row()).moves > 0;
    return KeyedRowsModel::flags(index) | (ticks ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool PlanRoomsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != SprintColumn
        || rowAt(index.row()).moves == 0)
        return false;
    Q_EMIT ticksAsked(QList<int>{index.row()}, value.toInt() == Qt::Checked);
    return true;
}

QVariant PlanRoomsModel::checkState(const PlanRoom& row)
{
    if (row.moves == 0)
        return {};
    return QVariant(row.ticked == row.moves ? Qt::Checked : row.ticked == 0 ? Qt::Unchecked : Qt::PartiallyChecked);
}

QVariant PlanRoomsModel::cell(const PlanRoom& row, int column, int role) const
{
    const bool over = column == ThenColumn && row.isOver();
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::CheckStateRole: return column == SprintColumn ? checkState(row) : QVariant();
    case Qt::TextAlignmentRole: return atTheRight(column != SprintColumn);
    case KeyRole: return row.sprint.toString();
    case StrongRole: return column == ThenColumn && row.then != row.before;
    case ToneRole: return over ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case SignNameRole: return over ? QVariant(QStringLiteral("failed")) : QVariant();
    case Qt::ToolTipRole: return over ? tr("%1 over the capacity", "points").arg(countedPoints(row.then - row.capacity)) : QString();
    case MutedRole: return column == BeforeColumn || column == MovesColumn;
    default: return {};
    }
}

QVariant PlanRoomsModel::text(const PlanRoom& row, int column)
{
    switch (column) {
    case SprintColumn: return tr("Sprint %1").arg(row.number);
    case BeforeColumn: return row.before;
    case ThenColumn: return row.isOver() ? QVariant(tr("%1, over").arg(row.then)) : QVariant(row.then);
    case CapacityColumn: return row.capacity;
    case MovesColumn: return row.moves > 0 ? tr("%1 of %2").arg(row.ticked).arg(row.moves) : QString();
    default: return {};
    }
}

QVariant PlanRoomsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Points of"), tr("Now"), tr("Then"), tr("Capacity"), tr("Moves in")},
                      {BeforeColumn, ThenColumn, CapacityColumn, MovesColumn});
}

} // namespace waymark
