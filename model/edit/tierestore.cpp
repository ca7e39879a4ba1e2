// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How ties of risks, policy statements, controls, game days and tools come back, once both of their ends are there.
#include "model/edit/policyrules.h"
#include "model/edit/restoresteps.h"
#include "model/edit/riskrules.h"
#include "model/edit/tooledits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TieRestore)
};

/// Of an end that the tie doesn't use, too.
template <typename T>
bool isThere(const Edit& edit, const std::optional<decltype(T::id)>& id)
{
    return !id || edit.find<T>(*id);
}

Result<void> endGone(const QString& what)
{
    return restoreRefused(Text::tr("%1 that the link ties is not there any more. Restore that first").arg(what));
}

Result<void> storyGone()
{
    return endGone(Text::tr("the story"));
}

/// As it was. Where somebody has tied the two again since, that link becomes what this one was: no two are tied twice.
template <typename Tie, typename Same>
Result<void> putBack(Restoring& restoring, Tie image, const Same& tiesTheSame)
{
    Edit& edit = restoring.edit;
    const Tie* now = edit.find<Tie>(image.id);
    for (const Tie* other : edit.rows<Tie>())
        if (tiesTheSame(*other))
            now = other;
    if (!now)
        return edit.insert(std::move(image));
    const Tie before = *now;
    if (before.id != image.id)
        restoring.notes << Text::tr("The two have been linked again since: that link is as this one was.");
    image.id = before.id;
    return edit.update(before, std::move(image));
}

} // namespace

Result<void> restore(Restoring& restoring, RiskTie image)
{
    const Edit& edit = restoring.edit;
    if (!edit.find<Risk>(image.risk))
        return endGone(Text::tr("the risk"));
    if (!isThere<Story>(edit, image.story))
        return storyGone();
    const Story* story = image.story ? edit.find<Story>(*image.story) : nullptr;
    if (const auto fault = story ? tieFault(image, *story) : std::nullopt)
        return restoreRefused(*fault);
    return putBack(restoring, image, [&image](const RiskTie& other) {
        return other.risk == image.risk && other.check == image.check && other.story == image.story;
    });
}

Result<void> restore(Restoring& restoring, PolicyTie image)
{
    const Edit& edit = restoring.edit;
    if (!edit.find<Policy>(image.policy))
        return endGone(Text::tr("the policy statement"));
    if (!isThere<Story>(edit, image.story))
        return storyGone();
    return putBack(restoring, image, [&image](const PolicyTie& other) {
        return other.policy == image.policy && other.check == image.check && other.story == image.story;
    });
}

Result<void> restore(Restoring& restoring, ControlTie image)
{
    const Edit& edit = restoring.edit;
    if (const auto fault = controlFault(image.control))
        return restoreRefused(*fault);
    if (!isThere<Story>(edit, image.story))
        return storyGone();
    if (!isThere<Policy>(edit, image.policy))
        return endGone(Text::tr("the policy statement"));
    if (!isThere<Risk>(edit, image.risk))
        return endGone(Text::tr("the risk"));
    return putBack(restoring, image, [&image](const ControlTie& other) {
        return other.control == image.control && other.story == image.story && other.policy == image.policy && other.risk == image.risk;
    });
}

Result<void> restore(Restoring& restoring, GameDayTie image)
{
    const Edit& edit = restoring.edit;
    if (!edit.find<GameDay>(image.gameDay))
        return endGone(Text::tr("the game day"));
    if (!edit.find<Story>(image.story))
        return storyGone();
    return putBack(restoring, image, [&image](const GameDayTie& other) {
        return other.gameDay == image.gameDay && other.story == image.story;
    });
}

Result<void> restore(Restoring& restoring, ToolTie image)
{
    const Edit& edit = restoring.edit;
    if (const auto fault = toolFault(image.tool))
        return restoreRefused(*fault);
    if (!isThere<Story>(edit, image.story))
        return storyGone();
    return putBack(restoring, image, [&image](const ToolTie& other) {
        return other.tool == image.tool && other.story == image.story && other.check == image.check;
    });
}

} // namespace waymark
