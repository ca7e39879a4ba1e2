// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/failureage.h"
#include "model/domain/workspaceproperties.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// Results that have failed for longer than the deadline of their severity, with the checks behind them by severity. What
/// an exception in force covers is left out, and named. No value: `anyRan` is false, nothing is known of any check.
Figure overdueFailures(std::span<const OverdueCount> counts, const WorkspaceProperties& properties, bool anyRan);

} // namespace waymark
