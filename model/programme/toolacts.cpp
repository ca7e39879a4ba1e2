// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/toolacts.h"

#include "model/catalog/reference.h"
#include "model/edit/tooledits.h"
#include "model/programme/checktools.h"
#include "model/programme/linkends.h"

namespace waymark {

namespace {

bool hasTool(const LinkContext& context, const QString& tool)
{
    return context.reference && context.reference->toolbox.find(tool);
}

bool toolboxTies(const LinkContext& context, const QString& tool, CheckKey check)
{
    if (!context.units || !context.units->contains(check))
        return false;
    const CheckUnit unit = context.units->value(check);
    const CheckTools tools(context.reference->toolbox);
    return tools.runBy(unit).contains(tool) || tools.about(unit).contains(tool);
}

Result<bool> untieWhere(Edit& edit, const std::function<bool(const ToolTie&)>& which)
{
    const auto tie = rowWhere<ToolTie>(edit, which);
    return tie ? changedBy(untieTool(edit, tie->id)) : Result<bool>(false);
}

} // namespace

Result<bool> tieStoryToTool(Edit& edit, const QString& tool, const QString& story, const LinkContext& context)
{
    const auto id = rowEnd<Story>(edit, story);
    if (!id)
        return id.error();
    return hasTool(context, tool) ? tieTool(edit, tool, *id) : Result<bool>(goneEnd(tool));
}

Result<bool> untieStoryFromTool(Edit& edit, const QString& tool, const QString& story, const LinkContext&)
{
    const auto id = StoryId::parse(story);
    if (!id)
        return false;
    return untieWhere(edit, [&](const ToolTie& tie) { return tie.tool == tool && tie.story == *id; });
}

Result<bool> tieCheckToTool(Edit& edit, const QString& tool, const QString& check, const LinkContext& context)
{
    if (!hasTool(context, tool))
        return goneEnd(tool);
    const auto key = checkEnd(edit, check);
    if (!key)
        return key.error();
    return toolboxTies(context, tool, *key) ? Result<bool>(false) : tieTool(edit, tool, *key);
}

Result<bool> untieCheckFromTool(Edit& edit, const QString& tool, const QString& check, const LinkContext& context)
{
    const auto key = knownCheck(check, context);
    if (!key)
        return false;
    return untieWhere(edit, [&](const ToolTie& tie) { return tie.tool == tool && tie.check == *key; });
}

} // namespace waymark
