// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/sprintrows.h"

#include <algorithm>

namespace waymark {

namespace {

std::optional<int> estimate(int points, Priority priority)
{
    if (priority == Priority::Wont)
        return 0;
    return points > 0 ? std::optional(points) : std::nullopt;
}

QString ownerName(const Story& story, std::span<const Person> people)
{
    const auto owner = std::ranges::find_if(people, [&](const Person& person) { return story.owner == person.id; });
    return owner == people.end() ? QString() : owner->name;
}

SprintRow rowOf(const Story& story, const StoryProofs& proofs, std::span<const Person> people)
{
    return {.reference = story.reference,
            .title = story.title,
            .epic = story.epic,
            .kind = story.kind,
            .priority = story.priority,
            .points = estimate(story.points, story.priority),
            .status = story.status,
            .owner = ownerName(story, people),
            .proof = proofs.of(story.id).proof};
}

SprintRow rowOf(const ClosedStory& story)
{
    return {.reference = story.reference,
            .title = story.title,
            .epic = story.epic,
            .kind = story.kind,
            .priority = story.priority,
            .points = estimate(story.points, story.priority),
            .status = story.status,
            .fate = story.fate,
            .carriedTo = story.carriedTo};
}

} // namespace

std::vector<SprintRow> sprintRows(const SprintFigures& sprint, const StoryProofs& proofs, const PlanRows& rows)
{
    std::vector<SprintRow> result;
    if (sprint.closure) {
        for (const ClosedStory& story : rows.closedStories)
            if (story.closure == sprint.closure->id)
                result.push_back(rowOf(story));
    } else {
        for (const Story& story : rows.stories)
            if (story.sprint == sprint.sprint.id)
                result.push_back(rowOf(story, proofs, rows.people));
    }
    std::ranges::sort(result, {}, [](const SprintRow& row) { return std::tie(row.reference, row.title); });
    return result;
}

} // namespace waymark
