// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/score/choiceproof.h"
#include "model/score/reviewrisk.h"
#include "views/shared/cellmodel.h"

namespace waymark {

/// The colours of risks and of what tests say, in cells of tables.
constexpr Tone toneOf(QuestionRisk risk)
{
    switch (risk) {
    case QuestionRisk::High: return Tone::High;
    case QuestionRisk::Medium: return Tone::Suppressed;
    case QuestionRisk::None: return Tone::Passed;
    case QuestionRisk::Unanswered:
    case QuestionRisk::Unrated: return Tone::Skipped;
    case QuestionRisk::NotApplicable: break;
    }
    return Tone::Muted;
}

constexpr Tone toneOf(ChoiceEvidence evidence)
{
    switch (evidence) {
    case ChoiceEvidence::Confirmed:
    case ChoiceEvidence::Attested: return Tone::Passed;
    case ChoiceEvidence::Contradicted: return Tone::Failed;
    case ChoiceEvidence::Unproven: return Tone::Skipped;
    case ChoiceEvidence::Stale: return Tone::Suppressed;
    case ChoiceEvidence::Unclaimed: return Tone::Accent;
    case ChoiceEvidence::NotClaimed: break;
    }
    return Tone::Muted;
}

} // namespace waymark
