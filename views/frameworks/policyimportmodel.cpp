// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policyimportmodel.h"

#include "views/frameworks/registerwords.h"

#include <algorithm>

namespace waymark {

namespace {

bool isKept(const PolicyDraft& draft)
{
    return draft.fate == PolicyDraft::Fate::Added || draft.fate == PolicyDraft::Fate::Changed;
}

} // namespace

int countOf(const std::vector<PolicyDraft>& drafts, PolicyDraft::Fate fate)
{
    return static_cast<int>(std::ranges::count(drafts, fate, &PolicyDraft::fate));
}

void PolicyImportModel::show(const std::vector<PolicyDraft>& drafts)
{
    beginResetModel(); // read anew
    m_rows.clear();
    size_t further = 0;
    for (size_t i = 0; i < drafts.size(); ++i)
        if (i < firstRows || (!drafts[i].notes.isEmpty() && ++further <= mostFurther))
            m_rows.push_back(drafts[i]);
    endResetModel();
}

QVariant PolicyImportModel::cell(const PolicyDraft& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole:
        if (column == NotesColumn)
            return (row.notes + row.changes).join(u'\n');
        return column == TitleColumn || column == TiesColumn ? text(row, column) : QString();
    case Qt::TextAlignmentRole: return atTheRight(column == LineColumn);
    case OutcomeRole:
        if (column != FateColumn)
            return {};
        return static_cast<int>(row.fate == PolicyDraft::Fate::Refused ? Outcome::Failed : isKept(row) ? Outcome::Passed : Outcome::Skipped);
    case MutedRole: return column == LineColumn || (column != FateColumn && column != NotesColumn && !isKept(row));
    default: return {};
    }
}

QString PolicyImportModel::text(const PolicyDraft& row, int column)
{
    const Policy& policy = row.policy;
    switch (column) {
    case LineColumn: return QString::number(row.line);
    case FateColumn: return signText(row.fate);
    case NotesColumn: return (row.notes + row.changes).join(QStringLiteral("; "));
    case ReferenceColumn: return policy.reference.isEmpty() ? tr("The next free one") : policy.reference;
    case TitleColumn: return policy.title;
    case SourceColumn: return policy.source;
    case CategoryColumn: return policy.category;
    case OwnerColumn: return row.owner;
    case StatusColumn: return signText(policy.status);
    case TiesColumn: return (row.controls + row.stories + row.checks).join(QStringLiteral(", "));
    default: return {};
    }
}

QVariant PolicyImportModel::head(int column, int role) const
{
    return columnHead(column, role,
                      {tr("Line"), tr("Row is"), tr("Why, what is left out, and what changes"), tr("Policy", "reference"), tr("Title"), tr("Source"),
                       tr("Category"), tr("Owner"), tr("Status"), tr("Links to")},
                      {LineColumn});
}

} // namespace waymark
