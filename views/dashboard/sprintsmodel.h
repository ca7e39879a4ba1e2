// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"
#include "views/shared/keyedrowsmodel.h"

#include <optional>

namespace waymark {

/// Points planned and done by sprint; the current one is marked.
class SprintsModel final : public KeyedRowsModel<SprintFigures, SprintId> {
    Q_OBJECT
public:
    enum Column { SprintColumn, DaysColumn, ShareColumn, PointsColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const ProgrammeFigures& figures, QDate today);
    /// Row of the sprint that today belongs to, or of the next; -1: none.
    int currentRow() const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const SprintFigures& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    SprintId keyOf(const SprintFigures& row) const override { return row.sprint.id; }
    bool looksSame(const SprintFigures& a, const SprintFigures& b) const override;

private:
    std::optional<SprintId> m_current;
};

} // namespace waymark
