// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/programcolumn.h"

#include "views/settings/choicesetting.h"
#include "views/settings/linesetting.h"
#include "views/shared/decisionrow.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

namespace waymark {

namespace {

Result<void> refused(const QString& why)
{
    return Error{.code = Error::Code::Invalid, .message = why};
}

/// Of a day that shows what is what.
ChoiceSetting::Entry dayEntry(DayForm form, const QString& words)
{
    return {static_cast<int>(form), words.arg(wholeDay(QDate(2026, 11, 30), form))};
}

} // namespace

ProgramColumn::ProgramColumn(Preferences& preferences, Prompt* prompt, bool withWorkspace, QWidget* parent)
    : SettingColumn(tr("Waymark"), tr("For you, on this computer. Nothing of this is in a workspace."), parent)
    , m_preferences(preferences)
{
    buildLooks();
    buildPerson();
    if (withWorkspace)
        buildWatching(prompt);
    buildBackups(prompt, withWorkspace);
    finish();
    connect(&m_preferences, &Preferences::changed, this, &ProgramColumn::show);
    connect(&m_preferences, &Preferences::told, this, &ProgramColumn::showNotes);
    show();
}

QWidget* ProgramColumn::firstField() const
{
    return m_theme->findChild<QWidget*>(QStringLiteral("settingTheme"));
}

void ProgramColumn::buildLooks()
{
    addSection(tr("Looks and language"));
    m_theme = add(new ChoiceSetting("settingTheme", tr("Theme"), tr("Colours of the window. Reports and pictures have their own."),
                                    {{static_cast<int>(Theme::Choice::System), tr("As the system")},
                                     {static_cast<int>(Theme::Choice::Light), tr("Light")},
                                     {static_cast<int>(Theme::Choice::Dark), tr("Dark")}},
                                    [this](const QVariant& value) -> Result<void> {
                                        m_preferences.set(&PreferenceValues::theme, static_cast<Theme::Choice>(value.toInt()));
                                        return {};
                                    }));
    m_language = add(new ChoiceSetting("settingLanguage", tr("Language"),
                                       tr("Words, numbers and names of months. Takes effect when Waymark is started next. The command "
                                          "line, catalogues and what tools say stay in English."),
                                       {{QString(), tr("As the system")},
                                        {QStringLiteral("en"), QStringLiteral("English")},
                                        {QStringLiteral("de"), QStringLiteral("Deutsch")}},
                                       [this](const QVariant& value) -> Result<void> {
                                           m_preferences.set(&PreferenceValues::language, value.toString());
                                           return {};
                                       }));
    m_days = add(new ChoiceSetting("settingDays", tr("Days"),
                                   tr("How the window writes days. Takes effect when Waymark is started next. Reports and exports "
                                      "write them by ISO 8601."),
                                   {dayEntry(DayForm::DayMonth, tr("Day and month: %1")), dayEntry(DayForm::Iso, tr("ISO 8601: %1")),
                                    dayEntry(DayForm::System, tr("As the system: %1"))},
                                   [this](const QVariant& value) -> Result<void> {
                                       m_preferences.set(&PreferenceValues::dayForm, static_cast<DayForm>(value.toInt()));
                                       return {};
                                   }));
}

void ProgramColumn::buildPerson()
{
    addSection(tr("You"));
    m_author = add(new LineSetting(
        "settingAuthor", tr("Your name"),
        tr("1 to %1 characters; none: your login name. Each edit from now on carries it, in history, notes and approvals. It is a claim: "
           "Waymark doesn't check it.")
            .arg(Preferences::longestAuthor),
        [this](const QString& typed) -> Result<void> {
            const QString name = typed.simplified();
            if (name.size() > Preferences::longestAuthor)
                return refused(tr("This has %1 characters. Type at most %2.").arg(name.size()).arg(Preferences::longestAuthor));
            m_preferences.set(&PreferenceValues::author, name);
            return {};
        }));
    m_author->setPlaceholder(tr("Your login name"));
}

void ProgramColumn::buildWatching(Prompt* prompt)
{
    addSection(tr("Results"));
    m_watched = add(LineSetting::ofFolder("settingWatched", tr("Watched folder of this workspace"),
                                          tr("Results that are complete there count without a preview, and each import can be undone. "
                                             "Empty: none is watched."),
                                          prompt, [this](const QString& typed) { return watch(typed); }));
    m_watched->setPlaceholder(tr("None"));
}

void ProgramColumn::buildBackups(Prompt* prompt, bool withWorkspace)
{
    addSection(tr("Backups"));
    m_backupOn = add(new QCheckBox(tr("Back up open workspaces by itself")));
    m_backupOn->setObjectName(QStringLiteral("settingBackupOn"));
    connect(m_backupOn, &QCheckBox::clicked, this, [this](bool on) { return changePlan(&BackupPlan::isOn, on); });
    m_backupHours = add(LineSetting::ofNumber("settingBackupHours", tr("Hours between two backups"), NumberUnit::Hours,
                                              {1, BackupPlan::mostHours},
                                              tr("One is made if something has changed since the last; also when a workspace is closed. "
                                                 "Workspaces in the folder for temporary files, as the demo, have none."),
                                              [this](int hours) { return changePlan(&BackupPlan::hours, hours); }));
    m_backupKept = add(LineSetting::ofNumber("settingBackupKept", tr("How many are kept"), NumberUnit::Backups, {1, BackupPlan::mostKept},
                                             tr("Of each workspace: the latest ones, and the last one of each of as many spans of those "
                                                "hours. Older ones are removed."),
                                             [this](int kept) { return changePlan(&BackupPlan::kept, kept); }));
    buildBackupFolder(prompt);
    m_backupNote = add(noteLabel("settingBackupNote"));
    auto* now = namedButton(tr("Back up now"), "settingBackUpNow");
    now->setEnabled(withWorkspace);
    auto* open = namedButton(tr("Open a backup..."), "settingOpenBackup");
    connect(now, &QPushButton::clicked, &m_preferences, &Preferences::backupRequested);
    connect(open, &QPushButton::clicked, &m_preferences, &Preferences::openBackupRequested);
    addButtons({now, open});
}

void ProgramColumn::buildBackupFolder(Prompt* prompt)
{
    m_backupFolder = add(LineSetting::ofFolder(
        "settingBackupFolder", tr("Backup folder"), tr("Best on another disk. It is made if it isn't there. Empty: the usual one."), prompt,
        [this](const QString& typed) -> Result<void> {
            const QString folder = QDir::fromNativeSeparators(typed.trimmed());
            if (!folder.isEmpty() && QDir::isRelativePath(folder))
                return refused(tr("Type the whole path of a folder, beginning with %1.").arg(QDir::separator()));
            if (QFileInfo::exists(folder) && !QFileInfo(folder).isDir())
                return refused(tr("There is a file of this name. Choose another folder."));
            return changePlan(&BackupPlan::folder, folder);
        }));
    m_backupFolder->setPlaceholder(QDir::toNativeSeparators(m_preferences.usualBackupFolder()));
}

void ProgramColumn::show()
{
    const PreferenceValues& values = m_preferences.values();
    m_theme->show(static_cast<int>(values.theme));
    m_language->show(values.language);
    m_days->show(static_cast<int>(values.dayForm));
    m_author->show(values.author);
    m_backupOn->setChecked(values.backups.isOn);
    m_backupHours->show(numberIn(NumberUnit::Hours, values.backups.hours));
    m_backupKept->show(numberIn(NumberUnit::Backups, values.backups.kept));
    m_backupFolder->show(QDir::toNativeSeparators(values.backups.folder));
    m_backupHours->setEnabled(values.backups.isOn);
    showNotes();
}

void ProgramColumn::showNotes()
{
    m_backupNote->setText(m_preferences.backupNote());
    m_backupNote->setVisible(!m_preferences.backupNote().isEmpty());
    if (m_watched)
        m_watched->show(QDir::toNativeSeparators(m_preferences.watchedFolder()));
}

Result<void> ProgramColumn::watch(const QString& typed)
{
    const QString folder = QDir::fromNativeSeparators(typed.trimmed());
    if (folder.isEmpty()) {
        Q_EMIT m_preferences.unwatchRequested();
        return {};
    }
    const QFileInfo info(folder);
    if (!info.isAbsolute() || !info.isDir() || !info.isReadable())
        return refused(tr("This is no folder, or you may not read it. Choose another, or change its permissions."));
    if (info.absoluteFilePath() != m_preferences.watchedFolder()) // else it would be looked through anew
        Q_EMIT m_preferences.watchRequested(info.absoluteFilePath());
    return {};
}

} // namespace waymark
