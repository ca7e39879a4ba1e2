// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/report/reportchart.h"

#include <vector>

namespace waymark {

/// A report for paper, as Qt's rich text lays it out, which folds nothing and knows no SVG.
struct PrintedReport {
    QString title = {};
    QString subtitle = {};
    QString body = {};                    ///< HTML; its headings of levels 1 and 2 are what a list of contents names
    std::vector<ReportChart> charts = {}; ///< an image of the body is named "chart:0" and so on
    QString documentTitle = {};           ///< of the file, with the kind of report; empty: `title`
};

/// A report of htmlreport.h, sprinthtml.h, planhtml.h or riskhtml.h, redacted or not: the same texts, so that no figure can
/// be another one on paper. What is folded stands open below its heading, figures have a table with their reasons. Errors:
/// Parse, it is none of these.
Result<PrintedReport> printedReport(const QString& htmlReport);

} // namespace waymark
