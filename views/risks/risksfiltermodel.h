// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/riskrow.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QStringList>

namespace waymark {

/// A cell of the heat map. Closed risks stand in none.
struct RiskCell {
    RatingKind kind = RatingKind::Current;
    RatingPair rating = {};

    friend bool operator==(const RiskCell&, const RiskCell&) = default;
};

/// Which risks are shown. Empty members don't restrict.
struct ShownRisks {
    QString words = {}; ///< each of them is in reference, title, category, epic or owner, case ignored
    std::optional<RiskStatus> status = {};
    std::optional<RiskBand> band = {}; ///< of the current level
    std::optional<RiskNeed> need = {};
    std::optional<RiskCell> cell = {};
    std::optional<QSet<RiskId>> only = {};

    friend bool operator==(const ShownRisks&, const ShownRisks&) = default;
};

/// A RisksModel, filtered, and sorted by SortRole; what is equal by that stands by reference, R-2 before R-10, in either order.
class RisksFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RisksFilterModel(QObject* parent = nullptr);

    void show(const ShownRisks& shown);
    const ShownRisks& shown() const { return m_shown; }
    bool isFiltered() const { return !(m_shown == ShownRisks()); }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool hasWords(const RiskRow& row) const;

    ShownRisks m_shown;
    QStringList m_words;
};

} // namespace waymark
