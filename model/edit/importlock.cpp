// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit/importlock.h"

#include "model/edit/openlock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportLock)
};

Error refusal(const QLockFile& lock, const QString& workspaceFile)
{
    const QString file = QFileInfo(workspaceFile).fileName();
    if (lock.error() != QLockFile::LockFailedError)
        return {Error::Code::Io,
                Text::tr("Nothing can be imported into %1: its folder can't be written. Check its permissions.").arg(file),
                workspaceFile};
    return {Error::Code::Conflict,
            Text::tr("Nothing was imported into %1: %2 is importing into it. Accept or cancel that import, then try "
                     "again.")
                .arg(file, holderText(lock)),
            lock.fileName()};
}

} // namespace

ImportLock::ImportLock(const QString& workspaceFile)
    : m_lock(std::make_unique<QLockFile>(QFileInfo(workspaceFile).absoluteFilePath() + QStringLiteral(".import.lock")))
{
    m_lock->setStaleLockTime(0); // however long an import takes: only a dead process has lost its right
}

ImportLock::~ImportLock() = default;

Result<std::shared_ptr<ImportLock>> ImportLock::acquire(const QString& workspaceFile, const Progress& progress)
{
    constexpr int longestWait = 60'000;
    constexpr int step = 50;
    std::shared_ptr<ImportLock> lock(new ImportLock(workspaceFile));
    QElapsedTimer waited;
    waited.start();
    while (!lock->m_lock->tryLock(step)) {
        if (progress.cancelled)
            return Error{Error::Code::Cancelled, Text::tr("Cancelled.")};
        if (lock->m_lock->error() != QLockFile::LockFailedError || waited.elapsed() > longestWait)
            return refusal(*lock->m_lock, workspaceFile);
    }
    return lock;
}

std::shared_ptr<ImportLock> ImportLock::tryAcquire(const QString& workspaceFile)
{
    std::shared_ptr<ImportLock> lock(new ImportLock(workspaceFile));
    return lock->m_lock->tryLock(0) ? lock : nullptr;
}

QString ImportLock::holderName()
{
    // The 22nd field of /proc/self/stat, counted from behind the name in parentheses, which may hold blanks.
    QFile stat(QStringLiteral("/proc/self/stat"));
    QString start;
    if (stat.open(QIODevice::ReadOnly))
        start = QString::fromLatin1(stat.readAll()).section(QLatin1Char(')'), -1).section(QLatin1Char(' '), 20, 20);
    return QStringLiteral("%1:%2:%3").arg(QSysInfo::machineHostName()).arg(QCoreApplication::applicationPid()).arg(start);
}

} // namespace waymark
