// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reviewmarkup.h"
#include "model/score/reviewreport.h"

namespace waymark {

/// The improvement plan under a heading of that level: questions in their rank, each with the smallest sets of choices that
/// clear its risk, and what the lens advises for the first.
QString planHtml(const ReviewReport& report, int level, const ReviewMarkup& markup);

} // namespace waymark
