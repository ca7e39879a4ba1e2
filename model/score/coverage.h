// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/run.h"
#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/score/compliance.h"

namespace waymark {

/// Checks that ran but belong to no epic, so no epic's figure has them; the reasons name their tools.
Figure unassignedChecks(std::span<const CheckOutcome> checks);

/// Results that tools which report only failures still report; the reasons name the tools, and what is resolved.
Figure openFindings(std::span<const CheckOutcome> checks);

/// Imported results files that count; the reasons name their tools, and what was left out.
Figure countedRuns(std::span<const Run> runs);

/// Points of a sprint's done stories; the reasons divide its stories by status. No value if it has no stories. Of a closed
/// sprint what its closure froze.
Figure sprintPoints(const Sprint& sprint, std::span<const Story> stories, const SprintClosure* closure = nullptr);

} // namespace waymark
