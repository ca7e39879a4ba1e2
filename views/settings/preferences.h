// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/dayform.h"
#include "views/shared/theme.h"

#include <QObject>

namespace waymark {

/// When an open workspace is backed up by itself, where to, and how many backups stay.
struct BackupPlan {
    static constexpr int mostHours = 720;
    static constexpr int mostKept = 365;

    bool isOn = true;
    QString folder = {}; ///< empty: the usual one
    int hours = 24; ///< between two backups, 1..mostHours; when the workspace is closed there is one besides
    int kept = 7;   ///< 1..mostKept, see outdatedBackups()

    friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};

struct PreferenceValues {
    Theme::Choice theme = Theme::Choice::System;
    QString language = {};               ///< "en", "de"; empty: the system's. At the next start
    DayForm dayForm = DayForm::DayMonth; ///< at the next start
    QString author = {};                 ///< whom edits are by; empty: the login name
    BackupPlan backups = {};

    friend bool operator==(const PreferenceValues&, const PreferenceValues&) = default;
};

/// What a person sets of the program itself, for all workspaces on this computer, and what the program has to say about that. The
/// shell keeps and obeys it; the settings screen shows it, changes it and asks for what belongs to it.
class Preferences final : public QObject {
    Q_OBJECT
public:
    static constexpr int longestAuthor = 80;

    explicit Preferences(PreferenceValues values = {}, QString usualBackupFolder = {}, QObject* parent = nullptr);

    const PreferenceValues& values() const { return m_values; }
    void set(const PreferenceValues& values);
    /// The same, of one of them.
    template <typename T>
    void set(T PreferenceValues::*field, const T& value)
    {
        PreferenceValues values = m_values;
        values.*field = value;
        set(values);
    }

    const QString& usualBackupFolder() const { return m_usualBackupFolder; }
    const QString& backupFolder() const; ///< the one of the plan, else the usual one

    // Of the open workspace, as the shell tells:
    const QString& watchedFolder() const { return m_watchedFolder; } ///< empty: none
    void setWatchedFolder(const QString& folder);
    const QString& backupNote() const { return m_backupNote; } ///< a sentence on its latest backup; empty: nothing is known of one
    void setBackupNote(const QString& sentence);

Q_SIGNALS:
    void changed(); ///< the values, and they are others than before
    void told();    ///< something else
    void watchRequested(const QString& folder); ///< that there is, and that may be read
    void unwatchRequested();
    void backupRequested();     ///< of the open workspace, now
    void openBackupRequested(); ///< asks for one

private:
    PreferenceValues m_values;
    QString m_usualBackupFolder;
    QString m_watchedFolder;
    QString m_backupNote;
};

} // namespace waymark
