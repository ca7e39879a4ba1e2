// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/exportfacts.h"

class QIODevice;

namespace waymark {

/// Writes the Heimdall data format (that of InSpec's json reporter): a profile a tool, a control a check that ran, with its results
/// one by one. The impact is that of the severity (critical 0.9, high 0.7, medium 0.5, low 0.3, info 0.05; 0.5 as in InSpec where the
/// tool rated nothing, which the tag "severity" says); 0: not applicable. Exceptions in force are waivers under which the control
/// was run all the same, so that they change no status; what a tool suppressed was skipped by a waiver.
///
/// Heimdall takes a control for worse by an error than by a failure, and for passed by one result that passed. So that each control
/// counts as the check does in Waymark, an error beside a failure, and what passed beside what was skipped, have the status "skipped"
/// and say what they are; so has what isn't applicable. Checks that only a person attests are no controls; their names stand in
/// "passthrough".
///
/// Results are read page by page. The same state gives the same bytes. Errors: Io, Cancelled, those of reading; Conflict: results
/// and figures don't agree, as others change the workspace.
Result<void> writeHdf(const ExportFacts& facts, QIODevice& out, Progress& progress);

} // namespace waymark
