// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/backupfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace waymark {

namespace {

const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss-zzz");
constexpr int placeLetters = 8;
constexpr int secondsPerHour = 3'600;

/// Of the names of all backups of a workspace.
QString beginning(const QString& workspaceFile)
{
    const QFileInfo file(workspaceFile);
    const QByteArray place = QCryptographicHash::hash(file.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1-%2-").arg(file.completeBaseName(), QString::fromLatin1(place.left(placeLetters)));
}

const QRegularExpression& form()
{
    static const QRegularExpression names(QStringLiteral("^(.+)-[0-9a-f]{8}-(\\d{8}-\\d{6}-\\d{3})\\.waymark$"));
    return names;
}

QDateTime momentIn(const QString& name)
{
    QDateTime made = QDateTime::fromString(form().match(name).captured(2), stampFormat);
    made.setTimeSpec(Qt::UTC);
    return made;
}

} // namespace

QString backupPath(const QString& workspaceFile, const QString& folder, const QDateTime& made)
{
    return QDir(folder).absoluteFilePath(beginning(workspaceFile) + made.toUTC().toString(stampFormat) + QStringLiteral(".waymark"));
}

QString nameInBackup(const QString& backup)
{
    return form().match(QFileInfo(backup).fileName()).captured(1);
}

std::vector<BackupFile> backupsOf(const QString& workspaceFile, const QString& folder)
{
    std::vector<BackupFile> backups;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const QDateTime made = momentIn(file.fileName());
        if (made.isValid() && file.absoluteFilePath() == backupPath(workspaceFile, folder, made))
            backups.push_back({.path = file.absoluteFilePath(), .made = made});
    }
    std::ranges::sort(backups, std::ranges::greater(), &BackupFile::path);
    return backups;
}

std::vector<BackupFile> outdatedBackups(std::span<const BackupFile> latestFirst, int kept, int hours)
{
    const auto most = static_cast<size_t>(std::max(kept, 1));
    const qint64 span = qint64(std::max(hours, 1)) * secondsPerHour;
    std::vector<BackupFile> outdated;
    std::set<qint64> spans;
    for (size_t i = 0; i < latestFirst.size(); ++i) {
        const bool isLastOfSpan = spans.size() < most && spans.insert(latestFirst[i].made.toSecsSinceEpoch() / span).second;
        if (i >= most && !isLastOfSpan)
            outdated.push_back(latestFirst[i]);
    }
    return outdated;
}

} // namespace waymark
