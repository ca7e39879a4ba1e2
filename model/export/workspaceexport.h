// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"
#include "model/domain/words.h"

#include <QDateTime>
#include <QStringList>

namespace waymark {

class Records;
struct Catalogues;

/// What a workspace is written as for others; see writeOscalResults(), writeOscalPlan(), writeHdf() and writePack().
enum class ExportKind { OscalResults, OscalPlan, Hdf, Pack };

template <>
struct Words<ExportKind> {
    static constexpr std::pair<ExportKind, const char*> list[] = {{ExportKind::OscalResults, "oscal-ar"},
                                                                  {ExportKind::OscalPlan, "oscal-poam"},
                                                                  {ExportKind::Hdf, "hdf"},
                                                                  {ExportKind::Pack, "pack"}};
};

struct ExportRequest {
    QString workspace = {}; ///< file
    QString out = {};       ///< file; of a pack a new folder, or a file if it ends with ".zip"
    ExportKind kind = ExportKind::OscalResults;
    bool redact = false;
    QString author = {}; ///< who writes it
    QDateTime now = {};  ///< UTC
};

/// What is to be said of an export that was written.
struct ExportSummary {
    QStringList sentences = {}; ///< what was redacted, and what was left out and why
};

/// Writes an export, whole or not at all, on any thread; `records`: a copy of the workspace's as it is now. Brings the result rows
/// in line first, see settle(). `progress` counts results. Errors: Cancelled, Conflict (others changed the workspace meanwhile, or
/// the folder is there), Invalid (the file is held as a workspace, or there is nothing to write), Io, Storage.
Result<ExportSummary> writeExport(const ExportRequest& request, const Records& records, const Catalogues& catalogues,
                                  Progress& progress);

} // namespace waymark
