// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/gaterecord.h"
#include "model/score/programmefigures.h"
#include "views/shared/cellmodel.h"

namespace waymark {

class Records;

/// How the gate of a sprint stands, as people say it.
enum class GateState {
    Holds,
    Refused,    ///< a clause at least fails
    Overridden, ///< a clause at least fails, and somebody named took all that fails upon themselves
    NotJudged
};

QString signText(GateState state); ///< "Holds", "Refused", "Overridden", "Not judged"
QString signName(GateState state); ///< the SVG of resources/icons beside the word
Tone toneOf(GateState state);
GateState stateOf(GateOutcome outcome);

/// The gate of one sprint with all that its state rests on.
struct GateStanding {
    GateState state = GateState::NotJudged;
    std::optional<GateVerdict> verdict = {}; ///< none: not judged. Its override is that of the latest decision, if it is one
    int failing = 0;                         ///< clauses
};

/// Newest first. `until` (UTC): only those of this moment or earlier.
std::vector<GateDecision> decisionsOf(const Records& records, const SprintId& sprint,
                                      const std::optional<QDateTime>& until = {});

/// An override counts while it stands, see GateOverride. `figures` null: not judged.
GateStanding gateStanding(const SprintFigures* figures, const Records& records,
                          const std::optional<QDateTime>& until = {});

/// Null: there are none of it yet.
const SprintFigures* figuresOf(const ProgrammeFigures* figures, const SprintId& sprint);

/// "The gate does not hold: 2 of 7 clauses fail", for tool tips and screen readers.
QString gateSentence(const GateStanding& standing);

} // namespace waymark
