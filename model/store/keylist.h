// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace waymark {

/// "1,2,3" for an IN (...): numbers that came from the database itself, so that nothing need be bound.
template <typename Keys>
QString keyList(const Keys& keys)
{
    QStringList list;
    for (const qint64 key : keys)
        list << QString::number(key);
    return list.join(QLatin1Char(','));
}

} // namespace waymark
