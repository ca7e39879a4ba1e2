// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <functional>
#include <optional>

namespace waymark {

/// A backup that was made: a verified copy of a workspace that nobody edits.
struct MadeBackup {
    QString file = {};
    QByteArray auditHead = {}; ///< SHA-256 of its latest audit entry: what it holds
    QDateTime made = {};       ///< UTC

    friend bool operator==(const MadeBackup&, const MadeBackup&) = default;
};

struct BackupRequest {
    QString workspaceFile;
    QString folder;  ///< made if it isn't there
    QDateTime now;   ///< UTC
    int kept = 7;    ///< see outdatedBackups()
    int hours = 24;  ///< likewise
    std::optional<MadeBackup> latest = {}; ///< if it still lies in the folder and holds the same, none is made; none: one is made
    /// Empty: verifyBackup().
    std::function<Result<void>(const QString& file, const QByteArray& auditHead, Progress& progress)> verify = {};
};

struct BackupOutcome {
    std::optional<MadeBackup> made = {}; ///< none: nothing has changed since the latest
    QStringList notRemoved = {};         ///< outdated ones that are still there, as they couldn't be removed
};

/// Writes a consistent copy, while others go on editing, under a name of its own; verifies it before it gets that name, then
/// removes outdated ones of the same workspace. Whatever fails, the earlier ones stay and no half copy is left. Nothing else in the
/// folder is touched. Any thread but a window's: it reads the whole file. Errors: NotFound, Invalid, Io, Storage, Broken
/// (the copy is not whole), Cancelled.
Result<BackupOutcome> backUp(const BackupRequest& request, Progress& progress);

/// Whether a copy is whole: it opens read-only as a workspace of this version, SQLite's quick_check finds nothing, and its audit log
/// ends with this entry. Errors: Broken, whatever is wrong with it, with what to do; Cancelled.
Result<void> verifyBackup(const QString& file, const QByteArray& auditHead, Progress& progress);

/// Makes a new workspace file of a backup, which stays as it is. Any thread but a window's. Errors: Conflict (the
/// new file is there already, or the backup is open), Io.
Result<void> copyBackup(const QString& backup, const QString& file);

} // namespace waymark
