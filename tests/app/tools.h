// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>
#include <QTemporaryDir>

/// How a program ended, and what it said.
struct Ran {
    int code = -1; ///< of its exit; -1: it did not start or did not end, -2: it crashed
    QByteArray output = {};
    QByteArray errors = {};
};

/// Where and with which environment a program runs.
struct Surroundings {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder = {}; ///< empty: the test's own
};

inline Ran runProgram(const QString& program, const QStringList& arguments, const Surroundings& surroundings = {})
{
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    if (!surroundings.folder.isEmpty())
        process.setWorkingDirectory(surroundings.folder);
    process.start(program, arguments);
    process.closeWriteChannel();
    Ran ran;
    const bool ended = process.waitForFinished(300'000);
    ran.output = process.readAllStandardOutput();
    ran.errors = process.readAllStandardError();
    if (ended)
        ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    return ran;
}

inline bool isInstalled(const QString& tool)
{
    return !QStandardPaths::findExecutable(tool).isEmpty();
}

inline QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is built, as `cmake --install` puts it below a prefix.
class Installed {
public:
    Installed() : m_installing(install()) {}

    const Ran& installing() const { return m_installing; }
    QString path(const QString& name) const { return m_prefix.filePath(name); }
    QString cli() const { return path(QStringLiteral("bin/waymark-cli")); }
    /// Empty in a build without the window.
    QString window() const
    {
        const QString program = path(QStringLiteral("bin/waymark"));
        return QFile::exists(program) ? program : QString();
    }
    /// The source of a man page, without the escapes of its dashes.
    QString manPage(const QString& name) const
    {
        const Ran ran = runProgram(QStringLiteral("gzip"), {QStringLiteral("-dc"), manFile(name)});
        return QString::fromUtf8(ran.output).replace(QStringLiteral("\\-"), QStringLiteral("-"));
    }
    QString manFile(const QString& name) const { return path(QStringLiteral("share/man/man1/%1.1.gz").arg(name)); }

private:
    Ran install() const
    {
        return runProgram(QStringLiteral(WAYMARK_CMAKE), {QStringLiteral("--install"), QStringLiteral(WAYMARK_BUILD),
                                                          QStringLiteral("--prefix"), m_prefix.path()});
    }

    QTemporaryDir m_prefix;
    Ran m_installing;
};
