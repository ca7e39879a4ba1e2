// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reviewmarkup.h"
#include "model/score/reviewreport.h"

namespace waymark {

// Parts of a review's report, each under a heading of that level.

/// What tests say against the answers.
QString contradictionsHtml(const ReviewReport& report, int level, const ReviewMarkup& markup);

/// Pillar by pillar: each question with its risk, the rule behind it, what is selected with the checks behind that, notes.
QString questionsHtml(const ReviewReport& report, int level, const ReviewMarkup& markup);

/// The sign of a question's risk, with its word.
QString riskSign(QuestionRisk risk, const ReviewMarkup& markup);

} // namespace waymark
