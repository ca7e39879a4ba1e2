// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <span>
#include <vector>

namespace waymark {

/// A backup as its folder has it.
struct BackupFile {
    QString path;
    QDateTime made; ///< UTC, as its name says

    friend bool operator==(const BackupFile&, const BackupFile&) = default;
};

/// The path of a backup made at this moment: "payments-3f9a1c2b-20261130-081500-000.waymark". The letters behind the
/// workspace's name stand for where its file lies, so that two of one name stay apart; names sort by time (UTC).
QString backupPath(const QString& workspaceFile, const QString& folder, const QDateTime& made);

/// The name of the workspace that a backup is of; empty: the file isn't named as a backup is.
QString nameInBackup(const QString& backup);

/// The backups of one workspace in a folder, the latest first: files whose names are made as above for just this file.
std::vector<BackupFile> backupsOf(const QString& workspaceFile, const QString& folder);

/// Which of them may go, of backups that stand the latest first: all but the `kept` latest, and but the last one of each of the
/// `kept` latest spans of so many hours (counted since 1970) in which there is one. So a day with many of them doesn't push out
/// those of the days before.
std::vector<BackupFile> outdatedBackups(std::span<const BackupFile> latestFirst, int kept, int hours);

} // namespace waymark
