// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/id.h"
#include "views/story/storylinesmodel.h"

#include <QDateTime>

namespace waymark {

class Records;

/// How a risk was rated, newest first, one line a rating: when, what it was before and became, and by whom and why. Moments are
/// told relative to `now`, in its zone.
std::vector<StoryLine> ratingLines(const Records& records, const RiskId& risk, const QDateTime& now);

} // namespace waymark
