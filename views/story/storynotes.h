// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/note.h"
#include "views/story/storysection.h"

class QLabel;
class QToolButton;

namespace waymark {

class InPlaceText;

/// What people wrote about a story, the latest first. One's own notes can be edited and removed.
class StoryNotes final : public StorySection {
    Q_OBJECT
public:
    explicit StoryNotes(OpenStory& open, QWidget* parent = nullptr);

private:
    struct Row {
        NoteId note;
        QWidget* whole;
        QLabel* head;
        QToolButton* remove;
        InPlaceText* text;
    };
    void refresh();
    Row makeRow(const Note& note);
    void show(const Row& row, const Note& note) const;
    bool add(const QString& typed);
    void change(const NoteId& note, const QString& typed, const QString& before);
    void remove(const NoteId& note);

    std::vector<Row> m_rows; ///< as shown
    QVBoxLayout* m_lines;
    InPlaceText* m_add;
};

} // namespace waymark
