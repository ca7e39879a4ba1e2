// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/exceptionreach.h"
#include "model/domain/outcome.h"
#include "model/domain/result.h"

#include <QString>

namespace waymark {

/// How many results stand in the way now that the exception covers, or would cover, by outcome; for a worker. An
/// attestation covers none. Errors: those of reading evidence.
Result<OutcomeCounts> coveredResults(const QString& workspaceFile, const ExceptionReach& reach);

} // namespace waymark
