// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openrows.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OpenRows)
};

} // namespace

Result<const Story*> storyOf(const Edit& edit, const StoryId& id)
{
    if (const Story* story = edit.find<Story>(id))
        return story;
    return Error{Error::Code::NotFound, Text::tr("The story is not there any more."), id.toString()};
}

Result<const Sprint*> sprintOf(const Edit& edit, const SprintId& id)
{
    if (const Sprint* sprint = edit.find<Sprint>(id))
        return sprint;
    return Error{Error::Code::NotFound, Text::tr("The sprint is not there any more."), id.toString()};
}

Result<const Sprint*> openSprint(const Edit& edit, const SprintId& id)
{
    const auto sprint = sprintOf(edit, id);
    if (!sprint || (*sprint)->state != SprintState::Closed)
        return sprint;
    return Error{Error::Code::Invalid,
                 Text::tr("Sprint %1 is closed: its days, stories and numbers stay as they were.").arg((*sprint)->number)};
}

Result<void> mayMove(const Edit& edit, const Story& story, const std::optional<SprintId>& id)
{
    if (!id)
        return {};
    const auto sprint = sprintOf(edit, *id);
    if (!sprint)
        return sprint.error();
    if ((*sprint)->state != SprintState::Closed)
        return {};
    return Error{Error::Code::Invalid,
                 Text::tr("%1 stays where it is: sprint %2 is closed, and its numbers stay as they were.")
                     .arg(story.reference)
                     .arg((*sprint)->number)};
}

} // namespace waymark
