// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/check.h"

namespace waymark {

/// The tally of a check in one scope, with the epic that it counts for.
struct AssignedCheck {
    CheckTally tally = {};
    QString epic = {};      ///< id; empty: unassigned
    QString placement = {}; ///< "listed" in the catalogue or found by "rule"
};

} // namespace waymark
