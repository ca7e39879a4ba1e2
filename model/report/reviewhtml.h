// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/reportchart.h"
#include "model/report/reportfacts.h"
#include "model/score/reviewreport.h"

#include <QStringList>

#include <span>

namespace waymark {

/// Reviews as one HTML file like those of htmlreport.h, each with its summary as answered and as proven, contradictions,
/// pillars, questions with the evidence behind their answers, improvement plan and milestones.
QString reviewsHtml(std::span<const ReviewReport> reviews, const ReportFacts& facts);

/// The same for paper, as Qt's rich text lays it out.
struct PrintedReport {
    QString title = {};
    QString subtitle = {};
    QString body = {};                    ///< HTML; its headings of levels 1 and 2 are what a list of contents names
    std::vector<ReportChart> charts = {}; ///< an image of the body is named "chart:0" and so on
};
PrintedReport printedReviews(std::span<const ReviewReport> reviews, const ReportFacts& facts);

} // namespace waymark
