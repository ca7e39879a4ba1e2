// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/programme/reviewreportfacts.h"

namespace waymark {

struct AppContext;

/// A report that the program writes instead of opening its window.
struct ReportExport {
    QString workspace = {}; ///< file
    QString file = {};      ///< ".pdf"
    QString kind = {};      ///< "review"; empty: that
    ReviewChoice reviews = {};
    bool redact = false;
};

/// Errors: Invalid (there is no such kind or review, or the file is no PDF, or an open workspace), and what can't be read or
/// written.
Result<void> exportReport(const AppContext& context, const ReportExport& request);

} // namespace waymark
