// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/sprintrows.h"

#include <algorithm>

namespace waymark {

/// A programme of three sprints, one closed, one under way, one to come, with texts that mean harm.
struct PlanStage {
    std::vector<Sprint> sprints = {
        {.number = 0,
         .goal = QStringLiteral("Goal <script>x</script>"),
         .start = QDate(2026, 3, 2),
         .end = QDate(2026, 3, 15),
         .state = SprintState::Closed},
        {.number = 1,
         .goal = QStringLiteral("=SUM(A1)"),
         .start = QDate(2026, 3, 16),
         .end = QDate(2026, 3, 29),
         .state = SprintState::Active},
        {.number = 2, .start = QDate(2026, 3, 30), .end = QDate(2026, 4, 12)}};
    std::vector<Person> people = {{.name = QStringLiteral("Anna & Co"), .capacity = 8}};
    std::vector<Story> stories = {
        story("IAM-UC-01", Priority::Must, 8, 1, StoryStatus::InProgress),
        story("IAM-UC-02", Priority::Should, 5, 1, StoryStatus::Done),
        story("IAM-UC-03", Priority::Wont, 3, 1, StoryStatus::Backlog),
        story("IAM-UC-04", Priority::Should, 0, 1, StoryStatus::Ready),
        story("IAM-UC-05", Priority::Must, 20, -1, StoryStatus::Done),
        story("LOG-UC-01", Priority::Could, 13, -1, StoryStatus::Backlog)}; // carried over, returned, renamed
    std::vector<SprintClosure> closures = {
        {.sprint = sprints[0].id,
         .closed = QDateTime(QDate(2026, 3, 15), QTime(16, 0), Qt::UTC),
         .author = QStringLiteral("<b>Anna</b>"),
         .capacity = 15,
         .planned = 16,
         .done = 9,
         .carried = 5,
         .returned = 2,
         .gate = false,
         .gateLines = {QStringLiteral("[x] All musts are done: 2 of 2"),
                       QStringLiteral("[ ] Compliance is at least 85 %: 66.66 %, 2 of 3 checks")}}};
    std::vector<ClosedStory> closedStories = {
        {.closure = closures[0].id,
         .reference = QStringLiteral("LOG-UC-01"),
         .title = QStringLiteral("Old <title>"),
         .points = 5,
         .status = StoryStatus::InReview,
         .fate = StoryFate::CarriedOver,
         .carriedTo = 1},
        {.closure = closures[0].id,
         .reference = QStringLiteral("DAT-UC-01"),
         .title = QStringLiteral("@done"),
         .priority = Priority::Must,
         .points = 9,
         .status = StoryStatus::Done}};

    PlanStage()
    {
        stories[0].title = QStringLiteral("<script>alert(1)</script>");
        stories[0].owner = people[0].id;
        stories[1].title = QStringLiteral("=cmd|x");
        stories[5].title = QStringLiteral("Renamed");
    }

    ProgrammeFigures figures() const
    {
        ProgrammeEvidence evidence;
        evidence.stories = stories;
        evidence.sprints = sprints;
        evidence.team = {.people = people};
        evidence.closures = closures;
        evidence.closedStories = closedStories;
        evidence.planDays = planDays();
        evidence.today = QDate(2026, 3, 18);
        return scoreProgramme(evidence);
    }

    PlanRows rows() const { return {.stories = stories, .people = people, .closedStories = closedStories}; }

    /// Sprints of which nothing is known yet: nobody said what they can do, and no story is there.
    static ProgrammeFigures nothingYet()
    {
        const std::vector<Sprint> ahead = {{.number = 0, .start = QDate(2026, 3, 2), .end = QDate(2026, 3, 15)}};
        ProgrammeEvidence evidence;
        evidence.sprints = ahead;
        evidence.today = QDate(2026, 2, 1);
        return scoreProgramme(evidence);
    }

private:
    Story story(const char* reference, Priority priority, int points, int sprint, StoryStatus status) const
    {
        return {.reference = QLatin1String(reference),
                .title = QStringLiteral("Title of ") + QLatin1String(reference),
                .epic = QStringLiteral("iam"),
                .priority = priority,
                .points = points,
                .status = status,
                .sprint = sprint < 0 ? std::nullopt : std::optional(sprints[static_cast<size_t>(sprint)].id)};
    }

    std::vector<PlanDay> planDays() const
    {
        std::vector<PlanDay> days;
        const auto add = [&](QDate day, const QString& subject, int scope, int done) {
            days.push_back({.day = day, .subject = subject, .totals = {.scope = scope, .done = done}});
        };
        add(QDate(2026, 3, 16), sprints[1].id.toString(), 10, 0);
        add(QDate(2026, 3, 17), sprints[1].id.toString(), 13, 5);
        for (const char* subject : {PlanDay::all, PlanDay::baseline}) {
            add(QDate(2026, 3, 2), QLatin1String(subject), 20, 0);
            add(QDate(2026, 3, 15), QLatin1String(subject), 28, 20);
        }
        std::ranges::sort(days, {}, [](const PlanDay& day) { return std::pair(day.subject, day.day); });
        return days;
    }
};

} // namespace waymark
