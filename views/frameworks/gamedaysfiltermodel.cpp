// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/gamedaysfiltermodel.h"

#include "views/frameworks/gamedaysmodel.h"

#include <algorithm>

namespace waymark {

GameDaysFilterModel::GameDaysFilterModel(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortLocaleAware(true);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void GameDaysFilterModel::show(const QString& words, const std::optional<GameDayOutcome>& outcome)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    m_outcome = outcome;
    invalidateFilter();
}

bool GameDaysFilterModel::filterAcceptsRow(int row, const QModelIndex&) const
{
    const GameDayRow& entry = static_cast<const GameDaysModel*>(sourceModel())->rowAt(row);
    const GameDay& day = entry.day;
    const QString text =
        QStringList{day.reference, day.title, day.scenario, day.findings, entry.epicCode, entry.epicName, entry.lead}.join(u'\n');
    return (!m_outcome || day.outcome == *m_outcome)
        && std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace waymark
