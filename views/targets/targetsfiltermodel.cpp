// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetsfiltermodel.h"

#include "views/targets/targetsmodel.h"

namespace waymark {

TargetsFilterModel::TargetsFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void TargetsFilterModel::show(const ShownTargets& shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool TargetsFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Target& target = static_cast<const TargetsModel*>(sourceModel())->rowAt(row).target;
    const auto hasWord = [&target](const QString& word) {
        return target.identity.contains(word, Qt::CaseInsensitive) || target.name.contains(word, Qt::CaseInsensitive);
    };
    return (!m_shown.kind || target.kind == *m_shown.kind)
        && (!m_shown.environment || target.environment == *m_shown.environment)
        && std::ranges::all_of(m_words, hasWord);
}

/// Equal cells stand by identity.
bool TargetsFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.data(SortRole) != right.data(SortRole))
        return QSortFilterProxyModel::lessThan(left, right);
    const auto& targets = *static_cast<const TargetsModel*>(sourceModel());
    const bool less = targets.rowAt(left.row()).target.identity < targets.rowAt(right.row()).target.identity;
    return less == (sortOrder() == Qt::AscendingOrder);
}

} // namespace waymark
