// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/wholefile.h"

#include "model/domain/heldfile.h"

#include <QDir>
#include <QSaveFile>

namespace waymark {

Result<void> writeWholeFile(const QString& file, const QByteArray& content, const QString& refusal)
{
    if (auto allowed = HeldFile::checkFree(file); !allowed)
        return allowed;
    QSaveFile device(file);
    if (device.open(QIODevice::WriteOnly) && device.write(content) == content.size() && device.commit())
        return {};
    return Error{.code = Error::Code::Io,
                 .message = refusal.arg(QDir::toNativeSeparators(file), device.errorString()),
                 .detail = file};
}

} // namespace waymark
