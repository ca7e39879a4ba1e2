// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/risk.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// Of a RisksModel, the risks of one status with all words in reference, title, category or owner, sorted by SortRole.
class RisksFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RisksFilterModel(QObject* parent = nullptr);

    void setWords(const QString& words);
    void setStatus(const std::optional<RiskStatus>& status); ///< none: any
    bool isFiltered() const { return !m_words.isEmpty() || m_status; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    std::optional<RiskStatus> m_status;
};

} // namespace waymark
