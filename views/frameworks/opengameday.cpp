// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/opengameday.h"

#include "views/shared/localnow.h"

namespace waymark {

bool OpenGameDay::change(const QString& text, const GameDayChange& change)
{
    const QDate today = localNow(*context().workspace).date();
    return id() && edit(text, [&](Edit& edit) { return changeGameDay(edit, *id(), change, today); });
}

} // namespace waymark
