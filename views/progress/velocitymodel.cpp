// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/progress/velocitymodel.h"

#include "views/shared/numbers.h"

namespace waymark {

QString VelocityModel::sentence(const SprintVelocity& row)
{
    QString text = tr("Sprint %1: %2 of %3 points done")
                       .arg(QString::number(row.number), countText(row.done), countText(row.planned));
    if (row.carried > 0)
        text += tr(", %1 carried over").arg(countText(row.carried));
    if (row.returned > 0)
        text += tr(", %1 sent back to the backlog").arg(countText(row.returned));
    return text;
}

QVariant VelocityModel::cell(const SprintVelocity& row, int column, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return sentence(row);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (column) {
    case SprintColumn: return row.number;
    case PlannedColumn: return row.planned;
    case DoneColumn: return row.done;
    case CarriedColumn: return row.carried;
    case ReturnedColumn: return row.returned;
    default: return {};
    }
}

QVariant VelocityModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case SprintColumn: return tr("Sprint");
    case PlannedColumn: return tr("Planned");
    case DoneColumn: return tr("Done");
    case CarriedColumn: return tr("Carried over");
    case ReturnedColumn: return tr("Sent back");
    default: return {};
    }
}

bool VelocityModel::looksSame(const SprintVelocity& a, const SprintVelocity& b) const
{
    return a.number == b.number && a.planned == b.planned && a.done == b.done && a.carried == b.carried
        && a.returned == b.returned;
}

} // namespace waymark
