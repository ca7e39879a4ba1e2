// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/sprintrows.h"

namespace waymark {

/// Every sprint by number. Columns: sprint, start, end, state, goal, planned, done, carried (points that came over from
/// closed sprints), carriedOn and returned (points that left it undone), capacity, room (less than 0: more is planned), gate
/// ("holds", "doesNotHold"), overridden ("yes": somebody took it upon themselves that it doesn't). Numbers are points; an empty
/// cell: it isn't closed yet, or nobody knows.
QString sprintsCsv(const ProgrammeFigures& figures);

/// The stories of one sprint. Columns: sprint, reference, title, kind, epic, priority, points (empty: not estimated),
/// status, owner, proof, fate, carriedTo. Of a closed sprint as they were then, without owner and proof.
QString sprintCsv(const ProgrammeFigures& figures, const SprintFigures& sprint, const PlanRows& rows);

} // namespace waymark
