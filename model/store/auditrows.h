// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/changeset.h"
#include "model/domain/result.h"

#include <QVariantList>

namespace waymark {

class Database;
class Statement;

/// Who made an entry of the audit log and when, as it says itself; empty: nobody knows.
struct EntryClaim {
    QString at = {}; ///< as its column has it
    QString author = {};
};

/// The audit log is not what Waymark wrote: which entry shows that, who made it and when. `why` is for the log.
Error brokenEntry(qint64 sequence, const QString& why, const EntryClaim& claim = {});
/// There ought to be an entry and is none; `before` made the one before it.
Error missingEntry(qint64 sequence, const EntryClaim& before);

/// A statement that has begun to run.
Result<Statement> startStatement(const Database& database, const QString& sql, const QVariantList& values = {});

/// The change set of a row of which `column` holds the sequence, and the next one the bytes. Errors: Broken.
Result<ChangeSet> changeSetOf(const Statement& row, int column = 0);

} // namespace waymark
