// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspaceview.h"
#include "model/edit/workspace.h"
#include "model/job/job.h"
#include "tests/support/openshell.h"
#include "tests/support/recordrows.h"
#include "views/roadmap/autoplanmodel.h"
#include "views/roadmap/roadmapgrid.h"
#include "views/shared/figurecard.h"

#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <initializer_list>

namespace waymark {

inline constexpr int planPatience = 60'000; ///< ms; figures and proposals are made by workers

using PlanRows = std::map<std::pair<QString, QString>, QJsonObject>;

/// The real window, with what a journey through a plan looks at and remembers. Sprints are named by their numbers.
class PlanShell : public OpenShell {
public:
    std::vector<PlanRows> states; ///< before the first step, and after each that changes the plan
    int pointsDone = 0;

    void remember() { states.push_back(rows()); }
    const Records& records() const { return window->workspaceView()->workspace().records(); }
    PlanRows rows() const { return rowsOf(records(), false); }

    /// Null: there is none of this number. Valid until the next change.
    const Sprint* sprint(int number) const
    {
        for (const Sprint& sprint : records().sprints())
            if (sprint.number == number)
                return &sprint;
        return nullptr;
    }
    const Story* story(const StoryId& id) const { return records().of<Story>().find(id); }
    const Story* titled(const QString& title) const
    {
        for (const Story& story : records().stories())
            if (story.title == title)
                return &story;
        return nullptr;
    }
    std::vector<Story> storiesIn(int number) const
    {
        std::vector<Story> stories;
        const Sprint* wanted = sprint(number);
        for (const Story& story : records().stories())
            if (wanted && story.sprint == wanted->id)
                stories.push_back(story);
        return stories;
    }
    /// The first story of the epic catalogue in a sprint, by its reference; without a reference: there is none.
    Story starterIn(int number) const
    {
        std::vector<Story> stories = storiesIn(number);
        std::erase_if(stories, [](const Story& story) { return story.catalogueId.isEmpty(); });
        return stories.empty() ? Story() : *std::ranges::min_element(stories, {}, &Story::reference);
    }

    /// Whether a button can be pressed, and no worker is about to change that.
    bool isReady(const char* name) const
    {
        const auto* button = find<QPushButton>(name);
        return button && button->isEnabled() && JobBase::underWay() == 0;
    }
    RoadmapGrid* grid() const { return find<RoadmapGrid>("roadmapGrid"); }
    static int columnOf(int sprint) { return sprint + 1; } ///< of the roadmap: the backlog stands first
    /// The first cell of a sprint with open stories; invalid: there is none.
    QModelIndex filledCell(int sprint) const
    {
        const RoadmapGrid* shown = grid();
        for (int row = 0; shown && row < shown->model()->rowCount(); ++row)
            if (const QModelIndex cell = shown->model()->index(row, columnOf(sprint)); !shown->openStoriesAt(cell).empty())
                return cell;
        return {};
    }
    /// The moves of the proposed plan; null: it isn't shown.
    const AutoPlanModel* moves() const
    {
        const auto* table = find<QTableView>("planMoves");
        return table ? qobject_cast<const AutoPlanModel*>(table->model()) : nullptr;
    }
    QString velocity() const
    {
        const auto* card = find<FigureCard>("velocity");
        return card ? card->value() : QString();
    }
};

/// Takes the steps of a journey, up to the first that fails.
template <typename Journey>
void walk(Journey& journey, std::initializer_list<void (Journey::*)()> steps)
{
    for (const auto step : steps) {
        (journey.*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

/// The story that a journey adds by hand: 2 points, in sprint 0.
inline const QString ownStory = QStringLiteral("Name an owner for every account");

inline void verifyAdded(const PlanShell& shell)
{
    const Story* added = shell.titled(ownStory);
    QVERIFY(added);
    QCOMPARE(added->points, 2);
    QCOMPARE(added->sprint, std::optional(shell.sprint(0)->id));
}

/// What was accepted stands where it was proposed, and nothing else stands in a sprint.
inline void verifyPlanned(const PlanShell& shell, const std::vector<PlanMove>& moves)
{
    for (const PlanMove& move : moves)
        QCOMPARE(shell.story(move.story)->sprint, move.to);
    const auto planned = std::ranges::count_if(shell.records().stories(), [](const Story& story) { return story.sprint.has_value(); });
    QCOMPARE(static_cast<size_t>(planned), moves.size());
}

/// Every undo brings back the state before, every redo the one behind.
template <typename Undo, typename Redo>
void verifySteps(const PlanShell& shell, const Undo& undo, const Redo& redo)
{
    const std::vector<PlanRows>& states = shell.states;
    QCOMPARE(states.size(), size_t(6));
    for (size_t step = states.size() - 1; step > 0; --step) {
        QVERIFY(states[step] != states[step - 1]);
        undo();
        QVERIFY2(shell.rows() == states[step - 1], qPrintable(QStringLiteral("step %1, undone").arg(step)));
    }
    for (size_t step = 1; step < states.size(); ++step) {
        redo();
        QVERIFY2(shell.rows() == states[step], qPrintable(QStringLiteral("step %1, done again").arg(step)));
    }
}

/// Sprint 0 is closed: what was done stays, what was open is in sprint 1, but for what was sent back, and the numbers are
/// those of the stories as they stood before.
inline void verifyClosed(const PlanShell& shell, const std::vector<Story>& before, const std::optional<StoryId>& sentBack = {})
{
    const Sprint* closed = shell.sprint(0);
    const Sprint* next = shell.sprint(1);
    QVERIFY(closed && next);
    QCOMPARE(closed->state, SprintState::Closed);
    int planned = 0;
    int done = 0;
    int returned = 0;
    for (const Story& story : before) {
        const bool isDone = story.status == StoryStatus::Done;
        const bool isBack = sentBack == story.id;
        planned += story.points;
        done += isDone ? story.points : 0;
        returned += isBack ? story.points : 0;
        const auto place = isDone ? std::optional(closed->id) : isBack ? std::optional<SprintId>() : std::optional(next->id);
        QVERIFY2(shell.story(story.id)->sprint == place, qPrintable(story.reference));
    }
    QCOMPARE(shell.records().closures().size(), size_t(1));
    const SprintClosure& closure = shell.records().closures().front();
    QCOMPARE(closure.sprint, closed->id);
    QCOMPARE(closure.planned, planned);
    QCOMPARE(closure.done, done);
    QCOMPARE(closure.carried, planned - done - returned);
    QCOMPARE(closure.returned, returned);
    QCOMPARE(closure.capacity, closed->capacity);
    QCOMPARE(closure.author, QStringLiteral("Ana"));
    QCOMPARE(shell.records().of<ClosedStory>().all().size(), before.size());
}

/// Sprint 0 is open again, with all that was there.
inline void verifyReopened(const PlanShell& shell, const PlanRows& before)
{
    QVERIFY(shell.rows() == before);
    QCOMPARE(shell.sprint(0)->state, SprintState::Active);
    QVERIFY(shell.records().closures().empty());
}

} // namespace waymark
