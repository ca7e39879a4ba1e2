// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/tooledits.h"

#include "model/domain/textlimits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ToolEdits)
};

Result<bool> tied(Edit& edit, ToolTie tie)
{
    if (const auto fault = toolFault(tie.tool))
        return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(*fault), tie.tool};
    for (const ToolTie* other : edit.rows<ToolTie>())
        if (other->tool == tie.tool && other->story == tie.story && other->check == tie.check)
            return false;
    if (const auto inserted = edit.insert(std::move(tie)); !inserted)
        return inserted.error();
    return true;
}

} // namespace

std::optional<QString> toolFault(const QString& tool)
{
    if (tool.trimmed().isEmpty())
        return Text::tr("a link needs the id of a service or tool, such as fargate");
    if (tool.size() > longestLine)
        return Text::tr("the id of a tool has at most %1 characters, and here are %2").arg(longestLine).arg(tool.size());
    return std::nullopt;
}

Result<bool> tieTool(Edit& edit, const QString& tool, const StoryId& story)
{
    if (!edit.find<Story>(story))
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the story is not there any more."), story.toString()};
    return tied(edit, {.tool = tool, .story = story});
}

Result<bool> tieTool(Edit& edit, const QString& tool, CheckKey check)
{
    return tied(edit, {.tool = tool, .check = check});
}

Result<void> untieTool(Edit& edit, const ToolTieId& id)
{
    const ToolTie* tie = edit.find<ToolTie>(id);
    if (!tie)
        return Error{Error::Code::NotFound, Text::tr("Nothing was changed: the tool is not linked to that any more."), id.toString()};
    return edit.remove(ToolTie(*tie));
}

} // namespace waymark
