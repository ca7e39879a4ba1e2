// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/export/reportrequest.h"
#include "model/report/printedreport.h"

#include <QByteArray>

namespace waymark {

// Reports as windows and command lines write them alike: each reads the workspace's file for itself, on any thread. `records`: a
// copy of the workspace's as it is now. `progress` counts entries of the audit log. Errors: Cancelled, Conflict (others changed the
// workspace meanwhile), Storage, and of reviews NotFound and Parse (a lens can't be read).

/// A report as it stands in a file of this suffix: "html", "csv" or "json"; redacted, if it is asked for.
Result<QByteArray> reportContent(const ReportRequest& request, const QString& suffix, const Records& records,
                                 const Catalogues& catalogues, Progress& progress);

/// The same for paper: but of reviews, which have a layout of their own, the texts of its HTML.
Result<PrintedReport> reportOnPaper(const ReportRequest& request, const Records& records, const Catalogues& catalogues,
                                    Progress& progress);

} // namespace waymark
