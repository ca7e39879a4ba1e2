// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"
#include "tests/views/boardbuilders.h"
#include "tests/views/screenstage.h"

#include <QTest>

namespace waymark {

/// A workspace with an active sprint and what tests put into it.
struct BoardStage : ScreenStage {
    Sprint sprint = aSprint(4);

    explicit BoardStage(const std::vector<Story>& stories = {}, const std::vector<Person>& people = {})
    {
        sprint.state = SprintState::Active;
        edit([&](Edit& edit) -> Result<void> {
            if (auto added = edit.insert(sprint); !added)
                return added;
            for (const Person& person : people)
                if (auto added = edit.insert(person); !added)
                    return added;
            for (Story story : stories) {
                if (story.sprint)
                    story.sprint = sprint.id;
                if (auto added = edit.insert(story); !added)
                    return added;
            }
            return {};
        });
    }

    void edit(const std::function<Result<void>(Edit&)>& perform)
    {
        if (const auto done = workspace->edit(QStringLiteral("Given"), perform); !done)
            qFatal("%s | %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    }
    template <typename T>
    void change(const decltype(T::id)& id, const std::function<void(T&)>& how)
    {
        edit([&](Edit& edit) {
            const T before = *workspace->records().of<T>().find(id);
            T after = before;
            how(after);
            return edit.update(before, after);
        });
    }

    const Story* story(const QString& reference) const
    {
        for (const Story& story : workspace->records().stories())
            if (story.reference == reference)
                return &story;
        return nullptr;
    }
    StoryStatus status(const QString& reference) const { return story(reference)->status; }
    /// The stories of the sprint by rank.
    QString order() const
    {
        std::vector<const Story*> sorted;
        for (const Story& story : workspace->records().stories())
            sorted.push_back(&story);
        std::ranges::sort(sorted, {}, [](const Story* story) { return std::pair(story->rank, story->reference); });
        QStringList names;
        for (const Story* story : sorted)
            names << story->reference;
        return names.join(u' ');
    }
    qsizetype undoSteps() const
    {
        qsizetype steps = 0;
        while (workspace->history().canUndo() && workspace->undo())
            ++steps;
        for (qsizetype i = 0; i < steps; ++i)
            if (auto again = workspace->redo(); !again)
                qFatal("%s", qPrintable(again.error().message));
        return steps;
    }

    /// Ties a check to a story and imports what it says; waits until the figures know.
    void prove(const QString& reference, const QString& check, const QString& outcome)
    {
        Progress progress;
        auto staged = stageImports(workspace->file(), {{.file = results(check + QStringLiteral(".json"), clock->now(), {{check, outcome}})}},
                                   formats, *clock, progress);
        if (!staged || !staged->rejected.empty())
            qFatal("no import");
        if (auto accepted = acceptImports(*workspace, *staged); !accepted)
            qFatal("%s", qPrintable(accepted.error().message));
        staged->lock.reset();
        if (auto settled = settle(workspace->file(), progress); !settled)
            qFatal("%s", qPrintable(settled.error().message));
        edit([&](Edit& edit) -> Result<void> {
            const auto key = edit.check(QStringLiteral("waymark"), check);
            if (!key)
                return key.error();
            return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story(reference)->id, .check = *key});
        });
        const StoryId id = story(reference)->id;
        figures->recompute();
        QTRY_VERIFY_WITH_TIMEOUT(figures->figures() && !figures->isComputing() && !figures->figures()->proofs.of(id).checks.empty()
                                     && figures->figures()->proofs.of(id).neverRun.empty(), 10'000);
    }
};

} // namespace waymark
