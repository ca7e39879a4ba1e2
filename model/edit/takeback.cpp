// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/takeback.h"

#include "model/edit/edit.h"
#include "model/edit/plancheck.h"

#include <QCoreApplication>

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

Result<void> purged(const Run& run)
{
    return Error{Error::Code::Conflict,
                 QCoreApplication::translate("TakeBack", "The run %1 was purged, and what it saw is gone for good. "
                                                         "Import its file again.")
                     .arg(run.file),
                 run.id.toString()};
}

Result<void> takeBack(Edit& edit, const Change& change)
{
    if (!change.before)
        return edit.remove(*change.after);
    if (!change.after)
        return std::holds_alternative<Run>(*change.before) ? purged(std::get<Run>(*change.before))
                                                           : edit.insert(*change.before);
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
