// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <QString>

#include <algorithm>

namespace waymark {

/// 12 of "EX-12", `mark` being "EX-". 0: what is no such reference, or looks larger than any number that was ever given.
inline int referenceNumber(QLatin1String mark, const QString& reference)
{
    if (!reference.startsWith(mark))
        return 0;
    const int number = reference.mid(mark.size()).toInt(); // 0, if it is none
    return number < 1'000'000'000 ? std::max(number, 0) : 0;
}

/// The next free one, behind the highest number in use.
inline QString referenceBehind(QLatin1String mark, int highest)
{
    return mark + QString::number(highest + 1);
}

/// As an edit has left its rows so far. `numberOf`: referenceNumber() of a row; see Edit::highestOf().
template <typename T>
QString freeReference(const Edit& edit, QLatin1String mark, int (*numberOf)(const T&))
{
    return referenceBehind(mark, edit.highestOf(numberOf));
}

/// As records have them, in one pass.
template <typename T>
QString freeReference(const Records& records, QLatin1String mark, int (*numberOf)(const T&))
{
    int highest = 0;
    for (const T& row : records.of<T>().all())
        highest = std::max(highest, numberOf(row));
    return referenceBehind(mark, highest);
}

} // namespace waymark
