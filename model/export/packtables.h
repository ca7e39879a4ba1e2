// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/exportsources.h"

namespace waymark {

// Tables of an evidence pack that no report has, as CSV with the words that files have.

/// Every story by reference. Columns: reference, kind, title, epic, priority, points, status, proof, owner, sprint.
QString storiesTable(const ExportSources& sources);
/// Every exception, whatever its state. Columns: reference, kind, state, tool, check, risk, target, resources, attested, reason,
/// owner, requester, requested, approver, approved, expiry, revoked, revokeReason, evidence, evidenceFile, evidenceSha256.
QString exceptionsTable(const ExportSources& sources, const QDateTime& now);
/// Every run, deleted ones and drills too, the earliest first. Columns: id, state, drill, time, timeSource, imported, tool,
/// toolVersion, format, target, file, bytes, sha256 (of the file), rows, complete, notes.
QString runsTable(const ExportSources& sources);
/// Every result that is seen, a page at a time. Columns: status, severity, tool, check, title, resource, target, change, since,
/// excepted, and of a redacted one redacted. Errors: Io, Cancelled, those of reading.
Result<void> writeResultsTable(const ExportFacts& facts, std::span<const ExceptionReach> reaches, QIODevice& out, Progress& progress);

} // namespace waymark
