// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"

namespace waymark {

class BulkConnection;
class PacedWrite;
class PendingStates;
class ResultWriter;
class ScopeChain;
struct WrittenScope;

/// Puts down as not seen what a complete run, the latest of the scope, did not see of the results that the runs of
/// `chain` made known.
Result<void> markAbsent(BulkConnection& connection, PacedWrite& pace, PendingStates& pending, const ResultWriter& writer,
                        const ScopeChain& chain, qint64 run, WrittenScope& scope);

} // namespace waymark
