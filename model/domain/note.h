// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// What somebody wrote about an item, with date and name. Stands on exactly one of them.
struct Note {
    NoteId id = NoteId::create();
    std::optional<StoryId> story = {};
    std::optional<SprintId> sprint = {};
    std::optional<PersonId> person = {};
    std::optional<TargetId> target = {};
    std::optional<CheckKey> check = {};
    QString text = {};
    QString author = {};
    QDateTime written = {}; ///< UTC
    qint64 revision = 0;

    friend bool operator==(const Note&, const Note&) = default;
};

template <>
struct EntityTraits<Note> {
    static constexpr const char* table = "note";
    static constexpr auto fields =
        fieldList(Field{"id", &Note::id},         Field{"story_id", &Note::story},   Field{"sprint_id", &Note::sprint},
                   Field{"person_id", &Note::person}, Field{"target_id", &Note::target}, Field{"check_id", &Note::check},
                   Field{"text", &Note::text},     Field{"author", &Note::author},    Field{"written", &Note::written},
                   Field{"revision", &Note::revision});
};

} // namespace waymark
