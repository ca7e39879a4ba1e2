// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/scope.h"
#include "model/domain/target.h"

#include <span>
#include <vector>

namespace waymark {

class Edit;
class RunStaging;

/// The targets of scopes that the workspace doesn't know, each once, before its rules.
std::vector<Target> unknownTargets(RunStaging& staging, std::span<const Scope> scopes);

/// Adds those that the workspace, by now, still doesn't know, each once and as its rules would have it.
Result<void> insertUnknown(Edit& edit, std::span<const Target> targets);

} // namespace waymark
