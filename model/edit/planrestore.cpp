// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How what stands in the plan itself comes back; registerrestore.cpp has the registers beside it.
#include "model/edit/openrows.h"
#include "model/edit/personedits.h"
#include "model/edit/planrules.h"
#include "model/edit/propertyedits.h"
#include "model/edit/restoresteps.h"
#include "model/edit/sprintedits.h"
#include "model/edit/storyedits.h"
#include "model/edit/threatedits.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanRestore)
};

/// Where what a story stood in is gone: what was begun is ready again.
void leaveGoneSprint(Restoring& restoring, Story& story)
{
    if (!story.sprint || restoring.edit.find<Sprint>(*story.sprint))
        return;
    story.sprint.reset();
    if (story.status != StoryStatus::Done && story.status != StoryStatus::Backlog)
        story.status = StoryStatus::Ready;
    restoring.notes << Text::tr("%1 goes to the backlog: its sprint is not there any more.").arg(story.reference);
}

/// Numbers that the program gives are given again once they are free. How people call a story themselves stays theirs to say.
void takeFreeReference(Restoring& restoring, Story& story)
{
    const QString mark = story.kind == StoryKind::Use ? QStringLiteral("-UC-") : QStringLiteral("-AC-");
    const qsizetype codeEnd = story.reference.lastIndexOf(mark);
    if (codeEnd <= 0 || !isGiven(restoring.edit, story))
        return;
    const QString before = story.reference;
    story.reference = nextReference(restoring.edit.records(), before.left(codeEnd), story.kind);
    restoring.notes << anotherReference(before, story.reference);
}

/// Errors: Invalid, if one of the stories it ties, or the part of a threat model, is gone.
Result<void> checkEnds(const Edit& edit, const Link& link)
{
    const Story* story = edit.find<Story>(link.story);
    const Story* other = link.otherStory ? edit.find<Story>(*link.otherStory) : nullptr;
    if (!story || (link.otherStory && !other))
        return restoreRefused(Text::tr("a story that the link ties is not there any more. Restore that first"));
    if (link.element && !edit.find<ThreatElement>(*link.element))
        return restoreRefused(Text::tr("the part of the threat model that the link ties is not there any more"));
    const auto fault = kindFault(link, *story, other);
    return fault ? Result<void>(restoreRefused(*fault)) : Result<void>();
}

/// Errors: Invalid, if stories would wait for each other.
Result<void> checkCircle(const Edit& edit, const Link& link)
{
    if (link.kind != LinkKind::DependsOn || !link.otherStory)
        return {};
    Dependencies dependencies;
    for (const Link* other : edit.rows<Link>())
        if (other->id != link.id)
            dependencies.add(*other);
    const std::vector<StoryId> back = dependencies.path(*link.otherStory, link.story);
    if (back.empty())
        return {};
    QStringList names{edit.find<Story>(link.story)->reference};
    for (const StoryId& id : back)
        if (const Story* step = edit.find<Story>(id))
            names << step->reference;
    return restoreRefused(circleWords(names));
}

/// Whether a field of a note names a row that is there; a note that doesn't use the field is fine.
template <typename T>
bool isThere(const Edit& edit, const std::optional<decltype(T::id)>& id)
{
    return !id || edit.find<T>(*id);
}

bool hasSubject(const Edit& edit, const Note& note)
{
    return isThere<Story>(edit, note.story) && isThere<Sprint>(edit, note.sprint) && isThere<Person>(edit, note.person)
        && isThere<Target>(edit, note.target) && isThere<ExceptionRecord>(edit, note.exception) && isThere<Risk>(edit, note.risk)
        && isThere<Policy>(edit, note.policy) && isThere<GameDay>(edit, note.gameDay);
}

} // namespace

Result<void> restore(Restoring& restoring, Story image)
{
    Edit& edit = restoring.edit;
    leaveOutGone<Person>(restoring, image.owner,
                         Text::tr("%1 has no owner: the person is not there any more.").arg(image.reference));
    leaveGoneSprint(restoring, image);
    if (edit.find<Story>(image.id))
        return changeStories(edit, std::vector{image.id}, [&image](Story& story) { story = image; });
    if (auto may = mayMove(edit, image, image.sprint); !may)
        return may;
    takeFreeReference(restoring, image);
    restoring.notes << Text::tr("Links and notes that went with %1 are entries of their own: restore those too.").arg(image.reference);
    return edit.insert(image);
}

Result<void> restore(Restoring& restoring, Sprint image)
{
    Edit& edit = restoring.edit;
    const Sprint* now = edit.find<Sprint>(image.id);
    const SprintState state = now ? now->state : SprintState::Planned;
    // Its state stays, or is planned, until a step of its own.
    if (auto back = now ? changeSprint(edit, image.id, [&image](Sprint& sprint) { sprint = image; })
                        : addSprints(edit, std::vector{image}, false);
        !back)
        return back;
    if (state == image.state)
        return {};
    if (image.state == SprintState::Active)
        return startSprint(edit, image.id);
    const Sprint started = *edit.find<Sprint>(image.id);
    Sprint planned = started;
    planned.state = SprintState::Planned;
    return edit.update(started, planned);
}

Result<void> restore(Restoring& restoring, Person image)
{
    if (restoring.edit.find<Person>(image.id))
        return changePerson(restoring.edit, image.id, [&image](Person& person) { person = image; });
    restoring.notes << Text::tr("What %1 owned is not given back: restore those items too.").arg(image.name);
    return addPerson(restoring.edit, image);
}

Result<void> restore(Restoring& restoring, Link image)
{
    Edit& edit = restoring.edit;
    if (auto fine = checkEnds(edit, image); !fine)
        return fine;
    if (auto fine = checkCircle(edit, image); !fine)
        return fine;
    const ThreatElement* element = image.element ? edit.find<ThreatElement>(*image.element) : nullptr;
    if (element && !element->noThreat.isEmpty()) {
        restoring.notes << Text::tr("“%1” is answered again, so its reason for needing no abuse case goes.").arg(element->name);
        const auto answered = changeElement(edit, *image.element, [](ThreatElement& changed) { changed.noThreat.clear(); });
        if (!answered)
            return answered;
    }
    if (const Link* now = edit.find<Link>(image.id))
        return edit.update(Link(*now), image);
    return edit.insert(image);
}

Result<void> restore(Restoring& restoring, Note image)
{
    Edit& edit = restoring.edit;
    if (const Note* now = edit.find<Note>(image.id)) {
        const Note before = *now;
        Note after = before;
        after.text = image.text;
        return edit.update(before, after);
    }
    if (!hasSubject(edit, image))
        return restoreRefused(Text::tr("what the note was about is not there any more. Restore that first"));
    return edit.insert(image);
}

Result<void> restore(Restoring& restoring, WorkspaceProperties image)
{
    Edit& edit = restoring.edit;
    if (const auto fault = propertiesFault(image))
        return restoreRefused(*fault);
    const WorkspaceProperties before = *edit.rows<WorkspaceProperties>().front();
    image.id = before.id;
    image.created = before.created;
    return edit.update(before, image);
}

} // namespace waymark
