// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/localnow.h"

#include "model/edit/workspace.h"

#include <QTimeZone>

namespace waymark {

QDateTime localNow(const Workspace& workspace)
{
    const QTimeZone zone(workspace.records().properties().timeZone.toLatin1());
    return workspace.clock().now().toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
}

} // namespace waymark
