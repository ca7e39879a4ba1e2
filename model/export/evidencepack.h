// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/exportsources.h"

namespace waymark {

/// Writes an evidence pack: what an auditor needs to follow every figure back, in a new folder, or in a ZIP file (not compressed)
/// if the name ends with ".zip". All or nothing: it is made beside its place and then renamed.
///
/// report.html, compliance.html and risks.html; checks.csv, results.csv, stories.csv, risks.csv, exceptions.csv, policy.csv and
/// runs.csv, which has the SHA-256 of each file that was imported; audit.jsonl, every entry of the audit log with its hash, the one
/// before and the bytes that it is of; oscal-assessment-results.json and, if there is anything to plan, oscal-poam.json. Last comes
/// manifest.json: {"schema": "waymark-pack/1", "workspace", "written", "author", "waymark" (version), "audit": {"entries", "head",
/// "hashes" (a sentence)}, "redaction": {"accounts", "people", "text"} (null: nothing was redacted), "notes": [sentences], "files":
/// [{"name", "bytes", "sha256"}]}.
///
/// Of a redacted pack each table has a column "redacted", and each audit entry says so. The hashes of audit entries are those of the
/// entries as they are in the workspace: they can be compared, but not computed from what is shown. Errors: those of writeExport();
/// Conflict: the folder, or one that is called like the archive, is there.
Result<ExportSummary> writePack(const ExportRequest& request, ExportSources& sources, Progress& progress);

} // namespace waymark
