// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/workspace.h"
#include "tests/support/randomrows.h"
#include "tests/support/recordrows.h"

namespace waymark {

/// Makes edits of one to four random steps on rows of every kind: insertions, changes of several fields, removals, and
/// the steps that people take (plan, rank, split, start, close, ...). Many are refused by a rule, as they should be.
class RandomEdits : public RandomRows {
public:
    using RandomRows::RandomRows;

    Result<void> makeOne(Workspace& workspace)
    {
        return workspace.edit(QStringLiteral("Random %1").arg(++m_made), [&](Edit& edit) {
            Result<void> done;
            for (int steps = below(4) + 1; done && steps > 0; --steps)
                done = step(edit);
            return done;
        });
    }

private:
    Result<void> step(Edit& edit)
    {
        switch (below(19)) {
        case 0:
        case 1:
            return edit.insert(randomStory());
        case 2:
            return insertSprint(edit);
        case 3:
            return insertLink(edit);
        case 4:
        case 5:
            return changeStory(edit);
        case 6:
            return changeOther(edit);
        case 7:
            return insertBesideStories(edit);
        case 8:
            return edit.insert(Target{.identity = QString::number(below(40))});
        case 9:
            return takeStep(edit);
        case 10:
            return splitOrDuplicate(edit);
        case 11:
            return rank(edit);
        case 12:
            return remove<Story>(edit, [&](const Story& story) {
                return removeStories(edit, std::vector{story.id});
            });
        case 13:
            return removeSomethingSmall(edit);
        case 14:
            return remove<Person>(edit, [&](const Person& person) { return removePerson(edit, person.id); });
        case 15:
            return remove<Sprint>(edit, [&](const Sprint& sprint) {
                return below(2) == 0 ? removeSprint(edit, sprint.id) : edit.remove(sprint);
            });
        default:
            return stepOnReviews(edit);
        }
    }

    template <typename T, typename Removal>
    Result<void> remove(Edit& edit, Removal&& removal)
    {
        const T* row = any<T>(edit);
        return row ? removal(*row) : Result<void>();
    }
    Result<void> changeStory(Edit& edit)
    {
        const Story* story = any<Story>(edit);
        if (!story)
            return {};
        const auto change = [&](Story& after) {
            after.sprint = anyId<Sprint>(edit);
            after.owner = anyId<Person>(edit);
            after.points = below(14);
            after.rank = below(1000);
            after.priority = anyOf<Priority>();
            after.status = anyOf<StoryStatus>();
            after.criteria = {number(5), QStringLiteral("line\n") + number(5)};
            if (below(4) == 0)
                after.reference = QStringLiteral("R-") + number(200);
        };
        if (below(3) > 0)
            return changeStories(edit, std::vector{story->id}, change);
        Story after = *story; // past the rules of stories
        change(after);
        return edit.update(*story, after);
    }
    Result<void> changeOther(Edit& edit)
    {
        if (const Sprint* sprint = any<Sprint>(edit); sprint && below(2) == 0)
            return changeSprint(edit, sprint->id, [&](Sprint& after) { after.goal = number(1000); });
        WorkspaceProperties after = edit.records().properties();
        after.freshnessDays = below(60); // 0 is refused
        after.wipInReview = below(5);
        after.doneRule = anyOf<DoneRule>();
        after.timeZone = below(2) == 0 ? QStringLiteral("Pacific/Auckland") : QStringLiteral("UTC");
        return edit.update(edit.records().properties(), after);
    }
    Result<void> takeStep(Edit& edit)
    {
        const Sprint* sprint = any<Sprint>(edit);
        const Story* story = any<Story>(edit);
        if (!sprint || !story)
            return {};
        switch (below(4)) {
        case 0:
            return startSprint(edit, sprint->id);
        case 1:
            return closeSprint(edit, {.sprint = sprint->id,
                                      .now = someTime(),
                                      .author = QStringLiteral("Anna"),
                                      .carryTo = anyId<Sprint>(edit),
                                      .returned = {story->id}});
        case 2:
            return redateSprint(edit, sprint->id, sprint->start, sprint->end.addDays(below(9) - 4), below(2) == 0);
        default:
            return planStories(edit, std::vector{story->id}, anyId<Sprint>(edit));
        }
    }
    Result<void> splitOrDuplicate(Edit& edit)
    {
        const Story* story = any<Story>(edit);
        if (!story)
            return {};
        Story rest = randomStory();
        rest.points = below(6);
        return below(2) == 0 ? splitStory(edit, story->id, rest, {0})
                             : duplicateStory(edit, story->id, QStringLiteral("R-") + number(200));
    }
    Result<void> rank(Edit& edit)
    {
        std::vector<StoryId> moved;
        for (int i = below(3); i >= 0; --i)
            if (const Story* story = any<Story>(edit))
                moved.push_back(story->id);
        return rankStories(edit, moved, anyId<Story>(edit));
    }
    Result<void> removeSomethingSmall(Edit& edit)
    {
        const auto plainly = [&](const auto& row) { return edit.remove(row); };
        switch (below(8)) {
        case 0:
            return remove<Link>(edit, plainly);
        case 1:
            return remove<Target>(edit, plainly);
        case 2:
            return remove<Note>(edit, plainly);
        case 3:
            return remove<Absence>(edit, plainly);
        case 4:
            return remove<ThreatElement>(edit, plainly);
        case 5:
            return remove<SavedFilter>(edit, plainly);
        case 6:
            return remove<TargetRule>(edit, plainly);
        default:
            return remove<Story>(edit, plainly);
        }
    }

    int m_made = 0;
};

} // namespace waymark
