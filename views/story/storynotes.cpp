// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/storynotes.h"

#include "views/shared/notelist.h"
#include "views/shared/numbers.h"

#include <QVBoxLayout>

namespace waymark {

StoryNotes::StoryNotes(OpenStory& open, QWidget* parent)
    : StorySection(open, tr("Notes"), parent)
    , m_notes(new NoteList(open.context()))
{
    column()->addWidget(m_notes);
    connect(m_notes, &NoteList::messageRaised, &open, &OpenStory::messageRaised);
    connect(m_notes, &NoteList::countChanged, this,
            [this](int notes) { setNote(notes == 0 ? QString() : countText(notes)); });
    connect(&open, &OpenStory::aboutToLeave, m_notes, &NoteList::clear);
    connect(&open, &OpenStory::refreshed, this, &StoryNotes::refresh);
}

void StoryNotes::refresh()
{
    if (const Story* story = open().story())
        m_notes->open(story->id, story->reference);
}

} // namespace waymark
