// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/servicesfiltermodel.h"

#include "views/frameworks/servicesmodel.h"

#include <algorithm>

namespace waymark {

ServicesFilterModel::ServicesFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void ServicesFilterModel::show(const ShownServices& shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool ServicesFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const ToolboxEntry& entry = static_cast<const ServicesModel*>(sourceModel())->rowAt(row).entry;
    const auto has = [](const auto& list, const auto& value) { return std::ranges::find(list, value) != list.end(); };
    return (!m_shown.maker || entry.maker == *m_shown.maker) && (!m_shown.component || has(entry.components, *m_shown.component))
        && (!m_shown.layer || has(entry.layers, *m_shown.layer)) && (m_shown.epic.isEmpty() || entry.epics.contains(m_shown.epic))
        && std::ranges::all_of(m_words, [&](const QString& word) {
               return entry.name.contains(word, Qt::CaseInsensitive) || entry.purpose.contains(word, Qt::CaseInsensitive);
           });
}

} // namespace waymark
