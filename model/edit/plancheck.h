// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

namespace waymark {

class Edit;
struct PlanningData;

/// Whether the rows of a whole plan keep the rules of planrules.h, exceptionrules.h, riskrules.h, policyrules.h, gamedayrules.h,
/// gaterules.h and reviewrules.h. Errors: Invalid; the words name the place of the first row that doesn't, which is the detail
/// too.
Result<void> checkPlan(const PlanningData& data);

/// Whether what an edit has brought back by taking back `step` goes together with what others have done since. Looks at
/// nothing that the step didn't touch. Errors: Invalid.
Result<void> checkTakenBack(const Edit& edit, const ChangeSet& step);

} // namespace waymark
