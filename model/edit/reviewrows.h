// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

namespace waymark {

/// What the steps on reviews look up first, as the edit has left it so far: copies, since the row may be written right after.
/// Errors: NotFound in words.
Result<Review> reviewOf(const Edit& edit, const ReviewId& id);
Result<LensRecord> lensOf(const Edit& edit, const LensId& id);

/// Whether a workload has a review by a lens of this key. `but`: one that doesn't count.
bool hasReview(const Edit& edit, const WorkloadId& workload, const QString& lensKey,
               const std::optional<ReviewId>& but = std::nullopt);

/// With all that it says of choices.
Result<void> removeAnswer(Edit& edit, const Answer& answer);

} // namespace waymark
