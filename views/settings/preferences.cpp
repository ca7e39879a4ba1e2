// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/preferences.h"

namespace waymark {

Preferences::Preferences(PreferenceValues values, QString usualBackupFolder, QObject* parent)
    : QObject(parent)
    , m_values(std::move(values))
    , m_usualBackupFolder(std::move(usualBackupFolder))
{
}

const QString& Preferences::backupFolder() const
{
    return m_values.backups.folder.isEmpty() ? m_usualBackupFolder : m_values.backups.folder;
}

void Preferences::set(const PreferenceValues& values)
{
    if (values == m_values)
        return;
    m_values = values;
    Q_EMIT changed();
}

void Preferences::setWatchedFolder(const QString& folder)
{
    if (folder == m_watchedFolder)
        return;
    m_watchedFolder = folder;
    Q_EMIT told();
}

void Preferences::setBackupNote(const QString& sentence)
{
    if (sentence == m_backupNote)
        return;
    m_backupNote = sentence;
    Q_EMIT told();
}

} // namespace waymark
