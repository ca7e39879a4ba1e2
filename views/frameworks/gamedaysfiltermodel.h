// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Of a GameDaysModel, the days of one outcome with all words in reference, title, scenario, findings, epic or lead, sorted by
/// SortRole.
class GameDaysFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit GameDaysFilterModel(QObject* parent = nullptr);

    void show(const QString& words, const std::optional<GameDayOutcome>& outcome); ///< none: any
    bool isFiltered() const { return !m_words.isEmpty() || m_outcome; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<GameDayOutcome> m_outcome;
};

} // namespace waymark
