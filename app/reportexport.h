// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/export/reportrequest.h"

namespace waymark {

class Records;
struct AppContext;
struct Catalogues;

/// Writes a report as what the file's name ends with: ".pdf", ".html", ".csv" or ".json", whole or not at all; window and command
/// line both do it so. Any thread; `records`: a copy of the workspace's as it is now. `progress` counts pages of a PDF, before that
/// what reportContent() counts. Errors: Invalid (the name ends otherwise), Io, those of reportContent().
Result<void> writeReport(const ReportRequest& request, const QString& file, const Records& records, const Catalogues& catalogues,
                         Progress& progress);

/// What the program is to write of a workspace instead of opening its window.
struct ReportExport {
    QString workspace = {};     ///< file
    QString file = {};          ///< ".pdf": a report; ".png": a picture of the dashboard
    ReportOptions options = {}; ///< of a report
    bool redact = false;        ///< likewise
    bool isSized = false;       ///< a size was asked for, which only a picture has

    bool isPicture() const;
};

/// Errors: Invalid, in words: what is asked for can't be, whatever is in the workspace.
Result<void> checkExport(const ReportExport& request);

/// Writes the report that a command line asks for. Errors: Invalid, in words (see requestOf()), and what can't be read or written.
Result<void> exportReport(const AppContext& context, const ReportExport& request);

} // namespace waymark
