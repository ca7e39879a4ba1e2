// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/score/figure.h"
#include "views/shared/tickedrowsmodel.h"

namespace waymark {

class Records;
struct EpicCatalogue;

/// A story of a sprint that is about to be closed.
struct ClosingStory {
    Story story = {};
    QString epicCode = {};

    bool isDone() const { return story.status == StoryStatus::Done; }
    /// As the closed sprint counts them.
    int points() const { return story.priority == Priority::Wont ? 0 : story.points; }
    friend bool operator==(const ClosingStory&, const ClosingStory&) = default;
};

/// What a sprint holds: by rank, what is done last. `epics` may be null.
std::vector<ClosingStory> storiesToSettle(const SprintId& sprint, const Records& records, const EpicCatalogue* epics);
/// Other sprints that are still open, by their days: they may take over what isn't done.
std::vector<Sprint> carryTargets(const SprintId& sprint, const Records& records);
/// The first of them behind the sprint; none: there is none.
std::optional<SprintId> nextOpenSprint(const Sprint& sprint, const std::vector<Sprint>& targets);
/// Points of these stories, of all or of those that are done or not, with a reason for each story.
Figure closingPoints(const std::vector<ClosingStory>& stories, int value, std::optional<bool> done = {});

struct ClosingCount {
    int stories = 0;
    int points = 0;
};

/// The stories of a sprint that is about to be closed, and what is to become of each. A tick: it is carried over.
class ClosingModel final : public TickedRowsModel<ClosingStory, StoryId> {
    Q_OBJECT
public:
    enum Column { ReferenceColumn, TitleColumn, PriorityColumn, StatusColumn, PointsColumn, FateColumn, ColumnCount };
    using TickedRowsModel::TickedRowsModel;

    /// Number of the sprint that takes over what is ticked; none: all goes to the backlog.
    void carryTo(const std::optional<int>& number);

    std::vector<StoryId> returned() const; ///< unticked
    ClosingCount count(StoryFate fate) const;

Q_SIGNALS:
    void fatesChanged();

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const ClosingStory& row, int column, int role) const override;
    QVariant head(int column, int role) const override;
    StoryId keyOf(const ClosingStory& row) const override { return row.story.id; }
    bool looksSame(const ClosingStory& a, const ClosingStory& b) const override { return a == b; }
    bool hasTick(const ClosingStory& row) const override { return m_number && !row.isDone(); }
    void ticksChanged() override { Q_EMIT fatesChanged(); }

private:
    StoryFate fateOf(const ClosingStory& row) const;
    QVariant text(const ClosingStory& row, int column) const;
    QString fateText(const ClosingStory& row) const;

    std::optional<int> m_number;
};

} // namespace waymark
