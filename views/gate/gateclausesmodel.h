// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/gate.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// A clause, or below it one line of what it rests on.
struct GateClauseRow {
    GateClause clause = {};
    qsizetype line = -1; ///< of the clause's evidence; -1: the clause itself
};

/// The clauses of a gate, each followed by its evidence.
class GateClausesModel final : public KeyedRowsModel<GateClauseRow, QString> {
    Q_OBJECT
public:
    enum Column { StateColumn, ClauseColumn, BehindColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(const std::vector<GateClause>& clauses);

    /// What there is to open behind a clause: "2 stories, 3 checks"; empty: nothing.
    static QString behindText(const GateClause& clause);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GateClauseRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    QString keyOf(const GateClauseRow& row) const override;
    bool looksSame(const GateClauseRow& a, const GateClauseRow& b) const override;

private:
    static QString lineText(const GateClauseRow& row);
    static QVariant clauseCell(const GateClause& clause, int column, int role);
};

} // namespace waymark
