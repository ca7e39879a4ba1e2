// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksfiltermodel.h"

#include "model/domain/naturalorder.h"
#include "views/risks/risksmodel.h"

#include <algorithm>

namespace waymark {

RisksFilterModel::RisksFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void RisksFilterModel::show(const ShownRisks& shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RisksFilterModel::hasWords(const RiskRow& row) const
{
    const QString text = QStringList{row.risk.reference, row.risk.title, row.risk.category, row.epic, row.owner}.join(u'\n');
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool RisksFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const RiskRow& entry = static_cast<const RisksModel*>(sourceModel())->rowAt(row);
    const bool inBand = !m_shown.band || (entry.level > 0 && riskBand(entry.level) == *m_shown.band);
    const bool inCell = !m_shown.cell
        || (entry.risk.status != RiskStatus::Closed && ratingOf(entry.risk, m_shown.cell->kind) == m_shown.cell->rating);
    return (!m_shown.status || entry.risk.status == *m_shown.status) && inBand && inCell
        && (!m_shown.need || needs(entry, *m_shown.need)) && (!m_shown.only || m_shown.only->contains(entry.risk.id)) && hasWords(entry);
}

/// Else an edit and its undo would leave equal rows in another order than they were in.
bool RisksFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (QSortFilterProxyModel::lessThan(left, right))
        return true;
    if (QSortFilterProxyModel::lessThan(right, left))
        return false;
    const auto* model = static_cast<const RisksModel*>(sourceModel());
    const int order = naturalCompare(model->rowAt(left.row()).risk.reference, model->rowAt(right.row()).risk.reference);
    return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0; // falling, the proxy asks with left and right exchanged
}

} // namespace waymark
