// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/policiesfiltermodel.h"

#include "model/domain/naturalorder.h"
#include "views/frameworks/policiesmodel.h"

#include <algorithm>

namespace waymark {

PoliciesFilterModel::PoliciesFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void PoliciesFilterModel::show(const ShownPolicies& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool PoliciesFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const PolicyRow& entry = static_cast<const PoliciesModel*>(sourceModel())->rowAt(row);
    if ((m_shown.status && entry.policy.status != *m_shown.status) || (m_shown.unmapped && !entry.isUnmapped())
        || (m_shown.standing && (!entry.isKnown || entry.standing != *m_shown.standing)))
        return false;
    const Policy& policy = entry.policy;
    const QString text =
        QStringList{policy.reference, policy.title, policy.statement, policy.source, policy.category, entry.owner}.join(u'\n');
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool PoliciesFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.column() == PoliciesModel::ReferenceColumn)
        return naturalCompare(left.data(SortRole).toString(), right.data(SortRole).toString()) < 0;
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace waymark
