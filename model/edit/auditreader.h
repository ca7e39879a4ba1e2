// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditentry.h"
#include "model/domain/auditline.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <atomic>
#include <functional>
#include <memory>

namespace waymark {

class Database;

/// Reads the audit log on a read-only connection of its own. Belongs to the thread that opened it.
class AuditReader {
public:
    static Result<AuditReader> open(const QString& workspaceFile);
    AuditReader(AuditReader&&) noexcept;
    AuditReader& operator=(AuditReader&&) noexcept;
    ~AuditReader();

    /// The latest `limit` entries before `before` (0: from the end), newest first. Cost: the entries that are passed over, a
    /// few microseconds each; those of one item or kind are found by index.
    Result<std::vector<AuditLine>> page(const AuditFilter& filter, qint64 before, int limit) const;
    Result<qint64> count(const AuditFilter& filter) const;
    /// One entry with its images. Errors: NotFound.
    Result<ChangeSet> entry(qint64 sequence) const;
    /// Of an entry, as hexadecimal digits. Errors: NotFound.
    Result<QString> hashOf(qint64 sequence) const;
    /// All authors, by name.
    Result<QStringList> authors() const;
    /// Visits each entry that the filter takes, oldest first. `progress` counts entries of the log. Errors: Cancelled, those
    /// of `visit`.
    Result<void> visit(const AuditFilter& filter, Progress& progress, const std::function<Result<void>(const AuditEntry&)>& visit) const;
    /// From when `cancelled` is set, every read ends with an error. It must outlive the reader.
    void interruptWhen(std::atomic<bool>& cancelled);

private:
    explicit AuditReader(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace waymark
