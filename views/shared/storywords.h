// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/score/storyproof.h"

#include "views/shared/cellmodel.h"

#include <QString>

namespace waymark {

/// What people call the values of a story and a sprint.
QString signText(StoryKind kind);      ///< "Use", "Abuse"
QString kindText(StoryKind kind);      ///< "use case", "abuse case"
QString signText(StoryStatus status);  ///< "In progress"
QString signText(Priority priority);   ///< "Must"
QString signText(Component component);
QString signText(DefenceLayer layer);
QString signText(SprintState state);
QString signText(Proof proof);         ///< "Confirmed", "Contradicted", "Unproven", "Stale"
QString signText(Mitigation mitigation);

/// The SVG of resources/icons that stands beside the word.
QString signName(StoryKind kind);
QString signName(Proof proof);
QString signName(Mitigation mitigation);

Tone toneOf(StoryKind kind);
Tone toneOf(Proof proof);
Tone toneOf(Mitigation mitigation);

/// "All 3 checks passed", "1 of 3 checks fails, 1 never ran": the sign in a sentence, for tool tips and screen readers.
QString proofSentence(const StoryProof& proof);

} // namespace waymark
