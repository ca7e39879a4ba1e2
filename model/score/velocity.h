// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/sprint.h"
#include "model/domain/sprintclosure.h"
#include "model/score/figure.h"

#include <span>

namespace waymark {

/// What one closed sprint came to, in points, as it was then.
struct SprintVelocity {
    SprintId sprint = SprintId::create();
    int number = 0;
    QDate end = {};
    int planned = 0;
    int done = 0;     ///< its velocity
    int carried = 0;  ///< moved on to another sprint
    int returned = 0; ///< sent back to the backlog
};

struct Velocity {
    std::vector<SprintVelocity> sprints = {}; ///< by number
    Figure mean = {}; ///< hundredths of a point a sprint, truncated; no value before the first sprint is closed
};

/// Points done per closed sprint. Sprints that left work behind count too, with what they did.
Velocity velocity(std::span<const Sprint> sprints, std::span<const SprintClosure> closures);

} // namespace waymark
