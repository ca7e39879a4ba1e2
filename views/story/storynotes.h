// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/storysection.h"

namespace waymark {

class NoteList;

/// The notes of the open story.
class StoryNotes final : public StorySection {
    Q_OBJECT
public:
    explicit StoryNotes(OpenStory& open, QWidget* parent = nullptr);

private:
    void refresh();

    NoteList* m_notes;
};

} // namespace waymark
