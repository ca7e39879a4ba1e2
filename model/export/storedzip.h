// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QDateTime>
#include <QStringList>

class QIODevice;

namespace waymark {

/// Writes files of a folder as a ZIP archive without compression, in the order of their names (relative to the folder, in ASCII).
/// All have the same time. Errors: Io; Invalid: more than 4 GB or 65,535 files, which this form can't hold; Cancelled.
Result<void> writeZip(QIODevice& out, const QString& folder, const QStringList& names, const QDateTime& time, Progress& progress);

/// CRC-32 as ZIP has it, of bytes that follow those of which it was `before`; 0: these are the first.
quint32 crc32(const QByteArray& bytes, quint32 before = 0);

} // namespace waymark
