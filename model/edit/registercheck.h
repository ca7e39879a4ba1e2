// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

namespace waymark {

class Edit;
struct PlanningData;

// The part of plancheck.h that is about risks, policy statements, game days and ties to controls.

/// Errors: Invalid, see checkPlan().
Result<void> checkRegisters(const PlanningData& data);

/// Why risks and policy statements that came back, or stories that became of another kind, by taking back `step` don't go together
/// with what others have done since, in words that go on a sentence; none: they do.
std::optional<QString> registersBackFault(const Edit& edit, const ChangeSet& step);

} // namespace waymark
