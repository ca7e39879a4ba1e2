// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/backup.h"

#include "model/domain/heldfile.h"
#include "model/edit/backupfiles.h"
#include "model/edit/quickcheck.h"
#include "model/store/auditlog.h"
#include "model/store/database.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

Error refused(const BackupRequest& request, const Error& cause)
{
    return {cause.code, Text::tr("%1 was not backed up. %2", "file, why").arg(shown(request.workspaceFile), cause.message), cause.detail};
}

Error cancelled()
{
    return {.code = Error::Code::Cancelled, .message = Text::tr("Cancelled.")};
}

bool isStillThere(const std::optional<MadeBackup>& latest, const QString& folder, const QByteArray& auditHead)
{
    return latest && latest->auditHead == auditHead && QFileInfo(latest->file).absolutePath() == QDir(folder).absolutePath()
        && QFileInfo::exists(latest->file);
}

Result<void> makeFolder(const QString& folder)
{
    if (!folder.isEmpty() && QDir().mkpath(folder) && QFileInfo(folder).isWritable())
        return {};
    return Error{Error::Code::Io,
                 Text::tr("The folder %1 can't be made or written. Change its permissions, or choose another backup folder in "
                          "the settings.")
                     .arg(shown(folder)),
                 folder};
}

/// Of a moment at which there is none yet: a clock may stand still, and nothing is ever overwritten.
MadeBackup freePlace(const BackupRequest& request)
{
    QDateTime moment = request.now.toUTC();
    QString file = backupPath(request.workspaceFile, request.folder, moment);
    while (QFileInfo::exists(file)) {
        moment = moment.addMSecs(1);
        file = backupPath(request.workspaceFile, request.folder, moment);
    }
    return {.file = file, .made = moment};
}

Result<QByteArray> headOf(Database& database)
{
    return AuditLog(database).headHash();
}

/// As `part`; gives the head of what it holds.
Result<QByteArray> writePart(const Database& source, const QString& part)
{
    if (auto written = source.writeCopy(part); !written)
        return written.error();
    auto copy = Database::open(part, Database::Mode::ReadOnly);
    return copy ? headOf(**copy) : Result<QByteArray>(copy.error());
}

Result<MadeBackup> makeBackup(const BackupRequest& request, const Database& source, Progress& progress)
{
    MadeBackup backup = freePlace(request);
    const QString part = backup.file + QStringLiteral(".part");
    auto head = writePart(source, part);
    auto fine = head ? Result<void>() : Result<void>(head.error());
    if (fine) {
        backup.auditHead = *head;
        fine = request.verify ? request.verify(part, *head, progress) : verifyBackup(part, *head, progress);
    }
    // rename() of Qt replaces nothing. What nobody may write, nobody edits by mistake.
    if (fine && !(QFile::setPermissions(part, QFile::ReadOwner) && QFile::rename(part, backup.file)))
        fine = Error{Error::Code::Io,
                     Text::tr("The copy couldn't be given its name, %1. Choose another backup folder in the settings.")
                         .arg(shown(backup.file)),
                     part};
    if (fine)
        return backup;
    QFile::remove(part);
    return progress.cancelled ? cancelled() : fine.error();
}

QStringList removeOutdated(const BackupRequest& request)
{
    QStringList kept;
    for (const BackupFile& backup : outdatedBackups(backupsOf(request.workspaceFile, request.folder), request.kept, request.hours))
        if (HeldFile::isHeld(backup.path) || !QFile::remove(backup.path))
            kept << backup.path;
    return kept;
}

} // namespace

Result<BackupOutcome> backUp(const BackupRequest& request, Progress& progress)
{
    auto source = Database::open(request.workspaceFile, Database::Mode::ReadOnly);
    if (!source)
        return refused(request, source.error());
    (*source)->interruptWhen(progress.cancelled);
    const auto head = headOf(**source);
    if (!head)
        return progress.cancelled ? cancelled() : refused(request, head.error());
    if (isStillThere(request.latest, request.folder, *head))
        return BackupOutcome{};
    if (auto made = makeFolder(request.folder); !made)
        return refused(request, made.error());
    auto backup = makeBackup(request, **source, progress);
    if (!backup)
        return backup.error().code == Error::Code::Cancelled ? backup.error() : refused(request, backup.error());
    return BackupOutcome{.made = *std::move(backup), .notRemoved = removeOutdated(request)};
}

Result<void> verifyBackup(const QString& file, const QByteArray& auditHead, Progress& progress)
{
    auto checked = quickCheck(file, progress);
    if (!checked && checked.error().code == Error::Code::Cancelled)
        return checked;
    if (checked) {
        auto copy = Database::open(file, Database::Mode::ReadOnly);
        const auto head = copy ? headOf(**copy) : Result<QByteArray>(copy.error());
        if (head && *head == auditHead)
            return {};
        checked = head ? Error{Error::Code::Broken, {}, QStringLiteral("audit head %1").arg(QString::fromLatin1(head->toHex()))} : head.error();
    }
    return Error{Error::Code::Broken,
                 Text::tr("The copy in %1 is not whole. Earlier backups are kept. Check that disk, or choose another backup folder in the "
                          "settings, and back up again.")
                     .arg(shown(QFileInfo(file).absolutePath())),
                 checked.error().detail};
}

Result<void> copyBackup(const QString& backup, const QString& file)
{
    const auto failed = [&](Error::Code code, const QString& why) {
        return Error{code, Text::tr("The backup %1 was not copied to %2: %3").arg(shown(backup), shown(file), why), backup};
    };
    if (QFileInfo::exists(file))
        return failed(Error::Code::Conflict, Text::tr("a file of that name exists. Choose another name."));
    if (HeldFile::isHeld(backup) || !HeldFile::checkFree(file))
        return failed(Error::Code::Conflict, Text::tr("it is open. Close it first."));
    QFile copied(backup);
    if (!copied.copy(file))
        return failed(Error::Code::Io, Text::tr("%1. Choose another folder.").arg(copied.errorString()));
    if (QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    QFile::remove(file);
    return failed(Error::Code::Io, Text::tr("its permissions can't be set there. Choose another folder."));
}

} // namespace waymark
