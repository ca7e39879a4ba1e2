// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <QStringList>

namespace waymark {

class Database;

/// Brings a workspace file to the version of this program, one numbered file of SQL statements a step (0001_name.sql,
/// 0002_...), each step in one transaction. The version is the number of steps taken, kept as user_version.
class Migrator {
public:
    explicit Migrator(Database& database, QString folder = QStringLiteral(":/waymark/schema"));

    /// Whether the file has this program's version. Errors: Invalid (newer or older, with both versions), Storage.
    Result<void> check() const;
    /// Takes the steps that are missing. An existing file is copied to backupFile() first. A step that fails, or leaves
    /// a foreign key dangling, leaves the file as it was before that step. Errors: as check(), Io.
    Result<void> migrate();
    /// Where migrate() put the file as it was; empty: nothing needed a backup.
    const QString& backupFile() const { return m_backupFile; }

private:
    Result<int> fileVersion() const;
    Error newerError(int version) const;
    Result<void> backUp(int version);
    Result<void> takeSteps();
    Result<void> takeStep(int number);
    Result<void> runStatements(int number);
    Error stepError(int number, const Error& cause) const;

    Database& m_database;
    QString m_folder;
    QStringList m_steps; ///< file names, in order
    QString m_backupFile;
};

} // namespace waymark
