// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/recordrows.h"

#include <random>

namespace waymark {

/// Makes edits of one to four random steps on rows of every kind: insertions, changes of several fields, removals, and
/// the steps that people take (plan, rank, split, start, close, ...). Many are refused by a rule, as they should be.
class RandomEdits {
public:
    explicit RandomEdits(quint32 seed)
        : m_random(seed)
    {
    }

    Result<void> makeOne(Workspace& workspace)
    {
        return workspace.edit(QStringLiteral("Random %1").arg(++m_made), [&](Edit& edit) {
            Result<void> done;
            for (int steps = below(4) + 1; done && steps > 0; --steps)
                done = step(edit);
            return done;
        });
    }
    int below(size_t limit) { return std::uniform_int_distribution<int>(0, static_cast<int>(limit) - 1)(m_random); }

private:
    Result<void> step(Edit& edit)
    {
        switch (below(16)) {
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
        default:
            return remove<Sprint>(edit, [&](const Sprint& sprint) {
                return below(2) == 0 ? removeSprint(edit, sprint.id) : edit.remove(sprint);
            });
        }
    }

    template <typename T>
    const T* any(const Edit& edit)
    {
        const auto rows = edit.records().template of<T>().all();
        return rows.empty() ? nullptr : &rows[static_cast<size_t>(below(rows.size()))];
    }
    template <typename T>
    std::optional<decltype(T::id)> anyId(const Edit& edit)
    {
        const T* row = below(3) > 0 ? any<T>(edit) : nullptr;
        return row ? std::optional(row->id) : std::nullopt;
    }
    template <Worded E>
    E anyOf()
    {
        return Words<E>::list[below(std::size(Words<E>::list))].first;
    }
    template <typename T, typename Removal>
    Result<void> remove(Edit& edit, Removal&& removal)
    {
        const T* row = any<T>(edit);
        return row ? removal(*row) : Result<void>();
    }
    QString number(size_t limit) { return QString::number(below(limit)); }

    Story randomStory()
    {
        Story story = aStory(QStringLiteral("R-") + number(200));
        story.kind = below(3) == 0 ? StoryKind::Abuse : StoryKind::Use;
        story.points = below(14);
        return story;
    }
    Result<void> insertSprint(Edit& edit)
    {
        const Sprint sprint = aSprint(below(20));
        return below(2) == 0 ? edit.insert(sprint) : addSprints(edit, std::vector{sprint}, below(4) == 0);
    }
    Result<void> insertLink(Edit& edit)
    {
        const Story* story = any<Story>(edit);
        if (!story)
            return {};
        const ThreatElement* element = any<ThreatElement>(edit);
        switch (below(4)) {
        case 0:
            return addMitigation(edit, story->id, any<Story>(edit)->id);
        case 1:
            return addDependency(edit, story->id, any<Story>(edit)->id);
        case 2:
            return !element || story->kind == StoryKind::Use
                       ? Result<void>()
                       : edit.insert(Link{.kind = LinkKind::Threatens, .story = story->id, .element = element->id});
        default:
            const auto check = edit.check(QStringLiteral("unit"), number(30));
            return check ? linkCheck(edit, story->id, *check) : Result<void>(check.error());
        }
    }
    Result<void> insertBesideStories(Edit& edit)
    {
        const Person* person = any<Person>(edit);
        const Target* target = any<Target>(edit);
        const Sprint* sprint = any<Sprint>(edit);
        const int kind = below(6);
        if (kind == 0 || !person)
            return edit.insert(Person{.name = QStringLiteral("P-") + number(12), .capacity = below(12)});
        if (kind == 1)
            return edit.insert(Absence{.person = person->id, .first = aSprint(below(20)).start, .last = aSprint(20).end});
        if (kind == 2)
            return addNote(edit, sprint && below(2) == 0 ? Note{.sprint = sprint->id, .text = number(50)}
                                                         : Note{.person = person->id, .text = number(50)},
                           person->name, someTime());
        if (kind == 3)
            return edit.insert(SavedFilter{.screen = QStringLiteral("backlog"), .name = number(9), .filter = QStringLiteral("{}")});
        if (!target)
            return {};
        if (kind == 4)
            return edit.insert(ThreatElement{.target = target->id, .kind = anyOf<ThreatElementKind>(), .name = number(20)});
        return edit.insert(ThreatReview{.target = target->id, .reviewer = person->name, .signedAt = someTime()});
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
        switch (below(7)) {
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
        default:
            return remove<Story>(edit, plainly);
        }
    }

    std::mt19937 m_random;
    int m_made = 0;
};

} // namespace waymark
