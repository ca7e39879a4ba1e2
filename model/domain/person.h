// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/fields.h"

namespace waymark {

/// Somebody who owns stories.
struct Person {
    PersonId id = PersonId::create();
    QString name = {};     ///< unique in the workspace; who works under this author name sees "my work"
    QString initials = {}; ///< on cards; empty: made from the name
    int capacity = 0;      ///< points in a sprint without days off
    qint64 revision = 0;

    friend bool operator==(const Person&, const Person&) = default;
};

template <>
struct EntityTraits<Person> {
    static constexpr const char* table = "person";
    static constexpr auto fields =
        fieldList(Field{"id", &Person::id}, Field{"name", &Person::name}, Field{"initials", &Person::initials},
                   Field{"capacity", &Person::capacity}, Field{"revision", &Person::revision});
};

/// Days off of a person; `first` and `last` are both off, in the workspace's time zone.
struct Absence {
    AbsenceId id = AbsenceId::create();
    PersonId person = PersonId::create();
    QDate first = {};
    QDate last = {};
    QString reason = {};
    qint64 revision = 0;

    friend bool operator==(const Absence&, const Absence&) = default;
};

template <>
struct EntityTraits<Absence> {
    static constexpr const char* table = "absence";
    static constexpr auto fields =
        fieldList(Field{"id", &Absence::id},         Field{"person_id", &Absence::person},
                   Field{"first_day", &Absence::first}, Field{"last_day", &Absence::last},
                   Field{"reason", &Absence::reason}, Field{"revision", &Absence::revision});
};

/// "Anna Kovac" is "AK"; what a person gave as initials goes before.
QString initialsOf(const Person& person);

} // namespace waymark
