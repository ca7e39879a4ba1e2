// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openlock.h"
#include "model/edit/workspace.h"
#include "model/store/database.h"
#include "model/store/integrity.h"

#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

/// Damage that keeps a file from being opened leaves nothing to verify.
Error unreadable(Error error)
{
    if (error.code == Error::Code::Broken)
        error.code = Error::Code::Storage;
    return error;
}

bool isShared(const QString& file, const Workspace::Options& options)
{
    return options.isOnNetworkDrive ? options.isOnNetworkDrive(file) : Database::isOnNetworkDrive(file);
}

} // namespace

bool Workspace::isOnNetworkDrive() const
{
    return isShared(m_file, m_options);
}

Result<std::shared_ptr<OpenLock>> Workspace::lockWhereShared(const QString& file, const Options& options)
{
    if (QFileInfo(file).absoluteDir().exists() && isShared(file, options))
        return OpenLock::acquire(file);
    return std::shared_ptr<OpenLock>();
}

Result<void> Workspace::verify(const QString& file)
{
    // Read-only first, as an older file is not to be migrated by looking at it. But on such a connection SQLite knows
    // no CHECK constraints, so the look itself is made on one that could write, where the file allows that.
    auto database = Database::open(file, Database::Mode::ReadOnly);
    if (!database || !QFileInfo(file).isWritable())
        return database ? verifyIntegrity(**database) : unreadable(database.error());
    const auto lock = lockWhereShared(file, {.author = {}});
    if (!lock)
        return lock.error();
    database = Database::open(file, Database::Mode::ReadWrite);
    return database ? verifyIntegrity(**database) : unreadable(database.error());
}

bool Workspace::isInPlace() const
{
    return QFileInfo::exists(m_file) && m_database->checkInPlace().has_value();
}

Result<void> Workspace::saveCopy(const QString& file) const
{
    if (!isInPlace()) // what this connection still holds is all that is left
        return m_database->saveCopy(file);
    auto own = Database::open(m_file, Database::Mode::ReadOnly);
    return own ? (*own)->saveCopy(file) : own.error();
}

} // namespace waymark
