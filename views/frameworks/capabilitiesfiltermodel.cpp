// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/capabilitiesfiltermodel.h"

#include "views/frameworks/capabilitiesmodel.h"

#include <algorithm>

namespace waymark {

CapabilitiesFilterModel::CapabilitiesFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a perspective is there because of its capabilities
}

void CapabilitiesFilterModel::show(const ShownCapabilities& shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

bool CapabilitiesFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const bool restricts = m_shown.gaps || !m_words.isEmpty();
    if (!parent.isValid())
        return !restricts;
    const CoverageRow* capability = static_cast<const CapabilitiesModel*>(sourceModel())->rowAt(sourceModel()->index(row, 0, parent));
    if (!capability)
        return false;
    return (!m_shown.gaps || capability->isGap()) && std::ranges::all_of(m_words, [&](const QString& word) {
        return capability->name.contains(word, Qt::CaseInsensitive) || capability->purpose.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace waymark
