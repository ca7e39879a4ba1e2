// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/trace/orphansfiltermodel.h"

#include "views/trace/orphansmodel.h"

#include <algorithm>

namespace waymark {

OrphansFilterModel::OrphansFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void OrphansFilterModel::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void OrphansFilterModel::setKind(const std::optional<OrphanKind>& kind)
{
    m_kind = kind;
    invalidateFilter();
}

bool OrphansFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const Orphan& orphan = static_cast<const OrphansModel*>(sourceModel())->rowAt(row);
    const QString text = orphan.name.code + u'\n' + orphan.name.title;
    return (!m_kind || orphan.kind == *m_kind)
        && std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
