// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/roadmap/planproposal.h"
#include "views/shared/keyedrowsmodel.h"

namespace waymark {

/// A sprint's points with the moves that are ticked.
struct PlanRoom {
    SprintId sprint = SprintId::create();
    int number = 0;
    int capacity = 0;
    int before = 0;
    int then = 0;
    int moves = 0;  ///< proposed into it
    int ticked = 0; ///< of them

    bool isOver() const { return then > capacity; }
    friend bool operator==(const PlanRoom&, const PlanRoom&) = default;
};

std::vector<PlanRoom> planRooms(const PlanProposal& proposal, const QSet<StoryId>& ticked);

/// The sprints of a proposal; a tick is one for all moves into it.
class PlanRoomsModel final : public KeyedRowsModel<PlanRoom, SprintId> {
    Q_OBJECT
public:
    enum Column { SprintColumn, BeforeColumn, ThenColumn, CapacityColumn, MovesColumn, ColumnCount };
    using KeyedRowsModel::KeyedRowsModel;

    void show(std::vector<PlanRoom> rooms) { setRows(std::move(rooms)); }
    /// Asks for ticks of all moves into these sprints, or for none if all are ticked.
    void toggle(const QList<int>& rows);

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void ticksAsked(const QList<int>& rows, bool ticked);

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const PlanRoom& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    SprintId keyOf(const PlanRoom& row) const override { return row.sprint; }
    bool looksSame(const PlanRoom& a, const PlanRoom& b) const override { return a == b; }

private:
    static QVariant text(const PlanRoom& row, int column);
    static QVariant checkState(const PlanRoom& row);
};

} // namespace waymark
