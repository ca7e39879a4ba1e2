// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storygroups.h"

#include "model/catalog/catalogues.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryGroups)
};

std::vector<StoryGroup> epicGroups(const Catalogues& catalogues)
{
    std::vector<StoryGroup> groups;
    for (const Epic& epic : catalogues.epics.epics)
        groups.push_back({.key = epic.id, .title = epic.name, .code = epic.code});
    groups.push_back({.title = Text::tr("No epic"), .kept = false});
    return groups;
}

std::vector<StoryGroup> sprintGroups(const Records& records)
{
    std::vector<const Sprint*> sprints;
    for (const Sprint& sprint : records.sprints())
        sprints.push_back(&sprint);
    std::ranges::sort(sprints, {}, &Sprint::number);
    std::vector<StoryGroup> groups;
    for (const Sprint* sprint : sprints) {
        const bool closed = sprint->state == SprintState::Closed;
        groups.push_back({.key = sprint->id.toString(),
                          .title = Text::tr("Sprint %1").arg(sprint->number),
                          .second = closed ? Text::tr("closed, %1").arg(sprint->goal) : sprint->goal,
                          .kept = !closed,
                          .closed = closed});
    }
    groups.push_back({.title = Text::tr("In no sprint")});
    return groups;
}

std::vector<StoryGroup> ownerGroups(const Records& records)
{
    std::vector<StoryGroup> groups;
    for (const Person* person : peopleByName(records))
        groups.push_back({.key = person->id.toString(), .title = person->name});
    groups.push_back({.title = Text::tr("Nobody")});
    return groups;
}

std::vector<StoryGroup> capabilityGroups(const Catalogues& catalogues)
{
    std::vector<StoryGroup> groups;
    for (const Perspective& perspective : catalogues.caf.perspectives)
        for (const NamedPurpose& capability : perspective.capabilities)
            groups.push_back({.key = capability.id, .title = capability.name, .second = perspective.name, .kept = false});
    groups.push_back({.title = Text::tr("No capability"), .kept = false});
    return groups;
}

std::vector<StoryGroup> knownGroups(StoryGrouping grouping, const Records& records, const Catalogues& catalogues)
{
    switch (grouping) {
    case StoryGrouping::None: return {};
    case StoryGrouping::Epic: return epicGroups(catalogues);
    case StoryGrouping::Sprint: return sprintGroups(records);
    case StoryGrouping::Owner: return ownerGroups(records);
    case StoryGrouping::Capability: return capabilityGroups(catalogues);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<StoryField> fieldOf(StoryGrouping grouping)
{
    switch (grouping) {
    case StoryGrouping::None: return std::nullopt;
    case StoryGrouping::Epic: return StoryField::Epic;
    case StoryGrouping::Sprint: return StoryField::Sprint;
    case StoryGrouping::Owner: return StoryField::Owner;
    case StoryGrouping::Capability: return StoryField::Capability;
    }
    Q_UNREACHABLE();
}

QString groupKeyOf(const Story& story, StoryGrouping grouping)
{
    const auto field = fieldOf(grouping);
    return field ? storyFieldValue(story, *field).toString() : QString();
}

std::vector<StoryGroup> storyGroups(StoryGrouping grouping, const Records& records, const Catalogues& catalogues)
{
    std::vector<StoryGroup> groups = knownGroups(grouping, records, catalogues);
    if (groups.empty())
        return groups;
    QSet<QString> known;
    for (const StoryGroup& group : groups)
        known.insert(group.key);
    for (const Story& story : records.stories())
        if (const QString key = groupKeyOf(story, grouping); !known.contains(key)) {
            known.insert(key);
            groups.insert(groups.end() - 1, {.key = key, .title = key, .kept = false});
        }
    return groups;
}

Result<void> placeStories(Workspace& workspace, std::span<const StoryId> stories, const std::optional<StoryId>& before,
                          StoryGrouping grouping, const std::optional<QString>& group)
{
    const QString text = Text::tr("Move %1").arg(namesOf(workspace.records(), stories));
    const auto field = fieldOf(grouping);
    return workspace.edit(text, [&](Edit& edit) -> Result<void> {
        if (field && group)
            if (auto changed = changeField(edit, stories, *field, *group); !changed)
                return changed;
        return rankStories(edit, stories, before);
    });
}

QString epicCode(const Catalogues& catalogues, const QString& epic)
{
    const Epic* known = catalogues.epics.find(epic);
    return known ? known->code : QStringLiteral("GEN");
}

} // namespace waymark
