// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/import/mappingpreviewmodel.h"

#include "views/shared/plaintooltip.h"

namespace waymark {

void MappingPreviewModel::show(std::vector<Finding> findings)
{
    beginResetModel(); // read anew, and nothing says which finding was which
    m_rows = std::move(findings);
    endResetModel();
}

QString MappingPreviewModel::text(const Finding& row, int column)
{
    switch (column) {
    case OutcomeColumn: return signText(row.outcome);
    case CheckColumn: return row.checkId;
    case TitleColumn: return row.title;
    case SeverityColumn: return signText(row.severity);
    case ResourceColumn: return row.resource.isEmpty() ? row.location : row.resource;
    case TargetColumn: return row.scope.targetIdentity;
    case EvidenceColumn: return row.evidence.left(200).simplified();
    default: return {};
    }
}

QVariant MappingPreviewModel::cell(const Finding& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return text(row, column);
    case OutcomeRole: return column == OutcomeColumn ? QVariant(static_cast<int>(row.outcome)) : QVariant();
    case SeverityRole: return column == SeverityColumn ? QVariant(static_cast<int>(row.severity)) : QVariant();
    case IdentifierRole: return column == ResourceColumn || column == TargetColumn;
    case MutedRole: return column == EvidenceColumn;
    case Qt::ToolTipRole:
        return plainToolTip(column == OutcomeColumn && !row.outcomeRaw.isEmpty() ? tr("The file says \"%1\".").arg(row.outcomeRaw) : text(row, column));
    default: return {};
    }
}

QVariant MappingPreviewModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Result"), tr("Check"), tr("Title"), tr("Severity"), tr("Resource"), tr("Target"), tr("Evidence")});
}

} // namespace waymark
