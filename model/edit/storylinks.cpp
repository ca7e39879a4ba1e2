// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openrows.h"
#include "model/edit/planrules.h"
#include "model/edit/removeeach.h"
#include "model/edit/storyedits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryLinks)
};

} // namespace

std::vector<StoryId> dependencyPath(const Records& records, const StoryId& from, const StoryId& to)
{
    Dependencies dependencies;
    for (const Link& link : records.links())
        dependencies.add(link);
    return dependencies.path(from, to);
}

Result<void> addDependency(Edit& edit, const StoryId& story, const StoryId& other)
{
    for (const StoryId& end : {story, other})
        if (auto there = storyOf(edit, end); !there)
            return there.error();
    Dependencies dependencies;
    for (const Link* link : edit.rows<Link>())
        dependencies.add(*link);
    const std::vector<StoryId> back = dependencies.path(other, story);
    if (back.empty())
        return edit.insert(Link{.kind = LinkKind::DependsOn, .story = story, .otherStory = other});
    QStringList names{(*storyOf(edit, story))->reference};
    for (const StoryId& id : back)
        if (const Story* step = edit.find<Story>(id))
            names << step->reference;
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: %1.").arg(circleWords(names))};
}

Result<void> addMitigation(Edit& edit, const StoryId& abuse, const StoryId& use)
{
    const auto attack = storyOf(edit, abuse);
    if (!attack)
        return attack.error();
    const auto defence = storyOf(edit, use);
    if (!defence)
        return defence.error();
    const Link link{.kind = LinkKind::MitigatedBy, .story = abuse, .otherStory = use};
    if (const auto fault = kindFault(link, **attack, *defence))
        return Error{Error::Code::Invalid, Text::tr("Nothing was linked: %1.").arg(*fault)};
    return edit.insert(link);
}

Result<void> linkCheck(Edit& edit, const StoryId& story, const CheckKey& check)
{
    if (auto there = storyOf(edit, story); !there)
        return there.error();
    return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story, .check = check});
}

Result<void> removeLinks(Edit& edit, const std::function<bool(const Link&)>& which)
{
    return removeEach<Link>(edit, which);
}

} // namespace waymark
