// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gameday.h"
#include "model/domain/policy.h"
#include "model/programme/policyfile.h"
#include "views/shared/cellmodel.h"

namespace waymark {

/// What people call the values of policy statements and game days.
QString signText(PolicyStatus status);   ///< "In force"
QString signText(GameDayOutcome outcome); ///< "Partly met"
QString signText(PolicyDraft::Fate fate); ///< "Added", "Refused"

/// The SVG of resources/icons beside the outcome, and its colour.
QString signName(GameDayOutcome outcome);
Tone toneOf(GameDayOutcome outcome);

} // namespace waymark
