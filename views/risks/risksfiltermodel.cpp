// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/risksfiltermodel.h"

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

void RisksFilterModel::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void RisksFilterModel::setStatus(const std::optional<RiskStatus>& status)
{
    m_status = status;
    invalidateFilter();
}

bool RisksFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const RiskRow& entry = static_cast<const RisksModel*>(sourceModel())->rowAt(row);
    const QString text = QStringList{entry.risk.reference, entry.risk.title, entry.risk.category, entry.owner}.join(u'\n');
    return (!m_status || entry.risk.status == *m_status)
        && std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
