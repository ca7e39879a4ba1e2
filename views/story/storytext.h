// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/story/openstory.h"

namespace waymark {

class InPlaceText;

/// How one field of a story is typed.
struct TypedField {
    QString name = {};  ///< as the EntityTraits have it: "title"
    QString words = {}; ///< in a sentence: "title"
    std::function<QString(const Story&)> read = {};
    /// Puts what was typed into the story. Errors: Invalid, with what is wrong with the text.
    std::function<Result<void>(Story&, const QString& typed)> write = {};
    /// What the edit is called; {} : "Change the title of IAM-UC-03".
    std::function<QString(const Story&, const QString& typed)> editText = {};
};

/// Ties a text of the page to a field of the open story: shows it, saves it, and says so when somebody else was faster.
/// What couldn't be saved is put by when another story is opened, and is there again when one comes back.
class StoryText final : public QObject {
    Q_OBJECT
public:
    StoryText(OpenStory& open, InPlaceText& text, TypedField field);

private:
    void refresh();
    void save(const QString& typed, const QString& before);
    void tellOvertaken(const QString& value);
    void leave();
    void arrive();

    OpenStory& m_open;
    bool m_saving = false; ///< what changes meanwhile is of this field
    InPlaceText& m_text;
    TypedField m_field;
    QHash<StoryId, QString> m_putBy;
};

/// The same for a text that adds something to the story, a note say: Enter adds it. `add` tells whether that was done.
class StoryAddition final : public QObject {
    Q_OBJECT
public:
    StoryAddition(OpenStory& open, InPlaceText& text, std::function<bool(const QString& typed)> add);

private:
    QHash<StoryId, QString> m_putBy;
};

} // namespace waymark
