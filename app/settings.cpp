// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace waymark {

namespace {

constexpr qsizetype recentLimit = 8;

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

QString defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini");
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
{
}

QByteArray Settings::geometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

Theme::Choice Settings::theme() const
{
    const QString name = m_store.value(QStringLiteral("window/theme")).toString();
    return name == u"light" ? Theme::Choice::Light : name == u"dark" ? Theme::Choice::Dark : Theme::Choice::System;
}

void Settings::setTheme(Theme::Choice choice)
{
    const QString name = choice == Theme::Choice::Light  ? QStringLiteral("light")
                         : choice == Theme::Choice::Dark ? QStringLiteral("dark")
                                                         : QStringLiteral("system");
    m_store.setValue(QStringLiteral("window/theme"), name);
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

} // namespace waymark
