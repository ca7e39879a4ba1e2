// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/report/printedreport.h"

class QIODevice;

namespace waymark {

/// Writes a report as PDF, A4 upright: title, list of contents, the body with its charts as vectors, on each page the
/// title and the number of the page, large headings as bookmarks. Any thread; progress counts pages. Gives the number of
/// pages. Errors: Cancelled, Io.
Result<int> writePdf(const PrintedReport& report, QIODevice& device, Progress& progress);

/// The same to a file, whole or not at all. Errors: also Invalid, it is an open workspace.
Result<void> writePdf(const PrintedReport& report, const QString& file, Progress& progress);

} // namespace waymark
