// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/burndown.h"
#include "model/score/forecast.h"
#include "views/shared/keyedrowsmodel.h"

#include <optional>

namespace waymark {

/// The end of one day: what was so, or what is to be expected. The day on which a sprint ends today has both.
struct BurndownRow {
    QDate day = {};
    std::optional<PlanTotals> now = {};   ///< none: the day lies ahead
    std::optional<double> ideal = {};     ///< points; of sprints only, to their last day
    std::optional<FanStep> ahead = {};    ///< at the ends of sprints to come

    int remaining() const { return now ? now->scope - now->done : 0; }
};

/// A burndown day by day and what its forecast adds: what the chart draws, as a table.
class BurndownModel final : public KeyedRowsModel<BurndownRow, qint64> {
    Q_OBJECT
public:
    enum Column {
        DayColumn,
        ScopeColumn,
        DoneColumn,
        RemainingColumn,
        IdealColumn,
        P5Column,
        P20Column,
        P50Column,
        P80Column,
        P95Column,
        ColumnCount
    };
    using KeyedRowsModel::KeyedRowsModel;

    /// Without a forecast it is of a sprint, and has the ideal.
    void show(const Burndown& burndown, const Forecast* forecast);
    /// All of a row in words: "5 May: 22 of 40 points remain, 18 done".
    static QString sentence(const BurndownRow& row, QDate today);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const BurndownRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    qint64 keyOf(const BurndownRow& row) const override { return row.day.toJulianDay(); }
    bool looksSame(const BurndownRow& a, const BurndownRow& b) const override;
};

} // namespace waymark
