// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"
#include "model/domain/workspaceproperties.h"

namespace waymark {

/// Days that a failure of this severity may last. What the tool did not rate has those of high; none: it has no deadline.
std::optional<int> deadlineOf(Severity severity, const WorkspaceProperties& properties);

/// The last day, in the workspace's time zone, on which what fails since then is not overdue; none: it has no deadline.
/// `since` UTC; an invalid one has no due day.
std::optional<QDate> dueDay(const QDateTime& since, Severity severity, const WorkspaceProperties& properties);

/// What is overdue at a moment (UTC): what failed before these, on days that are too long ago.
OverdueMoments overdueMoments(const QDateTime& moment, const WorkspaceProperties& properties);

} // namespace waymark
