// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/edittimes.h"

#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "tests/bench/measures.h"

#include <QCoreApplication>

#include <array>

namespace waymark::bench {

QString newTitle(size_t number)
{
    return QStringLiteral("Title %1 of %2").arg(number).arg(QCoreApplication::applicationPid());
}

int otherPoints(int points)
{
    return points % 13 + 1;
}

Result<void> renameStory(Workspace& workspace, size_t number)
{
    const auto stories = workspace.records().stories();
    const Story before = stories[number % stories.size()];
    Story after = before;
    after.title = newTitle(number);
    return workspace.edit(QStringLiteral("Rename a story"), [&](Edit& edit) { return edit.update(before, after); });
}

Result<void> changeStory(Workspace& workspace, const StoryId& story, size_t number)
{
    return workspace.edit(QStringLiteral("Change a story"), [&](Edit& edit) {
        return changeStories(edit, std::array{story}, [number](Story& changed) {
            if (number % 2 == 0)
                changed.title = newTitle(number);
            else
                changed.points = otherPoints(changed.points);
        });
    });
}

Result<EditTimes> timeEdits(Workspace& workspace, const EditRounds& rounds)
{
    EditTimes times;
    size_t changes = 0;
    QObject listener;
    QObject::connect(&workspace, &Workspace::changed, &listener, [&changes] { ++changes; });
    const auto measure = [&](std::vector<double>& into, const std::function<Result<void>()>& step) -> Result<void> {
        const size_t before = changes;
        const Stopwatch watch;
        if (auto done = step(); !done)
            return done;
        if (rounds.shown)
            rounds.shown();
        into.push_back(watch.milliseconds());
        if (changes == before)
            return Error{.message = QStringLiteral("an edit that was to be timed changed nothing")};
        if (rounds.settled)
            rounds.settled();
        return {};
    };
    for (size_t round = 0; round < rounds.count; ++round) {
        if (auto edited = measure(times.edits, [&] { return rounds.edit(round); }); !edited)
            return edited.error();
        if (auto undone = measure(times.undos, [&] { return workspace.undo(); }); !undone)
            return undone.error();
    }
    return times;
}

int printEdits(const QByteArray& prefix, const Result<EditTimes>& times)
{
    if (!times)
        return fail(times.error().message);
    printSpread((prefix + "edit").constData(), times->edits);
    printSpread((prefix + "undo").constData(), times->undos);
    return 0;
}

} // namespace waymark::bench
