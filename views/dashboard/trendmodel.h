// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/trend.h"
#include "views/shared/keyedrowsmodel.h"

#include <QDate>
#include <QTimeZone>

namespace waymark {

/// Where compliance stood at the end of a day on which something was imported.
struct TrendDay {
    QDate day;
    TrendPoint point;
};

/// The trend day by day, oldest first: what the chart draws, as a table.
class TrendModel final : public KeyedRowsModel<TrendDay, qint64> {
    Q_OBJECT
public:
    enum Column { DayColumn, ComplianceColumn, ResultsColumn, PassedColumn, FailedColumn, SevereColumn, OpenColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const std::vector<TrendPoint>& trend, const QTimeZone& zone);
    /// The last day but one; null if there is none to compare with.
    const TrendDay* previous() const { return rows().size() < 2 ? nullptr : &rows()[rows().size() - 2]; }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const TrendDay& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    qint64 keyOf(const TrendDay& row) const override { return row.day.toJulianDay(); }
    bool looksSame(const TrendDay& a, const TrendDay& b) const override;
};

} // namespace waymark
