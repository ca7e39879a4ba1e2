// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/domain/run.h"

namespace waymark {

class BulkConnection;

/// The row of a run that is still incoming, which no edit has touched yet.
Result<qint64> insertRunRow(BulkConnection& connection, const Run& run, const QString& importer);
Result<void> updateRunRow(BulkConnection& connection, const Run& run);
/// The column `time` as the run will have it.
QByteArray timeColumn(const QDateTime& time);

} // namespace waymark
