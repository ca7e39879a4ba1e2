// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/personedits.h"

#include "model/edit/records.h"

#include <QCoreApplication>
#include <QLocale>

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

Result<void> checked(const Records& records, Person& person)
{
    person.name = person.name.simplified();
    person.initials = person.initials.simplified();
    if (person.name.isEmpty())
        return invalid(Text::tr("Nothing was changed: a person needs a name."));
    if (person.initials.size() > longestInitials)
        return invalid(Text::tr("Nothing was changed: the initials “%1” have more than %2 letters.")
                           .arg(person.initials)
                           .arg(longestInitials));
    if (person.capacity < 0)
        return invalid(Text::tr("Nothing was changed: %1 can't have less than no capacity.").arg(person.name));
    for (const Person& other : records.people())
        if (other.id != person.id && other.name.compare(person.name, Qt::CaseInsensitive) == 0)
            return invalid(Text::tr("Nothing was changed: there is a person called %1 already. Choose a name that tells "
                                    "them apart.")
                               .arg(other.name));
    return {};
}

QString dayWords(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

Result<void> checked(const Records& records, const Absence& absence)
{
    const Person* person = records.of<Person>().find(absence.person);
    if (!person)
        return Error{Error::Code::NotFound, Text::tr("The person is not there any more."), absence.person.toString()};
    if (!absence.first.isValid() || absence.last < absence.first)
        return invalid(Text::tr("Nothing was changed: days off from %1 to %2 end before they begin.")
                           .arg(dayWords(absence.first), dayWords(absence.last)));
    for (const Absence& other : records.absences())
        if (other.id != absence.id && other.person == absence.person && other.first <= absence.last
            && absence.first <= other.last)
            return invalid(Text::tr("Nothing was changed: %1 is off from %2 to %3 already, and %4 to %5 shares days with "
                                    "that. Change those days off instead.")
                               .arg(person->name, dayWords(other.first), dayWords(other.last), dayWords(absence.first),
                                    dayWords(absence.last)));
    return {};
}

template <typename T>
Result<T> found(const Records& records, const decltype(T::id)& id, const QString& gone)
{
    if (const T* row = records.of<T>().find(id))
        return *row;
    return Error{Error::Code::NotFound, gone, id.toString()};
}

Result<Absence> absenceOf(const Records& records, const AbsenceId& id)
{
    return found<Absence>(records, id, Text::tr("These days off are not there any more."));
}

} // namespace

Result<void> addPerson(Edit& edit, Person person)
{
    const auto fine = checked(edit.records(), person);
    return fine ? edit.insert(std::move(person)) : fine;
}

Result<void> changePerson(Edit& edit, const PersonId& id, const std::function<void(Person&)>& change)
{
    const auto before = found<Person>(edit.records(), id, Text::tr("The person is not there any more."));
    if (!before)
        return before.error();
    Person after = *before;
    change(after);
    const auto fine = checked(edit.records(), after);
    return fine ? edit.update(*before, after) : fine;
}

Result<void> addAbsence(Edit& edit, const Absence& absence)
{
    const auto fine = checked(edit.records(), absence);
    return fine ? edit.insert(absence) : fine;
}

Result<void> changeAbsence(Edit& edit, const AbsenceId& id, const std::function<void(Absence&)>& change)
{
    const auto before = absenceOf(edit.records(), id);
    if (!before)
        return before.error();
    Absence after = *before;
    change(after);
    const auto fine = checked(edit.records(), after);
    return fine ? edit.update(*before, after) : fine;
}

Result<void> removeAbsence(Edit& edit, const AbsenceId& id)
{
    const auto absence = absenceOf(edit.records(), id);
    return absence ? edit.remove(*absence) : Result<void>(absence.error());
}

} // namespace waymark
