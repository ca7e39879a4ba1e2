// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QByteArray>

#include <memory>

namespace waymark {

class Clock;
class Workspace;
struct Catalogues;

/// The longest export that is read, bytes.
inline constexpr qint64 largestWorkspaceJson = 128 * 1024 * 1024;

/// All planning data as JSON: every field of every row, ids and revisions included, the checks that rows refer to, and
/// where the plan stood day by day. Of evidence only the list of runs is there, to tell which results files to import
/// again. The same workspace gives the same bytes. Errors: Conflict (others change the workspace all the time, or an
/// import is just bringing a check that a row refers to), Storage.
Result<QByteArray> exportWorkspace(Workspace& workspace);

/// A new workspace that holds what was exported; see restoreWorkspace(). After an error there is no file.
/// Errors: Parse and Invalid (the JSON is not what exportWorkspace() writes, or breaks a rule that edits keep; the detail
/// is where, a JSON pointer or "byte N"), Conflict (the file exists), Io, Storage.
Result<std::unique_ptr<Workspace>> importWorkspace(const QString& file, const QByteArray& json,
                                                   const Catalogues& catalogues, const QString& author,
                                                   std::shared_ptr<const Clock> clock);

} // namespace waymark
