// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

#include <memory>

class QLockFile;

namespace waymark {

/// The right to have a workspace open where only one program may, as on a network drive: NAME.waymark.lock beside it.
/// All that one process opens shares it.
class OpenLock {
public:
    /// Errors: Conflict (another program has it; names that one), Io (the folder can't be written).
    static Result<std::shared_ptr<OpenLock>> acquire(const QString& workspaceFile);
    ~OpenLock();

private:
    explicit OpenLock(const QString& lockFile);
    std::unique_ptr<QLockFile> m_lock;
};

/// Who holds a lock: "waymark (process 4711 on host)".
QString holderText(const QLockFile& lock);

} // namespace waymark
