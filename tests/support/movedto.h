// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/workspaceproperties.h"
#include "model/edit/propertyedits.h"

namespace waymark {

/// The step that sets a workspace's time zone and nothing else, to be made inside an edit.
inline auto movedTo(const QString& zone)
{
    return [zone](Edit& edit) { return changeProperties(edit, [&zone](WorkspaceProperties& properties) { properties.timeZone = zone; }); };
}

} // namespace waymark
