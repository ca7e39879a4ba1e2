// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "views/settings/preferences.h"
#include "views/settings/settingcolumn.h"

class QCheckBox;
class QLabel;

namespace waymark {

class ChoiceSetting;
class LineSetting;
class Prompt;

/// What a person sets of the program on this computer.
class ProgramColumn final : public SettingColumn {
    Q_OBJECT
public:
    /// `withWorkspace`: one is open, which may watch a folder and be backed up.
    ProgramColumn(Preferences& preferences, Prompt* prompt, bool withWorkspace, QWidget* parent = nullptr);

    QWidget* firstField() const;

private:
    void buildLooks();
    void buildPerson();
    void buildWatching(Prompt* prompt);
    void buildBackups(Prompt* prompt, bool withWorkspace);
    void buildBackupFolder(Prompt* prompt);
    void show();
    void showNotes();
    Result<void> watch(const QString& folder);
    template <typename T>
    Result<void> changePlan(T BackupPlan::*field, const T& value)
    {
        BackupPlan plan = m_preferences.values().backups;
        plan.*field = value;
        m_preferences.set(&PreferenceValues::backups, plan);
        return {};
    }

    Preferences& m_preferences;
    ChoiceSetting* m_theme = nullptr;
    ChoiceSetting* m_language = nullptr;
    ChoiceSetting* m_days = nullptr;
    LineSetting* m_author = nullptr;
    LineSetting* m_watched = nullptr; ///< null: no workspace is open
    QCheckBox* m_backupOn = nullptr;
    LineSetting* m_backupFolder = nullptr;
    LineSetting* m_backupHours = nullptr;
    LineSetting* m_backupKept = nullptr;
    QLabel* m_backupNote = nullptr;
};

} // namespace waymark
