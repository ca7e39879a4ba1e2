// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace waymark {

template <>
struct Words<Theme::Choice> {
    static constexpr std::pair<Theme::Choice, const char*> list[] = {
        {Theme::Choice::System, "system"}, {Theme::Choice::Light, "light"}, {Theme::Choice::Dark, "dark"}};
};

namespace {

constexpr qsizetype recentLimit = 8;

const QString themeKey = QStringLiteral("window/theme");
const QString languageKey = QStringLiteral("person/language");
const QString dayFormKey = QStringLiteral("person/days");
const QString authorKey = QStringLiteral("person/author");
const QString backupOnKey = QStringLiteral("backups/on");
const QString backupFolderKey = QStringLiteral("backups/folder");
const QString backupHoursKey = QStringLiteral("backups/hours");
const QString backupKeptKey = QStringLiteral("backups/kept");

/// A key of one workspace in a group of such keys.
QString workspaceKey(const QString& group, const QString& workspaceFile)
{
    const QByteArray path = QFileInfo(workspaceFile).absoluteFilePath().toUtf8();
    return group + u'/' + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

QString environmentKey(const QString& workspaceFile)
{
    return workspaceKey(QStringLiteral("environment"), workspaceFile);
}

QString watchedKey(const QString& workspaceFile)
{
    return workspaceKey(QStringLiteral("watched"), workspaceFile);
}

QString takenKey(const QString& workspaceFile)
{
    return workspaceKey(QStringLiteral("taken"), workspaceFile);
}

QString backupKey(const QString& workspaceFile)
{
    return workspaceKey(QStringLiteral("backup"), workspaceFile);
}

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini");
}

QString backupFolderFor(const QString& settingsFile)
{
    const QString folder = settingsFile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                                  : QFileInfo(settingsFile).absolutePath();
    return folder + QStringLiteral("/backups");
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
    , m_preferences(storedPreferences(), backupFolderFor(file))
{
    QObject::connect(&m_preferences, &Preferences::changed, &m_preferences, [this] { storePreferences(); });
}

QByteArray Settings::geometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

PreferenceValues Settings::storedPreferences() const
{
    const PreferenceValues usual;
    const auto numberOf = [this](const QString& key, int most, int otherwise) {
        const int number = m_store.value(key, otherwise).toInt();
        return number >= 1 && number <= most ? number : otherwise;
    };
    return {.theme = fromWord<Theme::Choice>(m_store.value(themeKey).toString()).value_or(usual.theme),
            .language = m_store.value(languageKey).toString(),
            .dayForm = fromWord<DayForm>(m_store.value(dayFormKey).toString()).value_or(usual.dayForm),
            .author = m_store.value(authorKey).toString().simplified().left(Preferences::longestAuthor),
            .backups = {.isOn = m_store.value(backupOnKey, usual.backups.isOn).toBool(),
                        .folder = m_store.value(backupFolderKey).toString(),
                        .hours = numberOf(backupHoursKey, BackupPlan::mostHours, usual.backups.hours),
                        .kept = numberOf(backupKeptKey, BackupPlan::mostKept, usual.backups.kept)}};
}

void Settings::storePreferences()
{
    const PreferenceValues& values = m_preferences.values();
    m_store.setValue(themeKey, word(values.theme));
    m_store.setValue(languageKey, values.language);
    m_store.setValue(dayFormKey, word(values.dayForm));
    m_store.setValue(authorKey, values.author);
    m_store.setValue(backupOnKey, values.backups.isOn);
    m_store.setValue(backupFolderKey, values.backups.folder);
    m_store.setValue(backupHoursKey, values.backups.hours);
    m_store.setValue(backupKeptKey, values.backups.kept);
}

QStringList Settings::recentWorkspaces() const
{
    QStringList files = m_store.value(QStringLiteral("files/recent")).toStringList();
    files.removeIf([](const QString& file) { return !QFileInfo::exists(file); });
    return files;
}

void Settings::addRecentWorkspace(const QString& file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList files = recentWorkspaces();
    files.removeAll(path);
    files.prepend(path);
    m_store.setValue(QStringLiteral("files/recent"), files.mid(0, recentLimit));
}

QString Settings::lastFolder() const
{
    const QString folder = m_store.value(QStringLiteral("files/folder")).toString();
    return !folder.isEmpty() && QDir(folder).exists()
               ? folder
               : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void Settings::setLastFolder(const QString& folder)
{
    m_store.setValue(QStringLiteral("files/folder"), folder);
}

QString Settings::lastScreen() const
{
    return m_store.value(QStringLiteral("window/screen")).toString();
}

void Settings::setLastScreen(const QString& id)
{
    m_store.setValue(QStringLiteral("window/screen"), id);
}

QJsonObject Settings::screenState(const QString& id) const
{
    return QJsonDocument::fromJson(m_store.value(QStringLiteral("screens/") + id).toByteArray()).object();
}

void Settings::setScreenState(const QString& id, const QJsonObject& state)
{
    m_store.setValue(QStringLiteral("screens/") + id, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

int Settings::detailsWidth() const
{
    return m_store.value(QStringLiteral("window/details")).toInt();
}

void Settings::setDetailsWidth(int width)
{
    m_store.setValue(QStringLiteral("window/details"), width);
}

QString Settings::environment(const QString& workspaceFile) const
{
    return m_store.value(environmentKey(workspaceFile)).toString();
}

void Settings::setEnvironment(const QString& workspaceFile, const QString& environment)
{
    if (environment.isEmpty())
        m_store.remove(environmentKey(workspaceFile));
    else
        m_store.setValue(environmentKey(workspaceFile), environment);
}

QString Settings::watchedFolder(const QString& workspaceFile) const
{
    return m_store.value(watchedKey(workspaceFile)).toString();
}

void Settings::setWatchedFolder(const QString& workspaceFile, const QString& folder)
{
    if (folder.isEmpty())
        m_store.remove(watchedKey(workspaceFile));
    else
        m_store.setValue(watchedKey(workspaceFile), folder);
}

QStringList Settings::takenFiles(const QString& workspaceFile) const
{
    return m_store.value(takenKey(workspaceFile)).toStringList();
}

void Settings::setTakenFiles(const QString& workspaceFile, const QStringList& stamps)
{
    if (stamps.isEmpty())
        m_store.remove(takenKey(workspaceFile));
    else
        m_store.setValue(takenKey(workspaceFile), stamps);
}

std::optional<MadeBackup> Settings::latestBackup(const QString& workspaceFile) const
{
    const QStringList parts = m_store.value(backupKey(workspaceFile)).toStringList();
    const QDateTime made = QDateTime::fromString(parts.value(1), Qt::ISODateWithMs);
    if (parts.size() != 3 || !made.isValid())
        return std::nullopt;
    return MadeBackup{.file = parts[0], .auditHead = QByteArray::fromHex(parts[2].toLatin1()), .made = made};
}

void Settings::setLatestBackup(const QString& workspaceFile, const MadeBackup& backup)
{
    m_store.setValue(backupKey(workspaceFile), QStringList{backup.file, backup.made.toUTC().toString(Qt::ISODateWithMs),
                                                           QString::fromLatin1(backup.auditHead.toHex())});
}

} // namespace waymark
