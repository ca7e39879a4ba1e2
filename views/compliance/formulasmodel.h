// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/formulas.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// What each formula makes of the same results, a row each.
class FormulasModel final : public KeyedRowsModel<FormulaFigure, int> {
    Q_OBJECT
public:
    enum Column { FormulaColumn, ValueColumn, CountedColumn, LeftOutColumn, WhyColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    /// Those of compareFormulas().
    void show(std::vector<FormulaFigure> figures) { setRows(std::move(figures)); }

    /// What the rows say together: "The same results make 61.20 % to 83.40 %, by the formula".
    QString headline() const;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const FormulaFigure& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    int keyOf(const FormulaFigure& row) const override { return static_cast<int>(row.formula); }
    bool looksSame(const FormulaFigure& a, const FormulaFigure& b) const override;

private:
    static QVariant text(const FormulaFigure& row, int column);
    static QVariant sortValue(const FormulaFigure& row, int column);
};

} // namespace waymark
