// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <functional>
#include <span>

namespace waymark {

/// Steps on risks, to be made inside `Workspace::edit`. Each reads the records as the edit has left them so far. Errors
/// besides Edit's own: NotFound (somebody removed it), Invalid (see riskrules.h).

/// "R-12": the next free reference.
QString nextRiskReference(const Records& records);

/// The draft under the next free reference. Spaces around its texts are dropped, and its title and category stand on one
/// line. Gives the draft's own id. Errors: also NotFound, if its owner is gone.
Result<RiskId> addRisk(Edit& edit, Risk draft);

using RiskChange = std::function<void(Risk&)>;
/// Id and reference stay whatever `change` does to them.
Result<void> changeRisk(Edit& edit, const RiskId& risk, const RiskChange& change);

/// With its ties and notes.
Result<void> removeRisk(Edit& edit, const RiskId& risk);

/// Checks that show whether the risk is real. Gives the number of those that weren't tied yet.
Result<int> tieRiskToChecks(Edit& edit, const RiskId& risk, std::span<const CheckKey> checks);
/// A story that makes the risk smaller. Gives whether it wasn't tied yet.
Result<bool> tieRiskToStory(Edit& edit, const RiskId& risk, const StoryId& story);
Result<void> untieRisk(Edit& edit, const RiskTieId& tie);

} // namespace waymark
