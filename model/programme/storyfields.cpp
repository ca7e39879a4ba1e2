// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/programme/storyfields.h"

#include "model/domain/textlimits.h"
#include "model/edit/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StoryFields)
};

template <typename Tag>
QString idText(const std::optional<Id<Tag>>& id)
{
    return id ? id->toString() : QString();
}

template <Worded E>
Result<StoryChange> wordedChange(const QVariant& value, E Story::*member)
{
    for (const auto& [candidate, text] : Words<E>::list)
        if (static_cast<int>(candidate) == value.toInt())
            return StoryChange([member, candidate = candidate](Story& story) { story.*member = candidate; });
    return Error{.message = Text::tr("Nothing was changed: that is no value that a story can have.")};
}

Result<StoryChange> titleChange(const QVariant& value)
{
    const QString title = value.toString().simplified();
    if (title.isEmpty())
        return Error{.message = Text::tr("Nothing was changed: a story needs a title.")};
    if (title.size() > longestLine)
        return Error{.message = Text::tr("Nothing was changed: a title has at most %1 characters.").arg(longestLine)};
    return StoryChange([title](Story& story) { story.title = title; });
}

Result<StoryChange> pointsChange(const QVariant& value)
{
    bool number = false;
    const int points = value.toInt(&number);
    if (!number || points < 0 || points > mostPoints)
        return Error{.message = Text::tr("Nothing was changed: points go from 0, for not estimated, to %1.").arg(mostPoints)};
    return StoryChange([points](Story& story) { story.points = points; });
}

Result<StoryChange> ownerChange(const Records& records, const QVariant& value)
{
    const std::optional<PersonId> owner = PersonId::parse(value.toString());
    if (owner && !records.of<Person>().find(*owner))
        return Error{.code = Error::Code::NotFound, .message = Text::tr("Nothing was changed: that person is not there any more.")};
    return StoryChange([owner](Story& story) { story.owner = owner; });
}

Result<StoryChange> changeTo(const Records& records, StoryField field, const QVariant& value)
{
    switch (field) {
    case StoryField::Title: return titleChange(value);
    case StoryField::Kind: return wordedChange(value, &Story::kind);
    case StoryField::Epic: return StoryChange([epic = value.toString()](Story& story) { story.epic = epic; });
    case StoryField::Priority: return wordedChange(value, &Story::priority);
    case StoryField::Points: return pointsChange(value);
    case StoryField::Owner: return ownerChange(records, value);
    case StoryField::Component: return wordedChange(value, &Story::component);
    case StoryField::Layer: return wordedChange(value, &Story::layer);
    case StoryField::Capability:
        return StoryChange([capability = value.toString()](Story& story) { story.capability = capability; });
    case StoryField::Sprint:
    case StoryField::Status: break; // have steps of their own
    }
    return Error{.message = Text::tr("Nothing was changed: a status can't be set together with something else.")};
}

QString editText(const Records& records, std::span<const StoryId> stories, StoryField field)
{
    const QString names = namesOf(records, stories);
    switch (field) {
    case StoryField::Title: return Text::tr("Rename %1").arg(names);
    case StoryField::Kind: return Text::tr("Change the kind of %1").arg(names);
    case StoryField::Epic: return Text::tr("Change the epic of %1").arg(names);
    case StoryField::Priority: return Text::tr("Change the priority of %1").arg(names);
    case StoryField::Points: return Text::tr("Change the points of %1").arg(names);
    case StoryField::Owner: return Text::tr("Change the owner of %1").arg(names);
    case StoryField::Sprint: return Text::tr("Change the sprint of %1").arg(names);
    case StoryField::Status: return Text::tr("Change the status of %1").arg(names);
    case StoryField::Component: return Text::tr("Change the component of %1").arg(names);
    case StoryField::Layer: return Text::tr("Change the layer of %1").arg(names);
    case StoryField::Capability: return Text::tr("Change the capability of %1").arg(names);
    }
    Q_UNREACHABLE();
}

} // namespace

QVariant storyFieldValue(const Story& story, StoryField field)
{
    switch (field) {
    case StoryField::Title: return story.title;
    case StoryField::Kind: return static_cast<int>(story.kind);
    case StoryField::Epic: return story.epic;
    case StoryField::Priority: return static_cast<int>(story.priority);
    case StoryField::Points: return story.points;
    case StoryField::Owner: return idText(story.owner);
    case StoryField::Sprint: return idText(story.sprint);
    case StoryField::Status: return static_cast<int>(story.status);
    case StoryField::Component: return static_cast<int>(story.component);
    case StoryField::Layer: return static_cast<int>(story.layer);
    case StoryField::Capability: return story.capability;
    }
    Q_UNREACHABLE();
}

Result<void> changeField(Edit& edit, std::span<const StoryId> stories, StoryField field, const QVariant& value)
{
    if (field == StoryField::Sprint)
        return planStories(edit, stories, SprintId::parse(value.toString()));
    const auto change = changeTo(edit.records(), field, value);
    return change ? changeStories(edit, stories, *change) : change.error();
}
Result<StatusMoved> setStoryField(Workspace& workspace, std::span<const StoryId> stories, StoryField field,
                                  const QVariant& value, const StoryProofs& proofs)
{
    if (field == StoryField::Status) {
        const auto status = static_cast<StoryStatus>(value.toInt());
        if (value.toInt() < 0 || status > StoryStatus::Done)
            return Error{.message = Text::tr("Nothing was changed: that is no value that a story can have.")};
        return moveToStatus(workspace, stories, status, proofs);
    }
    const Records& records = workspace.records();
    const auto done = workspace.edit(editText(records, stories, field), [&](Edit& edit) { return changeField(edit, stories, field, value); });
    return done ? Result(StatusMoved{}) : Result<StatusMoved>(done.error());
}

QString namesOf(const Records& records, std::span<const StoryId> stories)
{
    const Story* only = stories.size() == 1 ? records.of<Story>().find(stories.front()) : nullptr;
    return only ? only->reference : Text::tr("%1 stories").arg(stories.size());
}

std::vector<const Sprint*> openSprints(const Records& records)
{
    std::vector<const Sprint*> sprints;
    for (const Sprint& sprint : records.sprints())
        if (sprint.state != SprintState::Closed)
            sprints.push_back(&sprint);
    std::ranges::sort(sprints, {}, &Sprint::number);
    return sprints;
}

std::vector<const Person*> peopleByName(const Records& records)
{
    std::vector<const Person*> people;
    for (const Person& person : records.people())
        people.push_back(&person);
    std::ranges::sort(people, [](const Person* a, const Person* b) { return a->name.compare(b->name, Qt::CaseInsensitive) < 0; });
    return people;
}

} // namespace waymark
