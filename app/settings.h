// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/backup.h"
#include "views/settings/preferences.h"

#include <QJsonObject>
#include <QSettings>

namespace waymark {

/// What the program remembers of itself from one start to the next. Nothing of a workspace's content is in it.
class Settings {
public:
    /// The person's own settings, or those of `file`, beside which then lie backups too.
    explicit Settings(const QString& file = {});

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);

    /// What the person has set; kept as soon as that changes.
    Preferences& preferences() { return m_preferences; }
    const Preferences& preferences() const { return m_preferences; }

    /// Latest first; files that are gone are left out.
    QStringList recentWorkspaces() const;
    void addRecentWorkspace(const QString& file);

    QString lastFolder() const; ///< of the latest file dialog
    void setLastFolder(const QString& folder);

    QString lastScreen() const; ///< id
    void setLastScreen(const QString& id);
    QJsonObject screenState(const QString& id) const;
    void setScreenState(const QString& id, const QJsonObject& state);
    int detailsWidth() const; ///< px; 0: never set
    void setDetailsWidth(int width);

    /// The environment that a workspace's figures were restricted to.
    QString environment(const QString& workspaceFile) const;
    void setEnvironment(const QString& workspaceFile, const QString& environment);

    /// The folder that a workspace takes results from by itself; empty: none.
    QString watchedFolder(const QString& workspaceFile) const;
    void setWatchedFolder(const QString& workspaceFile, const QString& folder);
    /// The stamps of its files that were dealt with; see SeenFile.
    QStringList takenFiles(const QString& workspaceFile) const;
    void setTakenFiles(const QString& workspaceFile, const QStringList& stamps);

    /// The latest backup of a workspace; none: nobody has made one here.
    std::optional<MadeBackup> latestBackup(const QString& workspaceFile) const;
    void setLatestBackup(const QString& workspaceFile, const MadeBackup& backup);

private:
    PreferenceValues storedPreferences() const;
    void storePreferences();

    QSettings m_store;
    Preferences m_preferences;
};

} // namespace waymark
