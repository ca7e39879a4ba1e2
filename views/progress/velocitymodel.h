// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/velocity.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// What each closed sprint came to, in points as they were frozen then: what the chart draws, as a table.
class VelocityModel final : public KeyedRowsModel<SprintVelocity, SprintId> {
    Q_OBJECT
public:
    enum Column { SprintColumn, PlannedColumn, DoneColumn, CarriedColumn, ReturnedColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const Velocity& velocity) { setRows(velocity.sprints); }
    /// All of a row in words: "Sprint 3: 14 of 20 points done, 4 carried over, 2 sent back to the backlog".
    static QString sentence(const SprintVelocity& row);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const SprintVelocity& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    SprintId keyOf(const SprintVelocity& row) const override { return row.sprint; }
    bool looksSame(const SprintVelocity& a, const SprintVelocity& b) const override;
};

} // namespace waymark
