// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/evidencereader.h"
#include "model/export/workspaceexport.h"
#include "model/report/exportfacts.h"
#include "model/score/programmereport.h"

#include <QIODevice>

#include <functional>

namespace waymark {

/// All that exports are written from, read once.
struct ExportSources {
    const Records& records;
    EvidenceReader evidence;
    ProgrammeFigures figures = {};
    RiskReport risks = {};
    ProgrammeReport programme = {}; ///< of a pack only, for it takes the past
    std::vector<TargetName> targets = {}; ///< that runs looked at
    QString auditHead = {};               ///< hexadecimal; empty: the log is
    Redaction redaction = {};
};

/// Errors: Storage; of a pack also Broken and Cancelled.
Result<ExportSources> readSources(const ExportRequest& request, const Records& records, const Catalogues& catalogues,
                                  Progress& progress);
/// Good as long as the sources are.
ExportFacts factsOf(ExportSources& sources, const ExportRequest& request);
/// Errors: Conflict, if the audit log has gone on since.
Result<void> checkUnchanged(const ExportSources& sources, const QString& workspaceFile);
/// Hash of the latest entry of the audit log, hexadecimal; empty: there is none.
Result<QString> readAuditHead(const QString& workspaceFile);

/// Writes a file whole or not at all. Errors: those of `write`, Io, Invalid (it is held as a workspace).
Result<void> writeWhole(const QString& file, const std::function<Result<void>(QIODevice&)>& write);

} // namespace waymark
