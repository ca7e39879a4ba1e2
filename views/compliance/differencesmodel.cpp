// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/differencesmodel.h"

#include "views/compliance/comparedmodel.h"
#include "views/shared/midsentence.h"
#include "views/shared/numbers.h"

namespace waymark {

namespace {

/// The columns after the first are the kinds, in the same order.
Difference kindOf(int column)
{
    return static_cast<Difference>(column - DifferencesModel::NewColumn);
}

} // namespace

QVariant DifferencesModel::cell(const SeverityDifferences& row, int column, int role) const
{
    if (column == SeverityColumn)
        return role == Qt::DisplayRole ? QVariant(signText(row.severity))
            : role == SeverityRole     ? QVariant(static_cast<int>(row.severity))
                                       : QVariant();
    const qint64 count = row.counts[kindOf(column)];
    switch (role) {
    case Qt::DisplayRole: return countText(count); // the head has the word
    case Qt::ToolTipRole: return tr("%1 %2", "count, change in lower case").arg(countText(count), midSentence(signText(kindOf(column))));
    case SortRole: return count;
    case MutedRole: return count == 0;
    case StrongRole: return count > 0;
    case ToneRole: return column == NewColumn && !row.newFails ? QVariant(static_cast<int>(Tone::Muted)) : QVariant();
    case ChangeRole: {
        const auto change = changeOf(kindOf(column));
        return change ? QVariant(static_cast<int>(*change)) : QVariant();
    }
    default: return {};
    }
}

QVariant DifferencesModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return column == SeverityColumn ? tr("Severity") : signText(kindOf(column));
}

} // namespace waymark
