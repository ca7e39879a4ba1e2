// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

namespace waymark {

/// The tally of a check in one scope, with the epic that it counts for.
struct AssignedCheck {
    CheckTally tally = {};
    QString epic = {};      ///< id; empty: unassigned
    QString placement = {}; ///< tied by "hand", "listed" in the catalogue, found by "rule" or by a "story" that it proves
};

} // namespace waymark
