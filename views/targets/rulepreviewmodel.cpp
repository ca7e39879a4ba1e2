// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/rulepreviewmodel.h"

#include "views/targets/targetwordsmodel.h"

namespace waymark {

namespace {

std::optional<TargetField> fieldOfColumn(int column)
{
    return fieldAt(column, RulePreviewModel::NameColumn);
}

} // namespace

std::vector<RuledTarget> RulePreviewModel::wanted() const
{
    std::vector<RuledTarget> wanted;
    std::ranges::copy_if(rows(), std::back_inserter(wanted), [this](const RuledTarget& row) { return isTicked(row); });
    return wanted;
}

QVariant RulePreviewModel::cell(const RuledTarget& row, int column, int role) const
{
    const auto field = fieldOfColumn(column);
    const bool changes = field && fieldOf(row.before, *field) != fieldOf(row.after, *field);
    const bool leftOut = !isTicked(row);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::ToolTipRole: return text(row, column);
    case KeyRole: return row.before.id.toString();
    case Qt::CheckStateRole: return tickIn(row, column);
    case IdentifierRole: return column == IdentityColumn;
    case StrongRole: return changes && !leftOut;
    case MutedRole: return leftOut || (column != IdentityColumn && !changes);
    default: return {};
    }
}

QString RulePreviewModel::text(const RuledTarget& row, int column)
{
    const auto field = fieldOfColumn(column);
    if (!field)
        return column == IdentityColumn ? row.before.identity : row.rule.pattern;
    const QString before = fieldOf(row.before, *field);
    const QString after = fieldOf(row.after, *field);
    return before.isEmpty() || before == after ? after : tr("%1 → %2", "former value, new one").arg(before, after);
}

QVariant RulePreviewModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case IdentityColumn: return tr("Target");
    case RuleColumn: return tr("Rule");
    default: return fieldHead(*fieldOfColumn(column));
    }
}

} // namespace waymark
