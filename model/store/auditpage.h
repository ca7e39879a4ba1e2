// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/auditentry.h"
#include "model/domain/auditline.h"
#include "model/domain/progress.h"
#include "model/domain/result.h"

#include <QVariantList>

#include <functional>

namespace waymark {

class Database;

/// Of the columns of audit_entry that a filter asks for, all but its words: for a WHERE, with what is bound to it.
struct AuditCondition {
    QString sql = {}; ///< " WHERE ..."; empty: every entry
    QVariantList values = {};
};
/// `before`: only entries before this one; 0: all.
AuditCondition auditCondition(const AuditFilter& filter, qint64 before = 0);

/// The latest `limit` entries before `before` (0: from the end), newest first. Errors: Storage.
Result<std::vector<AuditLine>> readAuditPage(const Database& database, const AuditFilter& filter, qint64 before, int limit);
Result<qint64> countAudit(const Database& database, const AuditFilter& filter);
/// Errors: NotFound, Broken, Storage.
Result<ChangeSet> readAuditEntry(const Database& database, qint64 sequence);
/// Of an entry, hexadecimal. Errors: NotFound, Storage.
Result<QString> readAuditHash(const Database& database, qint64 sequence);
Result<QStringList> readAuditAuthors(const Database& database);

using AuditVisit = std::function<Result<void>(const AuditEntry& entry)>;
/// Oldest first; `progress` counts entries of the log. Errors: Cancelled, Broken, Storage, those of `visit`.
Result<void> visitAudit(const Database& database, const AuditFilter& filter, Progress& progress, const AuditVisit& visit);

} // namespace waymark
