// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"
#include "model/score/gate.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// The clauses of a gate: whether each holds, and what it rests on.
class ClosingGateModel final : public KeyedRowsModel<GateClause, QString> {
    Q_OBJECT
public:
    enum Column { StateColumn, ClauseColumn, EvidenceColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<GateClause> clauses) { setRows(std::move(clauses)); }
    int held() const; ///< how many hold

    static QString stateText(bool holds);
    /// A clause as reasons, to open what is behind it.
    static Figure figureOf(const GateClause& clause);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GateClause& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const GateClause& row) const override { return row.text; }
    bool looksSame(const GateClause& a, const GateClause& b) const override
    {
        return a.holds == b.holds && a.text == b.text && a.evidence == b.evidence;
    }
};

} // namespace waymark
