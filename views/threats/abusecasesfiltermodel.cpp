// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/threats/abusecasesfiltermodel.h"

#include "views/threats/abusecasesmodel.h"

#include <algorithm>

namespace waymark {

void AbuseCasesFilterModel::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void AbuseCasesFilterModel::setState(const std::optional<Mitigation>& state)
{
    m_state = state;
    invalidateFilter();
}

void AbuseCasesFilterModel::setOwner(const OwnerChoice& owner)
{
    m_owner = owner;
    invalidateFilter();
}

bool AbuseCasesFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const AbuseCaseRow& entry = static_cast<const AbuseCasesModel*>(sourceModel())->rowAt(row);
    const QString text = entry.story.reference + u' ' + entry.story.title;
    return (!m_state || entry.mitigation == *m_state) && m_owner.accepts(entry.story)
        && std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
