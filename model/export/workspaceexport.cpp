// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/export/workspaceexport.h"

#include "model/edit/imports.h"
#include "model/export/evidencepack.h"
#include "model/export/exportsources.h"
#include "model/report/hdf.h"
#include "model/report/oscalplan.h"
#include "model/report/oscalresults.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

namespace waymark {

namespace {

/// Beside the file, where there is room for it or not at all.
Result<void> writeResults(const ExportFacts& facts, const QString& file, QIODevice& device, Progress& progress)
{
    QTemporaryFile scratch(QFileInfo(file).absoluteDir().filePath(QStringLiteral(".waymark-XXXXXX")));
    if (!scratch.open())
        return Error{.code = Error::Code::Io,
                     .message = QCoreApplication::translate("WorkspaceExport", "The export can't be written to %1: %2. Choose another folder.")
                                    .arg(QDir::toNativeSeparators(file), scratch.errorString())};
    return writeOscalResults(facts, device, scratch, progress);
}

Result<void> writeKind(const ExportRequest& request, const ExportFacts& facts, QIODevice& device, Progress& progress)
{
    switch (request.kind) {
    case ExportKind::OscalResults: return writeResults(facts, request.out, device, progress);
    case ExportKind::OscalPlan: return writeOscalPlan(facts, device);
    case ExportKind::Hdf: return writeHdf(facts, device, progress);
    case ExportKind::Pack: break; // is no single file
    }
    return {};
}

/// For the account of how far it is.
Result<void> countResults(const ExportRequest& request, const ExportSources& sources, Progress& progress)
{
    ResultFilter filter{.includeGone = true};
    if (request.kind == ExportKind::OscalResults)
        filter = ResultFilter{.outcomes = outcomesObserved()};
    const auto count = sources.evidence.count(filter);
    if (!count)
        return count.error();
    progress.done = 0;
    progress.total = request.kind == ExportKind::Pack ? 2 * *count : *count;
    return {};
}

} // namespace

Result<ExportSummary> writeExport(const ExportRequest& request, const Records& records, const Catalogues& catalogues,
                                  Progress& progress)
{
    if (auto settled = settle(request.workspace, progress); !settled)
        return settled.error();
    auto sources = readSources(request, records, catalogues, progress);
    if (!sources)
        return sources.error();
    if (auto counted = countResults(request, *sources, progress); !counted)
        return counted.error();
    if (request.kind == ExportKind::Pack)
        return writePack(request, *sources, progress);
    const ExportFacts facts = factsOf(*sources, request);
    const auto written = writeWhole(request.out, [&](QIODevice& device) -> Result<void> {
        if (auto done = writeKind(request, facts, device, progress); !done)
            return done;
        if (progress.cancelled) // a plan reads no results, so nobody has asked yet
            return Error{.code = Error::Code::Cancelled, .message = QCoreApplication::translate("WorkspaceExport", "The export was cancelled.")};
        return checkUnchanged(*sources, request.workspace);
    });
    if (!written)
        return written.error();
    ExportSummary summary;
    if (request.redact)
        summary.sentences << sources->redaction.sentence();
    return summary;
}

} // namespace waymark
