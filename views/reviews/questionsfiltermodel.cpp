// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questionsfiltermodel.h"

#include "views/reviews/questionsmodel.h"

#include <algorithm>

namespace waymark {

QuestionsFilterModel::QuestionsFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a pillar is there for its questions
}

void QuestionsFilterModel::setFilter(const QuestionFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_kept.clear();
    invalidateFilter();
}

void QuestionsFilterModel::keep(const QString& question)
{
    if (question == m_kept)
        return;
    m_kept = question;
    if (!m_filter.isEmpty())
        invalidateFilter();
}

bool QuestionsFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return parent.isValid() ? accepts(index) : m_filter.isEmpty();
}

bool QuestionsFilterModel::accepts(const QModelIndex& question) const
{
    if (m_filter.isEmpty() || question.data(KeyRole).toString() == m_kept)
        return true;
    if (m_filter.risk && question.data(RiskRole).toInt() != static_cast<int>(*m_filter.risk))
        return false;
    if (m_filter.contradicted && question.data(ContradictedRole).toInt() == 0)
        return false;
    const QString text = question.data(KeyRole).toString() + u' ' + question.data().toString();
    const QStringList words = m_filter.words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
