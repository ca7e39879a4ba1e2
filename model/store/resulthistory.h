// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/checkreferences.h"
#include "model/domain/checkresult.h"
#include "model/domain/result.h"

#include <vector>

namespace waymark {

class Database;

/// Rows of results by key, in the order of the keys; those that are not there any more are left out.
Result<std::vector<CheckResult>> readResults(const Database& database, const std::vector<qint64>& keys);
/// One result with its texts and its history, walked through the runs of its scope that count. Error: NotFound.
Result<ResultDetail> readResultDetail(const Database& database, ResultKey key);
/// Of the result of the check that became known last: a few look-ups, however many results the check has.
Result<CheckReferences> readReferences(const Database& database, CheckKey check);

} // namespace waymark
