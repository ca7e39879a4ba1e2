// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/openrisk.h"

namespace waymark {

bool OpenRisk::change(const QString& text, const RiskChange& change)
{
    return id() && edit(text, [&](Edit& edit) { return changeRisk(edit, *id(), change); });
}

bool OpenRisk::rate(const QString& text, const RiskChange& change, const QString& reason)
{
    const Workspace& workspace = *context().workspace;
    const Stamp stamp{.author = workspace.author(), .at = workspace.clock().now()};
    return id() && edit(text, [&](Edit& edit) { return rateRisk(edit, *id(), change, reason, stamp); });
}

} // namespace waymark
