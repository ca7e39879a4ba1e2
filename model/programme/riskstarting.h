// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/riskedits.h"

#include <span>

namespace waymark {

struct StarterRisk;
struct StarterRiskCatalogue;

/// Registers starter risks with their ties: to stories made from the starter stories that they name, where there are any, to
/// their checks, which become known to the workspace, and to their controls. One that is registered already, by its title, is passed over. Gives the
/// ids of what it added. Errors: Edit's own.
Result<std::vector<RiskId>> addStarterRisks(Edit& edit, std::span<const StarterRisk* const> starters, const Stamp& stamp);

/// Ties those starter risks that are registered, by their titles, to stories that have just been made from starter stories: as
/// abuse cases and plan, as if the stories had been there first. Errors: Edit's own.
Result<void> tieStarterRisks(Edit& edit, const StarterRiskCatalogue& starters, std::span<const StoryId> stories);

} // namespace waymark
