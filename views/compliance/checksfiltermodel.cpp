// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/checksfiltermodel.h"

#include "views/compliance/checksmodel.h"

namespace waymark {

ChecksFilterModel::ChecksFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void ChecksFilterModel::setFilter(const CheckFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_words = filter.words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ChecksFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const CheckOutcome& check = static_cast<const ChecksModel*>(sourceModel())->rowAt(row).check;
    const auto hasWord = [&check](const QString& word) {
        return check.checkId.contains(word, Qt::CaseInsensitive) || check.title.contains(word, Qt::CaseInsensitive);
    };
    return (!m_filter.outcome || check.outcome == *m_filter.outcome)
        && (!m_filter.severity || check.severity == *m_filter.severity)
        && (!m_filter.epic || check.epic == *m_filter.epic)
        && (!m_filter.checks || m_filter.checks->contains(check.check))
        && check.tool.contains(m_filter.tool, Qt::CaseInsensitive) && std::ranges::all_of(m_words, hasWord);
}

/// Equal cells stand worst first, so that every order is one that a person would read from the top.
bool ChecksFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.data(SortRole) != right.data(SortRole))
        return QSortFilterProxyModel::lessThan(left, right);
    const auto& checks = *static_cast<const ChecksModel*>(sourceModel());
    const auto rank = [&checks](const QModelIndex& index) {
        const CheckOutcome& check = checks.rowAt(index.row()).check;
        return std::tuple(badness(check.outcome), check.severity, check.check);
    };
    return (rank(left) < rank(right)) == (sortOrder() == Qt::AscendingOrder);
}

} // namespace waymark
