// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/benchmarksfiltermodel.h"

#include "views/frameworks/benchmarksmodel.h"

#include <algorithm>

namespace waymark {

BenchmarksFilterModel::BenchmarksFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a section is there for its items
}

void BenchmarksFilterModel::show(const ShownItems& shown)
{
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_words = shown.words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

int BenchmarksFilterModel::items() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += rowCount(index(row, 0));
    return count;
}

bool BenchmarksFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto* model = static_cast<const BenchmarksModel*>(sourceModel());
    const BenchmarkRow* item = model->itemAt(model->index(row, 0, parent));
    if (!item)
        return m_shown.isAll();
    if (m_shown.outOfScope && item->outOfScope.isEmpty())
        return false;
    if (m_shown.standing && (item->isLeftOut() || item->coverage.standing != *m_shown.standing))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = (QStringList{item->id, item->coverage.name, item->coverage.purpose, item->epic} + item->checks + item->stories).join(u'\n');
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
