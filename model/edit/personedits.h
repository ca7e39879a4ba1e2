// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>

namespace waymark {

/// Steps on people and their days off, to be made inside `Workspace::edit`; removePerson() is among the sprint edits.
/// Errors besides Edit's own: NotFound, Invalid with what would be wrong.

/// Errors: Invalid, if the name is empty or somebody else's, the initials are longer than three letters, or the capacity
/// is less than nothing.
Result<void> addPerson(Edit& edit, Person person);
Result<void> changePerson(Edit& edit, const PersonId& person, const std::function<void(Person&)>& change);

/// Errors: Invalid, if it ends before it begins, or shares a day with other days off of the person.
Result<void> addAbsence(Edit& edit, const Absence& absence);
Result<void> changeAbsence(Edit& edit, const AbsenceId& absence, const std::function<void(Absence&)>& change);
Result<void> removeAbsence(Edit& edit, const AbsenceId& absence);

} // namespace waymark
