// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"
#include "model/store/statement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <filesystem>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

} // namespace

Result<void> Database::makePrivateFile(const QString& file)
{
    if (QFileInfo::exists(file))
        return Error{Error::Code::Conflict,
                     Text::tr("%1 can't be made: a file of that name exists. Choose another name.").arg(file), file};
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    QFile made(file);
    if (!made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{Error::Code::Io, Text::tr("%1 can't be made: %2.").arg(file, made.errorString()), file};
    return {};
}

Result<void> Database::writeCopy(const QString& file) const
{
    if (auto made = makePrivateFile(file); !made)
        return made;
    auto statement = Statement::prepare(*this, QStringLiteral("VACUUM INTO ?"));
    auto copied = statement ? statement->bind(0, file).run() : Result<void>(statement.error());
    if (!copied)
        QFile::remove(file);
    return copied;
}

Result<void> Database::saveCopy(const QString& file) const
{
    // A -wal beside it belongs to an open workspace, and would be played into whatever has the name.
    if (HeldFile::isHeld(file) || QFileInfo::exists(file + QLatin1String("-wal")))
        return Error{Error::Code::Conflict, Text::tr("%1 is open. Choose another name for the copy.").arg(file), file};
    const QString part = QStringLiteral("%1.%2.part").arg(file, QUuid::createUuid().toString(QUuid::Id128));
    if (auto written = writeCopy(part); !written)
        return Error{written.error().code,
                     Text::tr("A copy could not be written to %1. %2").arg(file, written.error().message),
                     written.error().detail};
    std::error_code failed;
    std::filesystem::rename(QFile::encodeName(part).toStdString(), QFile::encodeName(file).toStdString(), failed);
    if (!failed)
        return {};
    QFile::remove(part);
    return Error{Error::Code::Io,
                 Text::tr("A copy could not be written to %1: %2.").arg(file, QString::fromStdString(failed.message())),
                 file};
}

} // namespace waymark
