// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/exceptionsfiltermodel.h"

#include "views/exceptions/exceptionsmodel.h"

namespace waymark {

ExceptionsFilterModel::ExceptionsFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void ExceptionsFilterModel::show(const ShownExceptions& shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ExceptionsFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const ExceptionRow& shown = static_cast<const ExceptionsModel*>(sourceModel())->rowAt(row);
    const ExceptionRecord& exception = shown.exception;
    const auto hasWord = [&](const QString& word) {
        const auto has = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(exception.reference) || has(shown.checkId) || has(shown.title) || has(shown.cover) || has(exception.owner)
            || has(exception.approver) || has(exception.reason) || std::ranges::any_of(exception.resources, has);
    };
    return (!m_shown.state || shown.state == *m_shown.state) && (!m_shown.kind || exception.kind == *m_shown.kind)
        && (!m_shown.owner || exception.owner == *m_shown.owner) && (!m_shown.only || m_shown.only->contains(exception.id))
        && std::ranges::all_of(m_words, hasWord);
}

/// Equal cells stand by reference.
bool ExceptionsFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (left.data(SortRole) != right.data(SortRole))
        return QSortFilterProxyModel::lessThan(left, right);
    const bool less = left.siblingAtColumn(ExceptionsModel::ReferenceColumn).data(SortRole).toString()
        < right.siblingAtColumn(ExceptionsModel::ReferenceColumn).data(SortRole).toString();
    return less == (sortOrder() == Qt::AscendingOrder);
}

} // namespace waymark
