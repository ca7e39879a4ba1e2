// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/openlock.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>

#include <map>
#include <mutex>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OpenLock)
};

/// Beside the file itself, whichever link it is opened by.
QString lockFileOf(const QString& workspaceFile)
{
    const QFileInfo info(workspaceFile);
    return (info.exists() ? info.canonicalFilePath() : info.absoluteFilePath()) + QStringLiteral(".lock");
}

Error refusal(const QLockFile& lock, const QString& workspaceFile)
{
    if (lock.error() != QLockFile::LockFailedError)
        return {Error::Code::Io,
                Text::tr("%1 can't be opened: it lies on a network drive, where its folder must be writable. Check the "
                         "folder's permissions.")
                    .arg(workspaceFile),
                lock.fileName()};
    return {Error::Code::Conflict,
            Text::tr("%1 can't be opened: %2 has it open, and on a network drive only one program at a time may. Close "
                     "it there. If that program is not running any more, remove %3.")
                .arg(workspaceFile, holderText(lock), lock.fileName()),
            lock.fileName()};
}

} // namespace

OpenLock::OpenLock(const QString& lockFile)
    : m_lock(std::make_unique<QLockFile>(lockFile))
{
    m_lock->setStaleLockTime(0); // however long it stays open: only a dead process has lost its right
}

OpenLock::~OpenLock() = default;

Result<std::shared_ptr<OpenLock>> OpenLock::acquire(const QString& workspaceFile)
{
    static std::mutex mutex;
    static std::map<QString, std::weak_ptr<OpenLock>> held;
    constexpr int wait = 200; // ms, for one of this process that is just going
    const std::lock_guard guard(mutex);
    const QString lockFile = lockFileOf(workspaceFile);
    if (auto own = held[lockFile].lock())
        return own;
    std::shared_ptr<OpenLock> lock(new OpenLock(lockFile));
    if (!lock->m_lock->tryLock(wait))
        return refusal(*lock->m_lock, workspaceFile);
    held[lockFile] = lock;
    return lock;
}

QString holderText(const QLockFile& lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    lock.getLockInfo(&pid, &host, &program);
    return Text::tr("%1 (process %2 on %3)")
        .arg(program.isEmpty() ? Text::tr("another program") : program)
        .arg(pid)
        .arg(host);
}

} // namespace waymark
