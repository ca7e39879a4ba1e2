// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storydetails.h"

#include "model/catalog/catalogues.h"
#include "model/edit/storyedits.h"
#include "model/edit/workspace.h"
#include "views/story/openstory.h"

#include <array>

namespace waymark {

void StoryDetails::duplicate()
{
    const Story* story = m_open->story();
    if (!story)
        return;
    const StoryId id = story->id;
    const QString from = story->reference;
    const Epic* epic = m_open->context().catalogues->epics.find(story->epic);
    const QString code = epic ? epic->code : story->epic.toUpper();
    QString reference;
    const auto copy = [&, kind = story->kind](Edit& edit) {
        reference = nextReference(edit.records(), code, kind);
        return duplicateStory(edit, id, reference);
    };
    if (!m_open->edit(tr("Duplicate %1").arg(from), copy))
        return;
    m_open->tellDone(tr("%1 is a copy of %2, in the backlog.").arg(reference, from));
    for (const Story& made : m_open->records().stories())
        if (made.reference == reference) {
            Q_EMIT storyRequested(made.id);
            return;
        }
}

void StoryDetails::requestSplit()
{
    if (m_open->id())
        Q_EMIT splitRequested(*m_open->id());
}

void StoryDetails::remove()
{
    const Story* story = m_open->story();
    if (!story)
        return;
    const StoryId id = story->id;
    const QString reference = story->reference;
    if (m_open->edit(tr("Remove %1").arg(reference), [&](Edit& edit) { return removeStories(edit, std::array{id}); }))
        m_open->tellDone(tr("%1 was removed with its links and notes.").arg(reference));
}

} // namespace waymark
