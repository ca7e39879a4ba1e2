// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

#include <type_traits>
#include <variant>

namespace waymark {

/// What notes can be written about.
using NoteSubject = std::variant<StoryId, SprintId, PersonId, TargetId, CheckKey, ExceptionId, RiskId, PolicyId, GameDayId>;

/// What somebody wrote about an item, with date and name. Stands on exactly one of them.
struct Note {
    NoteId id = NoteId::create();
    std::optional<StoryId> story = {};
    std::optional<SprintId> sprint = {};
    std::optional<PersonId> person = {};
    std::optional<TargetId> target = {};
    std::optional<CheckKey> check = {};
    std::optional<ExceptionId> exception = {};
    std::optional<RiskId> risk = {};
    std::optional<PolicyId> policy = {};
    std::optional<GameDayId> gameDay = {};
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
                   Field{"exception_id", &Note::exception, addedLater}, Field{"risk_id", &Note::risk, addedLater},
                   Field{"policy_id", &Note::policy, addedLater}, Field{"game_day_id", &Note::gameDay, addedLater},
                   Field{"text", &Note::text},     Field{"author", &Note::author},    Field{"written", &Note::written},
                   Field{"revision", &Note::revision});
};

/// Where a note has its subject, if that is of this type.
template <typename Subject>
constexpr std::optional<Subject> Note::*noteField()
{
    if constexpr (std::is_same_v<Subject, StoryId>)
        return &Note::story;
    else if constexpr (std::is_same_v<Subject, SprintId>)
        return &Note::sprint;
    else if constexpr (std::is_same_v<Subject, PersonId>)
        return &Note::person;
    else if constexpr (std::is_same_v<Subject, TargetId>)
        return &Note::target;
    else if constexpr (std::is_same_v<Subject, ExceptionId>)
        return &Note::exception;
    else if constexpr (std::is_same_v<Subject, RiskId>)
        return &Note::risk;
    else if constexpr (std::is_same_v<Subject, PolicyId>)
        return &Note::policy;
    else if constexpr (std::is_same_v<Subject, GameDayId>)
        return &Note::gameDay;
    else
        return &Note::check;
}

inline bool standsOn(const Note& note, const NoteSubject& subject)
{
    return std::visit([&note]<typename Subject>(const Subject& on) { return note.*noteField<Subject>() == on; }, subject);
}

/// A new note about the subject, still without words.
inline Note noteOn(const NoteSubject& subject)
{
    Note note;
    std::visit([&note]<typename Subject>(const Subject& on) { note.*noteField<Subject>() = on; }, subject);
    return note;
}

} // namespace waymark
