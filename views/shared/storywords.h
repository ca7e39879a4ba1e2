// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/domain/story.h"
#include "model/score/storyproof.h"

#include "views/shared/cellmodel.h"

#include <QHash>
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
QString signText(Proof proof);         ///< "Confirmed", "Contradicted", "Unproven", "Stale", "With exceptions"
QString signText(Mitigation mitigation);

/// The SVG of resources/icons that stands beside the word.
QString signName(StoryKind kind);
QString signName(Proof proof);
QString signName(Mitigation mitigation);

Tone toneOf(StoryKind kind);
Tone toneOf(Proof proof);
Tone toneOf(Mitigation mitigation);

/// The sign in a sentence, for tool tips and screen readers: "All 3 linked checks passed", "Of its linked checks (3), 1 fails,
/// 1 never ran (failing: iam_1; never ran: kms_1)". Checks without a name are only counted.
QString proofSentence(const StoryProof& proof, const QHash<CheckKey, CheckUnit>& names = {});

} // namespace waymark
