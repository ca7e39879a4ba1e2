// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/figure.h"

namespace waymark {

/// What the reasons of one kind amount to.
inline qint64 sum(const Figure& figure, Reason::Kind kind)
{
    qint64 result = 0;
    for (const Reason& reason : figure.reasons)
        result += reason.kind == kind ? reason.count : 0;
    return result;
}

} // namespace waymark
