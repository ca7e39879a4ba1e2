// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

namespace waymark {

/// What is kept of a file that proves something; the file itself isn't.
struct FileDigest {
    QString name = {};   ///< without folder
    QString sha256 = {}; ///< hex

    friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

/// Reads a file from end to end; for a worker. Errors: Io, Invalid (a workspace that is open), Cancelled.
Result<FileDigest> digestOf(const QString& file, Progress& progress);

} // namespace waymark
