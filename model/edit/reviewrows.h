// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"

#include <QSet>

namespace waymark {

/// What the steps on reviews look up first, as the edit has left it so far: copies, since the row may be written right after.
/// Errors: NotFound in words.
Result<Workload> workloadOf(const Edit& edit, const WorkloadId& id);
Result<Review> reviewOf(const Edit& edit, const ReviewId& id);
Result<LensRecord> lensOf(const Edit& edit, const LensId& id);

/// Whether a workload has a review by a lens of this key. `but`: one that doesn't count.
bool hasReview(const Edit& edit, const WorkloadId& workload, const QString& lensKey,
               const std::optional<ReviewId>& but = std::nullopt);

/// All answers of a review, with what they say of choices. `but`: questions whose answers stay.
Result<void> removeAnswers(Edit& edit, const ReviewId& review, const QSet<QString>& but = {});

} // namespace waymark
