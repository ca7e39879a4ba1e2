// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openrows.h"
#include "model/edit/storyedits.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryLinks)
};

/// Which stories each story waits for.
using Needs = QHash<StoryId, std::vector<StoryId>>;

void addTo(Needs& needs, const Link& link)
{
    if (link.kind == LinkKind::DependsOn && link.otherStory)
        needs[link.story].push_back(*link.otherStory);
}

/// The shortest path from one story to another, both included.
std::vector<StoryId> path(const Needs& needs, const StoryId& from, const StoryId& to)
{
    if (from == to)
        return {from};
    QHash<StoryId, StoryId> reachedFrom;
    std::vector<StoryId> open{from};
    for (size_t i = 0; i < open.size() && !reachedFrom.contains(to); ++i) {
        const StoryId step = open[i];
        for (const StoryId& next : needs.value(step))
            if (next != from && !reachedFrom.contains(next)) {
                reachedFrom.insert(next, step);
                open.push_back(next);
            }
    }
    if (!reachedFrom.contains(to))
        return {};
    std::vector<StoryId> steps{to};
    while (steps.back() != from)
        steps.push_back(*reachedFrom.constFind(steps.back()));
    std::ranges::reverse(steps);
    return steps;
}

} // namespace

std::vector<StoryId> dependencyPath(const Records& records, const StoryId& from, const StoryId& to)
{
    Needs needs;
    for (const Link& link : records.links())
        addTo(needs, link);
    return path(needs, from, to);
}

Result<void> addDependency(Edit& edit, const StoryId& story, const StoryId& other)
{
    for (const StoryId& end : {story, other})
        if (auto there = storyOf(edit, end); !there)
            return there.error();
    Needs needs;
    for (const Link* link : edit.rows<Link>())
        addTo(needs, *link);
    const std::vector<StoryId> back = path(needs, other, story);
    if (back.empty())
        return edit.insert(Link{.kind = LinkKind::DependsOn, .story = story, .otherStory = other});
    QStringList names{(*storyOf(edit, story))->reference};
    for (const StoryId& id : back)
        if (const Story* step = edit.find<Story>(id))
            names << step->reference;
    return Error{Error::Code::Invalid, Text::tr("Nothing was changed: the stories would wait for each other, %1.")
                                           .arg(names.join(QStringLiteral(" → ")))};
}

Result<void> addMitigation(Edit& edit, const StoryId& abuse, const StoryId& use)
{
    const auto attack = storyOf(edit, abuse);
    if (!attack)
        return attack.error();
    const auto defence = storyOf(edit, use);
    if (!defence)
        return defence.error();
    if ((*attack)->kind != StoryKind::Abuse || (*defence)->kind != StoryKind::Use)
        return Error{Error::Code::Invalid,
                     Text::tr("Nothing was linked: an abuse case is mitigated by use cases, and %1 by %2 is not that.")
                         .arg((*attack)->reference, (*defence)->reference)};
    return edit.insert(Link{.kind = LinkKind::MitigatedBy, .story = abuse, .otherStory = use});
}

Result<void> linkCheck(Edit& edit, const StoryId& story, const CheckKey& check)
{
    if (auto there = storyOf(edit, story); !there)
        return there.error();
    return edit.insert(Link{.kind = LinkKind::ProvenBy, .story = story, .check = check});
}

Result<void> removeLinks(Edit& edit, const std::function<bool(const Link&)>& which)
{
    for (const Link* link : edit.rows<Link>())
        if (which(*link))
            if (auto removed = edit.remove(*link); !removed)
                return removed;
    return {};
}

} // namespace waymark
