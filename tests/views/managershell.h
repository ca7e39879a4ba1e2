// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/views/dashboardtexts.h"
#include "tests/views/planshell.h"
#include "tests/views/rolejourney.h"

namespace waymark {

/// A programme of which a manager sees a month later what others have done: at first nothing passes, a risk exceeds the appetite and
/// an answer is at high risk; three weeks later all of that is better, and two stories are done.
class ManagerShell : public PlanShell {
public:
    static constexpr int pointsDone = 6; ///< of both stories, which are musts

    ManagerShell(); ///< on the start page, before the first sprint

    // What others do meanwhile:
    void beginToWork(); ///< in sprint 0
    void workOn();      ///< in sprint 1
    void openAgain();   ///< in sprint 2, as if the program had not run since

    Workspace& workspace() const { return window->workspaceView()->workspace(); }
    DashboardView& dashboard() const { return *static_cast<DashboardView*>(window->workspaceView()->shownScreen()); }
    DashboardPage& page() const { return *dashboard().findChild<DashboardPage*>(); }
    std::vector<FigureCard*> topLine() const; ///< in sight

    /// What the dashboard is to show as of its day, computed beside it.
    DashboardFacts factsThen() const;
    /// Of all cards, as one preset after the other shows them; with `facts` of another dashboard that has these and the same room.
    Said saidByAll(const DashboardFacts* facts = nullptr) const;

private:
    void change(const std::function<Result<void>(Edit&)>& perform) const;
    void scan(Outcome outcome) const; ///< this morning, of all that proves the planned stories
    std::vector<StoryId> idsOf(const QStringList& references) const;
    Result<void> begin(Edit& edit) const;
    Result<void> beginReview(Edit& edit) const;
    Result<void> goOn(Edit& edit) const;
    std::unique_ptr<DashboardView> dashboardOf(const DashboardFacts& facts) const;

    std::shared_ptr<FixedClock> m_clock;
};

} // namespace waymark
