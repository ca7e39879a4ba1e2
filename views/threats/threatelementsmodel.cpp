// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/threatelementsmodel.h"

#include "model/edit/threatedits.h"
#include "model/edit/workspace.h"

namespace waymark {

QString signText(ThreatElementKind kind)
{
    switch (kind) {
    case ThreatElementKind::Asset: return ThreatElementsModel::tr("Asset");
    case ThreatElementKind::EntryPoint: return ThreatElementsModel::tr("Entry point");
    case ThreatElementKind::TrustBoundary: return ThreatElementsModel::tr("Trust boundary");
    }
    Q_UNREACHABLE();
}

ThreatElementsModel::ThreatElementsModel(Workspace& workspace, QObject* parent)
    : KeyedRowsModel(parent)
    , m_workspace(workspace)
{
}

void ThreatElementsModel::show(const std::optional<TargetId>& target)
{
    m_target = target;
    const Records& records = m_workspace.records();
    QHash<ThreatElementId, QStringList> cases;
    for (const Link& link : records.links())
        if (const Story* story = link.element ? records.of<Story>().find(link.story) : nullptr)
            cases[*link.element] << story->reference;
    std::vector<ThreatElementRow> rows;
    for (const ThreatElement& element : records.threatElements())
        if (target && element.target == *target) {
            rows.push_back({.element = element, .cases = cases.value(element.id)});
            rows.back().cases.sort();
        }
    std::ranges::sort(rows, {}, [](const ThreatElementRow& row) {
        return std::tuple(static_cast<int>(row.element.kind), row.element.name.toCaseFolded(), row.element.id.toString());
    });
    setRows(std::move(rows));
}

Qt::ItemFlags ThreatElementsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = KeyedRowsModel::flags(index);
    const bool editable = index.isValid() && (index.column() == NameColumn || index.column() == DescriptionColumn);
    return editable ? flags | Qt::ItemIsEditable : flags;
}

bool ThreatElementsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const ThreatElement element = rowAt(index.row()).element;
    const bool name = index.column() == NameColumn;
    const QString text = value.toString().trimmed();
    const auto done = m_workspace.edit(tr("Describe %1").arg(element.name), [&](Edit& edit) {
        return changeElement(edit, element.id, [&](ThreatElement& after) { (name ? after.name : after.description) = text; });
    });
    if (!done)
        Q_EMIT refused(done.error());
    return done.has_value();
}

QVariant ThreatElementsModel::cell(const ThreatElementRow& row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole:
    case SortRole: return text(row, column);
    case KeyRole: return row.element.id.toString();
    case SignNameRole: return column == AnswerColumn ? (row.isAnswered() ? QStringLiteral("confirmed") : QStringLiteral("unproven")) : QString();
    case ToneRole: return column == AnswerColumn ? QVariant(static_cast<int>(row.isAnswered() ? Tone::Passed : Tone::High)) : QVariant();
    case MutedRole: return column == DescriptionColumn || column == KindColumn;
    default: return {};
    }
}

QString ThreatElementsModel::text(const ThreatElementRow& row, int column)
{
    switch (column) {
    case KindColumn: return signText(row.element.kind);
    case NameColumn: return row.element.name;
    case DescriptionColumn: return row.element.description;
    case AnswerColumn:
        if (!row.cases.isEmpty())
            return row.cases.join(QStringLiteral(", "));
        return row.element.noThreat.isEmpty() ? tr("Which abuse case?") : tr("None needed: %1").arg(row.element.noThreat);
    default: return {};
    }
}

QVariant ThreatElementsModel::head(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case KindColumn: return tr("Kind");
    case NameColumn: return tr("Name");
    case AnswerColumn: return tr("Abuse cases");
    case DescriptionColumn: return tr("Description");
    default: return {};
    }
}

bool ThreatElementsModel::looksSame(const ThreatElementRow& a, const ThreatElementRow& b) const
{
    return a.element == b.element && a.cases == b.cases;
}

} // namespace waymark
