// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/domain/result.h"
#include "model/score/programmefigures.h"

namespace waymark {

struct Catalogues;
class EvidenceReader;
class Records;

/// Reads tallies, deltas (never results) and the plan's days, finds each check's epic, and scores them. `environment`
/// restricts the evidence, and the runs, to targets of it; empty: all. `now` says what is still fresh, and what day it
/// is.
Result<ProgrammeFigures> programmeFigures(const EvidenceReader& evidence, const Records& records,
                                          const Catalogues& catalogues, const QDateTime& now,
                                          const QString& environment = {});

/// Names of the environments that targets are assigned to, sorted.
QStringList environmentNames(const Records& records);

} // namespace waymark
