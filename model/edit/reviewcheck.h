// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

namespace waymark {

class Edit;
struct PlanningData;

// The part of plancheck.h that is about workloads, lenses and reviews.

/// Errors: Invalid, see checkPlan().
Result<void> checkReviews(const PlanningData& data);

/// Why workloads, reviews and milestones that came back by taking back `step` don't go together with what others have done
/// since, in words that go on a sentence; none: they do.
std::optional<QString> reviewsBackFault(const Edit& edit, const ChangeSet& step);

} // namespace waymark
