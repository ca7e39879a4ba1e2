// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/printedreport.h"
#include "model/report/reportfacts.h"
#include "model/score/reviewreport.h"

#include <QStringList>

#include <span>

namespace waymark {

/// Reviews as one HTML file like those of htmlreport.h, each with its summary as answered and as proven, contradictions,
/// pillars, questions with the evidence behind their answers, improvement plan and milestones.
QString reviewsHtml(std::span<const ReviewReport> reviews, const ReportFacts& facts);

/// The same for paper.
PrintedReport printedReviews(std::span<const ReviewReport> reviews, const ReportFacts& facts);

} // namespace waymark
