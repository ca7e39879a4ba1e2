// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/imports.h"

namespace waymark {

class RunStaging;
class StagingQueue;

/// Reads the files of one import and stages each as an incoming run: one thread reads and parses, this one writes.
class ImportSession {
public:
    ImportSession(RunStaging& staging, const FormatCatalogue& formats, const Clock& clock, Progress& progress);

    /// `share`: the part of the whole import that lies before this file, in bytes.
    Result<StagedRun> stage(const ImportRequest& request, qint64 share);

private:
    Result<FileFacts> readAndWrite(const ImportRequest& request, const Run& run, qint64 share);
    Result<void> writeAll(StagingQueue& queue, const ImportRequest& request, const Run& run);
    Result<void> writeItem(StagingQueue& queue, const ImportRequest& request, const Run& run);
    Result<StagedRun> finish(const ImportRequest& request, Run run, FileFacts facts);

    RunStaging& m_staging;
    const FormatCatalogue& m_formats;
    const Clock& m_clock;
    Progress& m_progress;
    Progress m_file; ///< of the file at hand
    qint64 m_share = 0;
};

} // namespace waymark
