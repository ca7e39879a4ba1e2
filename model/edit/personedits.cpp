// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/personedits.h"

#include "model/domain/dayform.h"
#include "model/domain/textlimits.h"
#include "model/edit/planrules.h"

#include <QCoreApplication>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PersonEdits)
};

constexpr int longestInitials = 3;

Error invalid(const QString& message)
{
    return Error{Error::Code::Invalid, message, {}};
}

Result<void> checked(const Edit& edit, Person& person)
{
    person.name = person.name.simplified();
    person.initials = person.initials.simplified();
    if (person.name.isEmpty())
        return invalid(Text::tr("Nothing was changed: a person needs a name."));
    if (person.name.size() > longestLine)
        return invalid(Text::tr("Nothing was changed: the name has more than %1 characters.").arg(longestLine));
    if (person.initials.size() > longestInitials)
        return invalid(Text::tr("Nothing was changed: the initials “%1” have more than %2 letters.")
                           .arg(person.initials)
                           .arg(longestInitials));
    if (person.capacity < 0)
        return invalid(Text::tr("Nothing was changed: %1 can't have less than no capacity.").arg(person.name));
    for (const Person* other : edit.rows<Person>())
        if (const auto fault = other->id == person.id ? std::nullopt : nameFault(person, *other))
            return invalid(Text::tr("Nothing was changed: %1. Choose a name that tells them apart.").arg(*fault));
    return {};
}

Result<void> checked(const Edit& edit, const Absence& absence)
{
    const Person* person = edit.find<Person>(absence.person);
    if (!person)
        return Error{Error::Code::NotFound, Text::tr("The person is not there any more."), absence.person.toString()};
    if (!absence.first.isValid() || absence.last < absence.first)
        return invalid(Text::tr("Nothing was changed: days off from %1 to %2 end before they begin.")
                           .arg(wholeDay(absence.first), wholeDay(absence.last)));
    for (const Absence* other : edit.rows<Absence>()) {
        if (other->id == absence.id || other->person != absence.person)
            continue;
        if (const auto fault = daysOffFault(*person, absence, *other))
            return invalid(Text::tr("Nothing was changed: %1. Change those days off instead.").arg(*fault));
    }
    return {};
}

template <typename T>
Result<T> found(const Edit& edit, const decltype(T::id)& id, const QString& gone)
{
    if (const T* row = edit.find<T>(id))
        return *row;
    return Error{Error::Code::NotFound, gone, id.toString()};
}

Result<Absence> absenceOf(const Edit& edit, const AbsenceId& id)
{
    return found<Absence>(edit, id, Text::tr("These days off are not there any more."));
}

} // namespace

Result<void> addPerson(Edit& edit, Person person)
{
    const auto fine = checked(edit, person);
    return fine ? edit.insert(std::move(person)) : fine;
}

Result<void> changePerson(Edit& edit, const PersonId& id, const std::function<void(Person&)>& change)
{
    const auto before = found<Person>(edit, id, Text::tr("The person is not there any more."));
    if (!before)
        return before.error();
    Person after = *before;
    change(after);
    const auto fine = checked(edit, after);
    return fine ? edit.update(*before, after) : fine;
}

Result<void> addAbsence(Edit& edit, const Absence& absence)
{
    const auto fine = checked(edit, absence);
    return fine ? edit.insert(absence) : fine;
}

Result<void> changeAbsence(Edit& edit, const AbsenceId& id, const std::function<void(Absence&)>& change)
{
    const auto before = absenceOf(edit, id);
    if (!before)
        return before.error();
    Absence after = *before;
    change(after);
    const auto fine = checked(edit, after);
    return fine ? edit.update(*before, after) : fine;
}

Result<void> removeAbsence(Edit& edit, const AbsenceId& id)
{
    const auto absence = absenceOf(edit, id);
    return absence ? edit.remove(*absence) : Result<void>(absence.error());
}

} // namespace waymark
