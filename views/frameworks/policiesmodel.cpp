// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policiesmodel.h"

#include "model/domain/naturalorder.h"
#include "model/edit/records.h"
#include "model/programme/referencefigures.h"
#include "views/frameworks/registerwords.h"
#include "views/frameworks/standingwords.h"
#include "views/shared/numbers.h"

#include <QHash>

#include <algorithm>

namespace waymark {

namespace {

void addTies(std::vector<PolicyRow>& rows, const Records& records)
{
    QHash<PolicyId, PolicyRow*> byId;
    for (PolicyRow& row : rows)
        byId.insert(row.policy.id, &row);
    for (const PolicyTie& tie : records.policyTies())
        if (PolicyRow* row = byId.value(tie.policy))
            ++(tie.story ? row->stories : row->checks);
    for (const ControlTie& tie : records.controlTies())
        if (PolicyRow* row = tie.policy ? byId.value(*tie.policy) : nullptr)
            ++row->controls;
}

QString numberOrNone(int count)
{
    return count == 0 ? PoliciesModel::tr("None") : countText(count);
}

} // namespace

std::vector<PolicyRow> policyRows(const Records& records, const ReferenceFigures& figures, QDate today)
{
    std::vector<PolicyRow> rows;
    for (const Policy& policy : records.policies()) {
        const Person* owner = policy.owner ? records.of<Person>().find(*policy.owner) : nullptr;
        const ItemEvidence& evidence = figures.of(itemRef(ItemKind::Policy, policy.id));
        rows.push_back({.policy = policy,
                        .owner = owner ? owner->name : QString(),
                        .overdue = policy.reviewDay && *policy.reviewDay < today && policy.status != PolicyStatus::Withdrawn,
                        .standing = evidence.standing,
                        .why = standingSentence(evidence),
                        .isKnown = !figures.items.isEmpty()});
    }
    addTies(rows, records);
    std::ranges::sort(rows, [](const PolicyRow& a, const PolicyRow& b) {
        if (a.isUnmapped() != b.isUnmapped())
            return a.isUnmapped();
        return naturalCompare(a.policy.reference, b.policy.reference) < 0;
    });
    return rows;
}

void PoliciesModel::show(std::vector<PolicyRow> rows, QDate today)
{
    const bool other = m_today != today;
    m_today = today;
    setRows(std::move(rows));
    if (other && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int PoliciesModel::unmapped() const
{
    return static_cast<int>(std::ranges::count_if(rows(), &PolicyRow::isUnmapped));
}

int PoliciesModel::overdue() const
{
    return static_cast<int>(std::ranges::count_if(rows(), &PolicyRow::overdue));
}

QVariant PoliciesModel::cell(const PolicyRow& row, int column, int role) const
{
    if (column == StandingColumn && (role == Qt::DisplayRole || role == SortRole || role == SignNameRole || role == ToneRole))
        return standing(row, role);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case SortRole: return sortValue(row, column);
    case KeyRole: return row.policy.id.toString();
    case SignNameRole: return column == ReviewColumn && row.overdue ? QVariant(QStringLiteral("clock")) : QVariant();
    case ToneRole: return column == ReviewColumn && row.overdue ? QVariant(static_cast<int>(Tone::Failed)) : QVariant();
    case StrongRole: return (column == ReviewColumn && row.overdue) || (column == StandingColumn && row.isUnmapped());
    case MutedRole:
        return row.policy.status == PolicyStatus::Withdrawn || column == SourceColumn || column == CategoryColumn
            || (column == ControlsColumn && row.controls == 0) || (column == StoriesColumn && row.stories == 0)
            || (column == ChecksColumn && row.checks == 0);
    case Qt::ToolTipRole: return hint(row, column);
    case Qt::TextAlignmentRole: return atTheRight(column == ControlsColumn || column == StoriesColumn || column == ChecksColumn);
    default: return {};
    }
}

QVariant PoliciesModel::standing(const PolicyRow& row, int role)
{
    if (row.isMapped() || row.standing != ItemStanding::NoEvidence)
        return row.isKnown ? standingCell(row.standing, role) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return tr("Mapped to nothing");
    case SortRole: return -1; // before all that stand somehow
    case SignNameRole: return QStringLiteral("unproven");
    case ToneRole: return static_cast<int>(row.isUnmapped() ? Tone::High : Tone::Muted);
    default: return {};
    }
}

QString PoliciesModel::text(const PolicyRow& row, int column) const
{
    const Policy& policy = row.policy;
    switch (column) {
    case ReferenceColumn: return policy.reference;
    case TitleColumn: return policy.title;
    case SourceColumn: return policy.source;
    case CategoryColumn: return policy.category;
    case OwnerColumn: return row.owner.isEmpty() ? tr("Nobody") : row.owner;
    case StatusColumn: return signText(policy.status);
    case ReviewColumn:
        if (!policy.reviewDay)
            return {};
        return row.overdue ? tr("%1, overdue", "day").arg(dayText(*policy.reviewDay, m_today)) : dayText(*policy.reviewDay, m_today);
    case ControlsColumn: return numberOrNone(row.controls);
    case StoriesColumn: return numberOrNone(row.stories);
    case ChecksColumn: return numberOrNone(row.checks);
    default: return {};
    }
}

QVariant PoliciesModel::sortValue(const PolicyRow& row, int column)
{
    const Policy& policy = row.policy;
    switch (column) {
    case ReferenceColumn: return policy.reference;
    case TitleColumn: return policy.title;
    case SourceColumn: return policy.source;
    case CategoryColumn: return policy.category;
    case OwnerColumn: return row.owner;
    case StatusColumn: return static_cast<int>(policy.status);
    case ReviewColumn: return policy.reviewDay.value_or(QDate(9999, 1, 1));
    case ControlsColumn: return row.controls;
    case StoriesColumn: return row.stories;
    case ChecksColumn: return row.checks;
    default: return {};
    }
}

QString PoliciesModel::hint(const PolicyRow& row, int column) const
{
    switch (column) {
    case TitleColumn: return row.policy.statement.isEmpty() ? row.policy.title : row.policy.title + u'\n' + row.policy.statement;
    case ReviewColumn: return row.overdue ? tr("The day on which somebody was to look at it again is over") : QString();
    case StandingColumn:
        if (!row.isMapped())
            return tr("No control, story or check is linked to it, so nobody can tell whether it is met");
        return row.isKnown ? row.why : tr("What stands behind it is being read.");
    default: return text(row, column);
    }
}

QVariant PoliciesModel::head(int column, int role) const
{
    if (role == Qt::ToolTipRole && column == StandingColumn)
        return tr("By the checks that are linked to it, and by those of its controls");
    return columnHead(column, role,
                      {tr("Policy", "reference"), tr("Title"), tr("Source"), tr("Category"), tr("Owner"), tr("Status"), tr("Review"),
                       tr("Controls"), tr("Stories"), tr("Checks"), tr("Stands")},
                      {ControlsColumn, StoriesColumn, ChecksColumn});
}

} // namespace waymark
