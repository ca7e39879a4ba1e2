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

void RulePreviewModel::show(std::vector<RuledTarget> targets)
{
    setRows(std::move(targets));
    Q_EMIT wantedChanged();
}

std::vector<RuledTarget> RulePreviewModel::wanted() const
{
    std::vector<RuledTarget> wanted;
    std::ranges::copy_if(rows(), std::back_inserter(wanted),
                         [this](const RuledTarget& row) { return !m_leftOut.contains(row.before.id); });
    return wanted;
}

Qt::ItemFlags RulePreviewModel::flags(const QModelIndex& index) const
{
    return KeyedRowsModel::flags(index) | (index.column() == IdentityColumn ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool RulePreviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != IdentityColumn)
        return false;
    const TargetId target = rowAt(index.row()).before.id;
    if (value.toInt() == Qt::Checked)
        m_leftOut.remove(target);
    else
        m_leftOut.insert(target);
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT wantedChanged();
    return true;
}

QVariant RulePreviewModel::cell(const RuledTarget& row, int column, int role) const
{
    const auto field = fieldOfColumn(column);
    const bool changes = field && fieldOf(row.before, *field) != fieldOf(row.after, *field);
    const bool leftOut = m_leftOut.contains(row.before.id);
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
    case Qt::ToolTipRole: return text(row, column);
    case KeyRole: return row.before.id.toString();
    case Qt::CheckStateRole:
        return column == IdentityColumn ? QVariant(leftOut ? Qt::Unchecked : Qt::Checked) : QVariant();
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
