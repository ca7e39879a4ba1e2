// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waymark {

/// The JSON pointer (RFC 6901) to a member of what another one points at.
inline QString pointerBelow(const QString& pointer, QString member)
{
    member.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + u'/' + member;
}

} // namespace waymark
