// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exceptions/filedigest.h"

#include "model/domain/heldfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace waymark {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileDigest)
};

constexpr qint64 readAtOnce = 1 << 20;

} // namespace

Result<FileDigest> digestOf(const QString& path, Progress& progress)
{
    if (const auto allowed = HeldFile::checkFree(path); !allowed)
        return allowed.error();
    QFile file(path);
    const auto refused = [&] {
        return Error{.code = Error::Code::Io,
                     .message = Text::tr("%1 can't be read: %2. Choose another file, or describe the evidence in words.")
                                    .arg(path, file.errorString()),
                     .detail = path};
    };
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return refused();
    progress.total = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        if (progress.cancelled)
            return Error{.code = Error::Code::Cancelled, .message = Text::tr("The file was not read to its end."), .detail = path};
        const QByteArray piece = file.read(readAtOnce);
        if (piece.isEmpty())
            return refused();
        hash.addData(piece);
        progress.done += piece.size();
    }
    return FileDigest{.name = QFileInfo(path).fileName(), .sha256 = QString::fromLatin1(hash.result().toHex())};
}

} // namespace waymark
