// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportfile.h"

#include "model/domain/heldfile.h"
#include "model/domain/wholefile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::cli {

Result<void> writeReport(const QString& file, const QByteArray& content)
{
    return writeWholeFile(file, content, u"The report can't be written to %1: %2."_s);
}

Result<QByteArray> readInput(const QString& file, qint64 most)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed.error();
    QFile device(file);
    const QByteArray content = device.open(QIODevice::ReadOnly) ? device.read(most + 1) : QByteArray();
    if (device.error() != QFileDevice::NoError)
        return Error{.code = Error::Code::Io, .message = u"%1 can't be read: %2."_s.arg(file, device.errorString())};
    if (content.size() > most)
        return Error{.code = Error::Code::Parse,
                     .message = u"%1 can't be read: it is longer than %2 MB."_s.arg(file, QString::number(most / 1'000'000))};
    return content;
}

} // namespace waymark::cli
