// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/roadmap/planproposal.h"
#include "views/shared/tickedrowsmodel.h"

namespace waymark {

struct EpicCatalogue;

/// A move of the proposal, as the table shows it.
struct ProposedMove {
    PlanMove move = {};
    Story story = {};
    QString epicCode = {};
    std::optional<int> from = {}; ///< number of the sprint; none: the backlog
    std::optional<int> to = {};

    friend bool operator==(const ProposedMove&, const ProposedMove&) = default;
};

/// `epics` may be null.
std::vector<ProposedMove> proposedMoves(const PlanProposal& proposal, const EpicCatalogue* epics);

/// The moves of a proposal, each of which can be left out. What is unticked stays so when the plan is made anew.
class AutoPlanModel final : public TickedRowsModel<ProposedMove, StoryId> {
    Q_OBJECT
public:
    enum Column { ReferenceColumn, TitleColumn, EpicColumn, PointsColumn, FromColumn, ToColumn, WhyColumn, ColumnCount };
    using TickedRowsModel::TickedRowsModel;

    std::vector<PlanMove> wanted() const;

Q_SIGNALS:
    void wantedChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ProposedMove& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const ProposedMove& row) const override { return row.story.id; }
    bool looksSame(const ProposedMove& a, const ProposedMove& b) const override { return a == b; }
    void ticksChanged() override { Q_EMIT wantedChanged(); }

private:
    static QVariant text(const ProposedMove& row, int column);
    static QString placeText(const std::optional<int>& sprint);
};

} // namespace waymark
