// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/storyedits.h"
#include "tests/support/planningbuilders.h"
#include "tests/views/noteson.h"
#include "tests/views/screenstage.h"
#include "views/shared/notesection.h"

#include <QLabel>
#include <QTest>

#include <functional>
#include <memory>
#include <span>

namespace waymark {

inline void editIn(Workspace& window, const std::function<Result<void>(Edit&)>& perform)
{
    if (const auto done = window.edit(QStringLiteral("Edit"), perform); !done)
        qFatal("%s", qPrintable(done.error().message));
}

/// One of each that notes can stand on, and the section in a window. The author is "tester".
struct NoteStage : ScreenStage {
    Story story = aStory(QStringLiteral("IAM-UC-01"));
    Sprint sprint = aSprint(3);
    Person person{.name = QStringLiteral("Ana Ferro")};
    Target target{.kind = TargetKind::Account, .identity = QStringLiteral("prod-1")};
    CheckKey check = CheckKey(0);
    QStringList messages;
    Message latest;
    std::unique_ptr<NoteSection> section; // last: what is left in it is saved as it goes

    NoteStage()
    {
        editIn(*workspace, [this](Edit& edit) -> Result<void> {
            for (const Entity& entity : std::initializer_list<Entity>{story, sprint, person, target})
                if (auto inserted = edit.insert(entity); !inserted)
                    return inserted;
            const auto known = edit.check(QStringLiteral("unit"), QStringLiteral("check-1"));
            if (!known)
                return known.error();
            check = *known;
            return {};
        });
        section = std::make_unique<NoteSection>(context());
        QObject::connect(&list(), &NoteList::messageRaised, section.get(), [this](const Message& message) {
            messages << message.text;
            latest = message;
        });
        section->resize(340, 600);
        section->show();
        section->activateWindow();
        if (!QTest::qWaitForWindowActive(section.get()))
            qFatal("no window");
    }

    NoteList& list() const { return section->notes(); }
    NotesOn seen() const { return NotesOn(*section); }
    std::span<const Note> stored() const { return workspace->records().notes(); }
    QString undoText() const { return workspace->history().undoText(); }
    QString count() const { return section->findChild<QLabel*>(QStringLiteral("noteCount"))->text(); }
    NoteSubject subject(const QString& kind) const
    {
        if (kind == QStringLiteral("story"))
            return story.id;
        if (kind == QStringLiteral("sprint"))
            return sprint.id;
        if (kind == QStringLiteral("person"))
            return person.id;
        if (kind == QStringLiteral("target"))
            return target.id;
        return check;
    }
    void openStory() const { list().open(story.id, story.reference); }
    /// On the story, in whatever window.
    void write(Workspace& window, const QString& author, const QString& text, int daysAgo = 0) const
    {
        editIn(window, [&](Edit& edit) {
            return addNote(edit, {.story = story.id, .text = text}, author, clock->now().addDays(-daysAgo));
        });
    }
    void change(Workspace& window, const QString& text) const
    {
        const Note before = window.records().notes().front();
        Note after = before;
        after.text = text;
        editIn(window, [&](Edit& edit) { return edit.update(before, after); });
    }
    void remove(Workspace& window) const
    {
        const Note note = window.records().notes().front();
        editIn(window, [&](Edit& edit) { return edit.remove(note); });
    }
};

/// What it stands on, as NoteStage::subject() calls it.
inline QString kindOf(const Note& note)
{
    if (note.story)
        return QStringLiteral("story");
    if (note.sprint)
        return QStringLiteral("sprint");
    if (note.person)
        return QStringLiteral("person");
    return note.target ? QStringLiteral("target") : QStringLiteral("check");
}

} // namespace waymark
