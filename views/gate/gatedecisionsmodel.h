// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gaterecord.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// What was decided on the gate of a sprint, newest first.
class GateDecisionsModel final : public KeyedRowsModel<GateDecision, GateDecisionId> {
    Q_OBJECT
public:
    enum Column { WhenColumn, OutcomeColumn, AuthorColumn, ApproverColumn, ReasonColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<GateDecision> decisions) { setRows(std::move(decisions)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GateDecision& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    GateDecisionId keyOf(const GateDecision& row) const override { return row.id; }
    bool looksSame(const GateDecision& a, const GateDecision& b) const override { return a == b; }
};

} // namespace waymark
