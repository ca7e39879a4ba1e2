// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frameworks/openpolicy.h"

namespace waymark {

bool OpenPolicy::change(const QString& text, const PolicyChange& change)
{
    return id() && edit(text, [&](Edit& edit) { return changePolicy(edit, *id(), change); });
}

} // namespace waymark
