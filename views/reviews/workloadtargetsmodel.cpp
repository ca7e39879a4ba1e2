// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/workloadtargetsmodel.h"

#include "views/targets/targetwordsmodel.h"

#include <algorithm>

namespace waymark {

namespace {

QString nameOf(const Target& target)
{
    return target.name.isEmpty() ? target.identity : target.name;
}

} // namespace

void WorkloadTargetsModel::show(std::vector<Target> targets)
{
    std::ranges::sort(targets, [](const Target& a, const Target& b) { return nameOf(a).localeAwareCompare(nameOf(b)) < 0; });
    QSet<TargetId> there;
    for (const Target& target : targets)
        there.insert(target.id);
    m_tied.intersect(there);
    setRows(std::move(targets));
    Q_EMIT scopeChanged();
}

void WorkloadTargetsModel::setTools(ToolsByTarget tools)
{
    m_tools = std::move(tools);
    announceAll();
}

void WorkloadTargetsModel::setEnvironment(const QString& environment)
{
    if (m_environment == environment)
        return;
    m_environment = environment;
    announceAll();
}

void WorkloadTargetsModel::setTied(const QSet<TargetId>& tied)
{
    m_tied = tied;
    announceAll();
}

std::vector<TargetId> WorkloadTargetsModel::tied() const
{
    std::vector<TargetId> ids;
    for (const Target& target : rows())
        if (m_tied.contains(target.id))
            ids.push_back(target.id);
    return ids;
}

void WorkloadTargetsModel::toggle(int row)
{
    const bool ticked = m_tied.contains(rowAt(row).id);
    setData(index(row, NameColumn), ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

std::vector<Target> WorkloadTargetsModel::inScope() const
{
    std::vector<Target> targets;
    for (const Target& target : rows())
        if (isInScope(target))
            targets.push_back(target);
    return targets;
}

QSet<QString> WorkloadTargetsModel::toolsInScope() const
{
    QSet<QString> tools;
    for (const Target& target : rows())
        if (isInScope(target))
            tools += toolsOf(target);
    return tools;
}

QSet<QString> WorkloadTargetsModel::toolsOf(const Target& target) const
{
    return m_tools.value(TargetName{.kind = target.kind, .identity = target.identity});
}

/// As targetsInScope() has it for a workload that is stored.
bool WorkloadTargetsModel::isInScope(const Target& target) const
{
    if (!m_tied.isEmpty())
        return m_tied.contains(target.id);
    return !m_environment.isEmpty() && target.environment == m_environment;
}

Qt::ItemFlags WorkloadTargetsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    return index.isValid() && index.column() == NameColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

bool WorkloadTargetsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != NameColumn)
        return false;
    const TargetId id = rowAt(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_tied.insert(id);
    else
        m_tied.remove(id);
    announceAll(); // the first tick changes what the others mean
    return true;
}

void WorkloadTargetsModel::announceAll()
{
    if (const int count = rowCount(); count > 0)
        Q_EMIT dataChanged(index(0, 0), index(count - 1, ColumnCount - 1));
    Q_EMIT scopeChanged();
}

QVariant WorkloadTargetsModel::cell(const Target& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole: return text(row, column);
    case Qt::CheckStateRole:
        return column == NameColumn ? QVariant(m_tied.contains(row.id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: return column == NameColumn && !row.name.isEmpty() ? tr("%1, known to tools as %2").arg(row.name, row.identity) : text(row, column);
    case KeyRole: return row.id.toString();
    case IdentifierRole: return column == NameColumn && row.name.isEmpty();
    case MutedRole: return !isInScope(row);
    default: return {};
    }
}

QString WorkloadTargetsModel::text(const Target& row, int column) const
{
    switch (column) {
    case NameColumn: return nameOf(row);
    case KindColumn: return targetKindText(row.kind);
    case EnvironmentColumn: return row.environment.isEmpty() ? tr("not assigned") : row.environment;
    case ToolsColumn: {
        const QSet<QString> tools = toolsOf(row);
        QStringList names(tools.begin(), tools.end());
        names.sort();
        return names.isEmpty() ? tr("no results") : names.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant WorkloadTargetsModel::head(int column, int role) const
{
    return columnHead(column, role, {tr("Target"), tr("Kind"), tr("Environment"), tr("Tools that looked at it")});
}

} // namespace waymark
