// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetsmodel.h"

#include "model/edit/workspace.h"
#include "views/targets/targetwordsmodel.h"

namespace waymark {

namespace {

std::optional<TargetField> fieldOfColumn(int column)
{
    return fieldAt(column, TargetsModel::NameColumn);
}

} // namespace

TargetsModel::TargetsModel(Workspace& workspace, QObject* parent)
    : KeyedRowsModel(parent)
    , m_workspace(workspace)
{
    connect(&workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Target>())
            load();
    });
    load();
}

void TargetsModel::load()
{
    std::vector<TargetRow> shown;
    for (const Target& target : m_workspace.records().targets()) {
        const auto found = m_results.find({target.kind, target.identity});
        const OutcomeCounts results = found == m_results.end() ? OutcomeCounts() : found->second;
        shown.push_back({.target = target, .results = results.total(), .failed = results[Outcome::Failed]});
    }
    setRows(std::move(shown));
}

void TargetsModel::showEvidence(const std::vector<CheckTally>& tallies)
{
    m_results.clear();
    for (const CheckTally& tally : tallies) {
        OutcomeCounts& results = m_results[{tally.scope.targetKind, tally.scope.targetIdentity}];
        for (const auto& [state, count] : tally.counts)
            if (state.outcome)
                results[*state.outcome] += count;
    }
    load();
}

int TargetsModel::withoutEnvironment() const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [](const TargetRow& row) { return row.target.environment.isEmpty(); }));
}

Qt::ItemFlags TargetsModel::flags(const QModelIndex& index) const
{
    return KeyedRowsModel::flags(index) | (fieldOfColumn(index.column()) ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool TargetsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    const TargetId edited = rowAt(index.row()).target.id;
    const bool among = std::ranges::find(m_together, edited) != m_together.end();
    return assign(among ? m_together : std::vector{edited}, index.column(), value.toString());
}

bool TargetsModel::assign(std::span<const TargetId> targets, int column, const QString& text)
{
    const auto field = fieldOfColumn(column);
    if (!field || targets.empty())
        return false;
    const QString value = text.trimmed();
    const std::vector<TargetId> which(targets.begin(), targets.end()); // a selection may change while edit() catches up
    const Target* first = m_workspace.records().of<Target>().find(which.front());
    const QString name = first && which.size() == 1 ? first->identity
                                                    : tr("%1 targets").arg(which.size());
    const auto done = m_workspace.edit(assignmentText(*field, name, value), [&](Edit& edit) {
        return changeTargets(edit, which, [&](Target& target) { fieldIn(target, *field) = value; });
    });
    if (!done)
        Q_EMIT failed(done.error());
    return done.has_value();
}

QVariant TargetsModel::cell(const TargetRow& row, int column, int role) const
{
    const auto field = fieldOfColumn(column);
    const bool unassigned = column == EnvironmentColumn && row.target.environment.isEmpty();
    switch (role) {
    case Qt::DisplayRole: return unassigned ? tr("not assigned") : text(row, column);
    case Qt::EditRole:
    case SortRole: return text(row, column);
    case KeyRole: return row.target.id.toString();
    case ChoicesRole:
        return field && *field != TargetField::Name ? QVariant(valuesInUse(m_workspace.records(), *field)) : QVariant();
    case IdentifierRole: return column == IdentityColumn;
    case StrongRole: return column == IdentityColumn;
    case MutedRole:
        return unassigned || column == KindColumn || (column == ResultsColumn && row.results == 0)
            || (column == FailedColumn && row.failed == 0);
    case Qt::ToolTipRole: return column == IdentityColumn || field ? text(row, column) : QVariant();
    case Qt::TextAlignmentRole:
        return column >= ResultsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant TargetsModel::text(const TargetRow& row, int column)
{
    switch (column) {
    case KindColumn: return targetKindText(row.target.kind);
    case IdentityColumn: return row.target.identity;
    case ResultsColumn: return row.results;
    case FailedColumn: return row.failed;
    default: return fieldOf(row.target, *fieldOfColumn(column));
    }
}

QVariant TargetsModel::head(int column, int role) const
{
    if (role == Qt::TextAlignmentRole && column >= ResultsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case KindColumn: return tr("Kind");
    case IdentityColumn: return tr("Target");
    case ResultsColumn: return tr("Results");
    case FailedColumn: return tr("Failed");
    default: return fieldHead(*fieldOfColumn(column));
    }
}

} // namespace waymark
