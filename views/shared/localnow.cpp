// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/localnow.h"

#include "model/domain/localday.h"
#include "model/edit/workspace.h"

namespace waymark {

QDateTime localNow(const Workspace& workspace)
{
    return localMoment(workspace.clock().now(), workspace.records().properties().timeZone);
}

} // namespace waymark
