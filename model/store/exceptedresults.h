// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/domain/result.h"

#include <span>

namespace waymark {

class Database;

/// As EvidenceReader::excepted() describes it. The cost grows with the results of the resources that are named, each found
/// through the index; while rows lag, and as of a moment, also with the runs of their scopes.
Result<std::vector<ExceptedCount>> readExcepted(const Database& database, std::span<const ExceptionReach> reaches,
                                                const std::optional<QDateTime>& asOf = {});

/// Keys of all results that exceptions name, each once and whatever state they are in. Drills, and exceptions that name
/// no resources, are left out.
Result<std::vector<qint64>> readNamed(const Database& database, std::span<const ExceptionReach> reaches);

} // namespace waymark
