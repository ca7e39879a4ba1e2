// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/risks/riskrow.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDate>

namespace waymark {

/// The risk registry as a table.
class RisksModel final : public KeyedRowsModel<RiskRow, RiskId> {
    Q_OBJECT
public:
    enum Column {
        ReferenceColumn, TitleColumn, CategoryColumn, EpicColumn, InherentColumn, LevelColumn, TargetColumn, SuggestedColumn,
        StandColumn, AcceptanceColumn, TreatmentColumn, StatusColumn, OwnerColumn, ReviewColumn, ChecksColumn, StoriesColumn,
        ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<RiskRow> rows, int appetite, QDate today);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const RiskRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    RiskId keyOf(const RiskRow& row) const override { return row.risk.id; }
    bool looksSame(const RiskRow& a, const RiskRow& b) const override { return a == b; }

private:
    QString text(const RiskRow& row, int column) const;
    QString acceptanceText(const RiskRow& row) const;
    static QVariant sortValue(const RiskRow& row, int column);
    static QVariant sign(const RiskRow& row, int column);
    static QVariant tone(const RiskRow& row, int column);
    static QVariant brief(const RiskRow& row, int column);
    QString hint(const RiskRow& row, int column) const;

    int m_appetite = 0;
    QDate m_today;
};

} // namespace waymark
