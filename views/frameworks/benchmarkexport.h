// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

class QAbstractProxyModel;

namespace waymark {

class BenchmarksModel;

/// Writes the items that `shown` lets through of the model as CSV, each with its set and section and why it stands as it does.
/// Gives how many. Errors: Io, Invalid (an open workspace).
Result<int> exportBenchmark(const BenchmarksModel& model, const QAbstractProxyModel& shown, const QString& file);

} // namespace waymark
