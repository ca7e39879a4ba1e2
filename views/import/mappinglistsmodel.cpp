// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappinglistsmodel.h"

#include "views/shared/numbers.h"
#include "views/shared/plaintooltip.h"

namespace waymark {

namespace {

/// The first values of the first members: enough to know a list again.
QString example(const ShapeList& list)
{
    constexpr int enough = 5;
    QStringList parts;
    for (const ShapeMember& member : list.members)
        if (parts.size() < enough && member.pointer.startsWith(u'/') && !member.examples.isEmpty())
            parts << member.pointer.mid(1) + QStringLiteral(": ") + member.examples.front().left(40);
    return parts.join(QStringLiteral(", "));
}

} // namespace

void MappingListsModel::show(const FileShape& shape)
{
    beginResetModel(); // another file
    m_rows = shape.lists;
    m_whole = shape.whole;
    endResetModel();
}

int MappingListsModel::rowOf(const QString& place) const
{
    const auto row = std::ranges::find(m_rows, place, &ShapeList::place);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QVariant MappingListsModel::cell(const ShapeList& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case PlaceColumn:
            return !row.place.isEmpty() ? row.place : row.items == 1 ? tr("The whole file, as one finding") : tr("Each object of the file");
        case ItemsColumn: return m_whole ? countText(row.items) : tr("%1 or more").arg(countText(row.items));
        case ExampleColumn: return example(row);
        default: return {};
        }
    case SortRole: return column == ItemsColumn ? QVariant(row.items) : cell(row, column, Qt::DisplayRole);
    case KeyRole: return row.place;
    case Qt::ToolTipRole: return plainToolTip(column == ExampleColumn ? example(row) : row.place);
    case MutedRole: return column == ExampleColumn;
    case Qt::TextAlignmentRole: return atTheRight(column == ItemsColumn);
    default: return {};
    }
}

QVariant MappingListsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Where in the file"), tr("Objects"), tr("The first of them")}, {ItemsColumn});
}

} // namespace waymark
