// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <memory>

class QLockFile;

namespace waymark {

/// The right to import into a workspace: NAME.waymark.import.lock beside it. Edits never need it.
class ImportLock {
public:
    /// Waits for another import up to a minute, or until cancelled. Errors: Conflict (names the holder), Cancelled, Io.
    static Result<std::shared_ptr<ImportLock>> acquire(const QString& workspaceFile, const Progress& progress);
    /// Null: somebody imports just now.
    static std::shared_ptr<ImportLock> tryAcquire(const QString& workspaceFile);
    ~ImportLock();

    /// "host:pid:start" of this process.
    static QString holderName();

private:
    explicit ImportLock(const QString& workspaceFile);
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace waymark
