// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/daysoffmodel.h"

#include "model/domain/dayform.h"
#include "model/score/capacity.h"
#include "views/shared/numbers.h"

namespace waymark {

DaysOffModel::DaysOffModel(Change change, QObject* parent)
    : KeyedRowsModel(parent)
    , m_change(std::move(change))
{
}

void DaysOffModel::show(std::vector<Absence> absences, QDate today)
{
    m_today = today;
    std::ranges::sort(absences, {}, &Absence::first);
    setRows(std::move(absences));
}

Qt::ItemFlags DaysOffModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() && index.column() != DaysColumn ? flags | Qt::ItemIsEditable : flags;
}

bool DaysOffModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole || index.column() == DaysColumn)
        return false;
    if (value == index.data(Qt::EditRole))
        return true;
    return m_change(rowAt(index.row()).id, index.column(), value);
}

QVariant DaysOffModel::cell(const Absence& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::EditRole: return column == FirstColumn ? wholeDay(row.first) : column == LastColumn ? wholeDay(row.last) : text(row, column);
    case KeyRole: return row.id.toString();
    case MutedRole: return row.last < m_today;
    case Qt::ToolTipRole: return column == ReasonColumn ? row.reason : QString();
    case Qt::TextAlignmentRole: return column == DaysColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant DaysOffModel::text(const Absence& row, int column) const
{
    switch (column) {
    case FirstColumn: return dayText(row.first, m_today);
    case LastColumn: return dayText(row.last, m_today);
    case DaysColumn: return workingDays(row.first, row.last);
    case ReasonColumn: return row.reason;
    default: return {};
    }
}

QVariant DaysOffModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column == DaysColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == DaysColumn)
        return tr("Working days, Monday to Friday");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case FirstColumn: return tr("First day");
    case LastColumn: return tr("Last day");
    case DaysColumn: return tr("Days");
    case ReasonColumn: return tr("Reason");
    default: return {};
    }
}

} // namespace waymark
