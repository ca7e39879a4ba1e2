// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "views/gate/gatestanding.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// A sprint and the state of its gate.
struct GateSprintRow {
    Sprint sprint = {};
    GateState state = GateState::NotJudged;
    QString sentence = {}; ///< gateSentence()
    bool now = false;      ///< the current sprint
};

/// All sprints by number, with how their gates stand. `figures` null: not known yet. `current` may be null.
std::vector<GateSprintRow> gateSprintRows(const Records& records, const ProgrammeFigures* figures, const Sprint* current);

/// The sprints whose gates there are.
class GateSprintsModel final : public KeyedRowsModel<GateSprintRow, SprintId> {
    Q_OBJECT
public:
    enum Column { SprintColumn, StateColumn, GateColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<GateSprintRow> rows) { setRows(std::move(rows)); }

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const GateSprintRow& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    SprintId keyOf(const GateSprintRow& row) const override { return row.sprint.id; }
    bool looksSame(const GateSprintRow& a, const GateSprintRow& b) const override
    {
        return a.sprint == b.sprint && a.state == b.state && a.sentence == b.sentence && a.now == b.now;
    }
};

} // namespace waymark
