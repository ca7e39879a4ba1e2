// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/person.h"

namespace waymark {

QString initialsOf(const Person& person)
{
    if (!person.initials.isEmpty())
        return person.initials;
    const QStringList words = person.name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = words.front().left(1);
    return (words.size() == 1 ? words.front().left(2) : first + words.back().left(1)).toUpper();
}

} // namespace waymark
