// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/score/reviewfigures.h"

namespace waymark {

/// A milestone's document: JSON with every text, answer, risk and what evidence said, so that it needs neither lens nor runs
/// and stays what it was.
QString frozenReview(const ReviewFigures& figures);
/// And back. Errors: Parse (JSON pointer, reason).
Result<ReviewFigures> readFrozenReview(const QString& document);

} // namespace waymark
