// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/personedits.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/targetedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/support/randomreviewing.h"

namespace waymark {

/// Adds a random row of each kind.
class RandomRows : public RandomReviewing {
public:
    using RandomReviewing::RandomReviewing;

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
        return addSprints(edit, std::vector{sprint}, below(8) == 0);
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
    Result<void> insertAbsence(Edit& edit, const Person& person)
    {
        const QDate first = aSprint(below(20)).start;
        return addAbsence(edit, {.person = person.id, .first = first, .last = first.addDays(below(30))});
    }
    /// None, if there is none of its kind, and now and then.
    std::optional<NoteSubject> anySubject(Edit& edit)
    {
        switch (below(9)) {
        case 0:
            return anyId<Story>(edit);
        case 1:
            return anyId<Sprint>(edit);
        case 2:
            return anyId<Person>(edit);
        case 3:
            return anyId<Target>(edit);
        case 4:
            return anyId<ExceptionRecord>(edit);
        case 5:
            return anyId<Risk>(edit);
        case 6:
            return anyId<Policy>(edit);
        case 7:
            return anyId<GameDay>(edit);
        default:
            const auto check = edit.check(QStringLiteral("unit"), number(30));
            return check ? std::optional<NoteSubject>(*check) : std::nullopt;
        }
    }
    Result<void> insertNote(Edit& edit, const QString& author)
    {
        const auto subject = anySubject(edit);
        if (!subject)
            return {};
        Note note = noteOn(*subject);
        note.text = QStringLiteral("Note ") + number(50);
        return addNote(edit, note, author, someTime());
    }
    Result<void> insertBesideStories(Edit& edit)
    {
        const Person* person = any<Person>(edit);
        const Target* target = any<Target>(edit);
        const int kind = below(12);
        if (kind == 0 || !person)
            return edit.insert(Person{.name = QStringLiteral("P-") + number(12), .capacity = below(12)});
        if (kind > 8)
            return insertProving(edit);
        if (kind == 1)
            return insertAbsence(edit, *person);
        if (kind == 2)
            return edit.insert(SavedFilter{.screen = QStringLiteral("backlog"), .name = number(9), .filter = QStringLiteral("{}")});
        if (kind == 3)
            return addRule(edit, {.pattern = number(9) + u'*', .environment = number(3), .owner = person->name});
        if (kind > 5)
            return insertNote(edit, person->name);
        if (!target)
            return {};
        if (kind == 4)
            return edit.insert(ThreatElement{.target = target->id, .kind = anyOf<ThreatElementKind>(), .name = number(20)});
        return edit.insert(ThreatReview{
            .target = target->id, .reviewer = person->name, .signedAt = someTime(), .digest = QString(64, QLatin1Char('d'))});
    }
};

} // namespace waymark
