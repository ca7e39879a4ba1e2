// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/run.h"
#include "model/domain/scope.h"

#include <span>

namespace waymark {

/// The latest run that counts before `run` in time and looked at anything that this one looked at. `scopes`: of all runs.
std::optional<RunId> runBefore(const Run& run, std::span<const Run> runs,
                               const std::vector<std::pair<RunId, Scope>>& scopes);

/// The same, with the scopes of the workspace; on any thread.
Result<std::optional<RunId>> readRunBefore(const QString& workspaceFile, const Run& run, const std::vector<Run>& runs);

} // namespace waymark
