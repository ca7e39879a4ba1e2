// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/takeback.h"

#include "model/edit/edit.h"
#include "model/edit/plancheck.h"

#include <ranges>

namespace waymark {

namespace {

/// A run that was taken back waits as withdrawn: its results are stored, so it never becomes incoming again.
Entity restored(Entity image)
{
    if (Run* run = std::get_if<Run>(&image); run && run->state == RunState::Incoming)
        run->state = RunState::Withdrawn;
    return image;
}

Result<void> takeBack(Edit& edit, const Change& change)
{
    if (!change.before)
        return edit.remove(*change.after);
    if (!change.after)
        return edit.insert(*change.before);
    return edit.update(*change.after, restored(*change.before));
}

} // namespace

Result<void> takeBack(Edit& edit, const ChangeSet& step)
{
    for (const Change& change : std::views::reverse(step.changes))
        if (auto taken = takeBack(edit, change); !taken)
            return taken;
    return checkTakenBack(edit, step);
}

} // namespace waymark
