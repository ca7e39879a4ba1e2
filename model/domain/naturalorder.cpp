// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/naturalorder.h"

namespace waymark {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Takes the digits at the front of a text, without the zeros before them.
QStringView takeNumber(QStringView& text)
{
    qsizetype end = 0;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    QStringView number = text.first(end);
    text = text.sliced(end);
    while (number.startsWith(u'0'))
        number = number.sliced(1);
    return number;
}

int compareNumbers(QStringView one, QStringView other)
{
    if (one.size() != other.size())
        return one.size() < other.size() ? -1 : 1;
    return one.compare(other);
}

} // namespace

int naturalCompare(QStringView one, QStringView other)
{
    QStringView left = one;
    QStringView right = other;
    while (!left.isEmpty() && !right.isEmpty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const QStringView number = takeNumber(left);
            if (const int order = compareNumbers(number, takeNumber(right)); order != 0)
                return order;
            continue;
        }
        if (const int order = left.first(1).compare(right.first(1), Qt::CaseInsensitive); order != 0)
            return order;
        left = left.sliced(1);
        right = right.sliced(1);
    }
    if (left.isEmpty() != right.isEmpty())
        return left.isEmpty() ? -1 : 1;
    return one.compare(other);
}

} // namespace waymark
