// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/openrisk.h"

namespace waymark {

bool OpenRisk::change(const QString& text, const RiskChange& change)
{
    return id() && edit(text, [&](Edit& edit) { return changeRisk(edit, *id(), change); });
}

} // namespace waymark
