// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/programmefigures.h"

#include <algorithm>
#include <array>

namespace waymark {

inline const QDate planToday(2026, 5, 6);
inline const QDate planStart(2026, 4, 6); // a Monday, as is every sprint's first day

/// Four sprints: two closed, which did 12 and 14 points, one under way and one to come.
struct ProgressPlan {
    std::vector<Sprint> sprints;
    std::vector<Story> stories;
    std::vector<SprintClosure> closures;
    std::vector<ClosedStory> closedStories;
    std::vector<PlanDay> days;

    ProgressPlan()
    {
        const SprintState states[] = {SprintState::Closed, SprintState::Closed, SprintState::Active, SprintState::Planned};
        for (int i = 0; i < 4; ++i)
            sprints.push_back({.number = i + 1,
                               .start = planStart.addDays(14 * i),
                               .end = planStart.addDays(14 * i + 11),
                               .capacity = 20,
                               .state = states[i]});
        for (const auto& [index, planned, done, carried] : {std::array{0, 20, 12, 5}, std::array{1, 18, 14, 4}})
            closures.push_back({.sprint = sprints[static_cast<size_t>(index)].id,
                                .closed = QDateTime(planStart.addDays(14 * index + 11), QTime(15, 0), Qt::UTC),
                                .capacity = 20,
                                .planned = planned,
                                .done = done,
                                .carried = carried,
                                .returned = planned - done - carried});
        closedStories.push_back({.closure = closures[1].id,
                                 .reference = QStringLiteral("IAM-UC-3"),
                                 .title = QStringLiteral("Story 3"),
                                 .points = 4,
                                 .fate = StoryFate::CarriedOver,
                                 .carriedTo = 3});
        addStory(22, Priority::Must, StoryStatus::Done, {});
        addStory(8, Priority::Must, StoryStatus::Done, sprints[2].id);
        addStory(17, Priority::Must, StoryStatus::Ready, sprints[2].id);
        addStory(13, Priority::Must, StoryStatus::Backlog, {});
        addStory(30, Priority::Should, StoryStatus::Backlog, {});
        noteDays();
    }

    void addStory(int points, Priority priority, StoryStatus status, std::optional<SprintId> sprint)
    {
        const int number = static_cast<int>(stories.size()) + 1;
        stories.push_back({.reference = QStringLiteral("IAM-UC-%1").arg(number),
                           .title = QStringLiteral("Story %1").arg(number),
                           .epic = QStringLiteral("iam"),
                           .priority = priority,
                           .points = points,
                           .status = status,
                           .sprint = sprint});
    }

    void note(const QString& subject, QDate day, int scope, int done)
    {
        days.push_back({.day = day, .subject = subject, .totals = {.scope = scope, .done = done}});
    }

    void noteDays()
    {
        const QString baseline = QString::fromLatin1(PlanDay::baseline);
        note(baseline, planStart, 50, 0);
        note(baseline, QDate(2026, 4, 17), 50, 10);
        note(baseline, QDate(2026, 4, 20), 55, 10);
        note(baseline, QDate(2026, 5, 1), 60, 22);
        note(baseline, planToday, 60, 30);
        note(QString::fromLatin1(PlanDay::all), planStart, 80, 0);
        note(QString::fromLatin1(PlanDay::all), planToday, 90, 30);
        const QString sprint = sprints[2].id.toString();
        note(sprint, QDate(2026, 5, 4), 20, 0);
        note(sprint, QDate(2026, 5, 5), 25, 0);
        note(sprint, planToday, 25, 8);
        std::ranges::sort(days, {}, [](const PlanDay& day) { return std::pair(day.subject, day.day); });
    }

    ProgrammeFigures figures() const
    {
        return scoreProgramme({.stories = stories,
                               .sprints = sprints,
                               .closures = closures,
                               .closedStories = closedStories,
                               .planDays = days,
                               .today = planToday});
    }
};

/// A sprint from which nothing can be learnt yet: it lies ahead, without stories.
inline ProgrammeFigures figuresOfNothing()
{
    const std::vector<Sprint> sprints = {{.number = 1, .start = planToday.addDays(5), .end = planToday.addDays(16), .capacity = 20}};
    return scoreProgramme({.sprints = sprints, .today = planToday});
}

} // namespace waymark
